import { describe, expect, it } from "vitest";
import { LANGS } from "../../../src/core/lang.ts";
import { findPassages, type PassageId } from "../../../src/features/method/passages.ts";
import { isQuestion } from "../../../src/features/method/question.ts";
import { textFor } from "../../../src/text/text.ts";
import { world } from "../../support/world.ts";

const LOCALES = { en: "en-US", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW" } as const;

describe("a question about goals", () => {
  it.each<[string, PassageId]>([
    ["how do I choose a target when I have no history?", "baseline"],
    ["How many goals should I have?", "many"],
    ["How many goals are too many for one person in a small team?", "many"],
    ["what is SMART?", "smart"],
    ["which metric should I pick?", "metric"],
    ["can my boss see my draft?", "privacy"],
    ["what happens if we miss a goal?", "missed"],
    ["How do I set a stretch goal?", "levels"],
    ["目標太多怎麼辦", "many"],
    ["点样定目标", "start"],
    ["點樣定目標", "start"],
    ["誰看得到我的目標？", "privacy"],
    ["什么是SMART", "smart"],
    ["没有历史数据，目标值怎么定？", "baseline"],
    ["领导给的目标我不同意怎么办", "given"],
    ["没达成目标会怎样？", "missed"],
  ])("%s finds the passage about it", (question, id) => {
    expect(isQuestion(question)).toBe(true);
    expect(findPassages(question)[0]).toBe(id);
  });

  it.each([
    "how is the weather today?",
    "how do I reset my password?",
    "who is on shift tonight?",
    "how do I refund a customer?",
    "what can you do?",
    "what are my goals?",
    "what's new?",
    "how do I log a number?",
    "你能做什么？",
    "我的目标是什么？",
    "打印机坏了怎么办？",
    "今天开会吗？",
    "發票怎麼開？",
  ])("%s is none: the method says nothing about it", (question) => {
    expect(findPassages(question)).toEqual([]);
  });

  it.each(["how many goals do I have?", "我有几个目标？", "我們有多少個目標？"])("%s asks for records", (question) => {
    expect(isQuestion(question)).toBe(false);
  });

  it.each(LANGS)("is answered in the method's own words without a model, in %s", async (lang) => {
    const t = textFor(lang);
    const ada = world().actor("test:T:ada", { locale: LOCALES[lang] });
    const asked = { en: "what is SMART?", "zh-Hans": "什么是SMART？", "zh-Hant": "SMART 是什麼？" }[lang];
    const seen = await ada.say(asked);
    expect(seen.card.title).toBe(t.method.passages.smart.title);
    expect(seen.text).toContain(t.method.passages.smart.says);
    expect(seen.text).toContain(`${t.method.goOn}${t.method.passages.smart.next}`);
  });

  it.each(LANGS)("leads on by words that Beacon understands, in %s", async (lang) => {
    const ada = world().actor("test:T:ada", { locale: LOCALES[lang] });
    for (const { next } of Object.values(textFor(lang).method.passages)) {
      const seen = await ada.say(next);
      expect([next, seen.text]).not.toEqual([next, expect.stringContaining(textFor(lang).people.help.lost)]);
    }
  });

  it("is found by its own title and by what people ask for it, in every language", () => {
    for (const lang of LANGS) {
      for (const [id, { title, asks }] of Object.entries(textFor(lang).method.passages)) {
        expect([title, findPassages(title)[0]]).toEqual([title, id]);
        for (const ask of asks.split(/[,，]/))
          expect([ask, findPassages(ask)]).toEqual([ask, expect.arrayContaining([id])]);
      }
    }
  });

  it("may be asked for by a word, which alone shows what can be asked", async () => {
    const t = textFor("en");
    const ada = world().actor("test:T:ada", { locale: "en-US" });
    const topics = await ada.say("ask");
    expect(topics.card.title).toBe(t.method.topics);
    expect((await ada.press(topics, t.method.passages.retro.title)).text).toContain(t.method.passages.retro.says);
    expect((await ada.say("ask cascade")).card.title).toBe(t.method.passages.cascade.title);
    expect((await ada.say("ask why is the sky blue?")).text).toContain(t.method.nothing);
  });

  it.each([
    [
      "a goal that is put as a question",
      "Can we answer every wheelchair booking within 2 hours by March? Those passengers plan days ahead.",
    ],
    ["a goal that begins with asking", "ask every guest for a rating at check-out by 31 March 2027"],
  ])("leaves %s to those who draft it", async (_name, sentence) => {
    const ada = world().actor("test:T:ada", { locale: "en-US" });
    expect((await ada.say(sentence)).text).toContain(textFor("en").goals.draft.title);
  });
});
