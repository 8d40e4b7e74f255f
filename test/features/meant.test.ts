import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LANGS } from "../../src/core/lang.ts";
import { readCommand } from "../../src/core/route.ts";
import { HOUSE, type Row, type Table } from "../../src/core/store.ts";
import { deliveryTables } from "../../src/delivery/tables.ts";
import { features } from "../../src/features/all.ts";
import { feedback } from "../../src/features/feedback/feedback.ts";
import { ownWords } from "../../src/features/meant/pick.ts";
import { spoken } from "../../src/features/meant/uses.ts";
import { accounts } from "../../src/features/people/person.ts";
import { personTimes } from "../../src/features/rhythm/rhythm.ts";
import { readPrompt } from "../../src/model/prompt.ts";
import { textFor } from "../../src/text/text.ts";
import { desk, saved } from "../support/desk.ts";
import { type FakeModel, modelAt, startFakeModel } from "../support/model.ts";
import { buttonsOf, CHANNEL, type World } from "../support/world.ts";

const t = textFor("en");
const tables = [...features.flatMap((feature) => feature.tables), ...deliveryTables] as Table<Row>[];
const uses = features.flatMap(({ commands }) => commands.flatMap(({ uses = [] }) => uses));

async function kept({ store }: World): Promise<string> {
  const org = (await store.get(accounts, HOUSE, "test:T"))?.of ?? "";
  const rows = await Promise.all(tables.map((table) => store.list(table, org)));
  return JSON.stringify(rows);
}

describe("the ways to write a command", () => {
  it("are told for every command that can be typed, each once, in every language", () => {
    const told = features.flatMap(({ commands }) => commands.filter(({ hidden }) => !hidden));
    expect(told.filter(({ word, uses = [] }) => !uses.some(({ name }) => name.split(" ")[0] === word))).toEqual([]);
    const names = uses.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const lang of LANGS) expect(Object.keys(textFor(lang).commands.uses).toSorted()).toEqual(names.toSorted());
  });

  it("are read as the command that they name, in every language", () => {
    const wordOf = new Map(
      LANGS.flatMap((lang) => {
        const words = Object.entries(textFor(lang).core.words);
        return words.flatMap(([word, names]) => [word, ...names].map((name) => [name, word] as const));
      }),
    );
    const commands = new Map(features.flatMap((feature) => feature.commands).map((one) => [one.word, one]));
    for (const lang of LANGS) {
      for (const use of uses) {
        const { name, args } = readCommand(
          spoken(textFor(lang), use).say.replace("…", use.name === "ask …" ? "cascade" : "FCR"),
          wordOf,
        );
        expect(name).toBe(use.name.split(" ")[0]);
        const typed = use.name === "me …" ? "en" : use.name === "me leave …" ? args.replace(" FCR", "") : args;
        expect([use.name, lang, commands.get(name ?? "")?.accepts?.(typed) ?? true]).toEqual([use.name, lang, true]);
      }
    }
  });

  const read = LANGS.flatMap((lang) => uses.filter(({ reads }) => reads).map((use) => ({ lang, use, name: use.name })));
  let w: Awaited<ReturnType<typeof desk>>;
  beforeAll(async () => {
    w = await desk();
    await saved(w.member);
    await w.member.fill(await w.member.say("kpi log FCR 78% n=120"), {});
    w.actor("test:T:lea", { name: "Lea", locale: "en", zone: "UTC", admin: true });
    await w.lead.fill(await w.lead.say("retro start", CHANNEL), { mode: "named" }, CHANNEL);
    await w.lead.fill(await w.lead.say("actions add", CHANNEL), { text: "x", words: "x", owner: "test:T:mo" }, CHANNEL);
    await w.settle();
  });

  it.each(read)("$name changes nothing, as it says, in $lang", async ({ lang, use }) => {
    const { say } = spoken(textFor(lang), use);
    const admin = w.actor("test:T:boss", { name: "Boss", locale: lang, zone: "UTC", admin: true });
    const who = use.for === "admin" || use.for === "auditor" ? admin : use.for === "lead" ? w.lead : w.member;
    const typed = say.replace("…", "FCR");
    for (const place of [undefined, CHANNEL]) {
      await who.say(say.split(" ")[0] ?? "", place); // whoever is new is known from now on
      const [before, sent] = [await kept(w), w.sent.length];
      const { answers, refusal } = await who.say(typed, place);
      await w.settle();
      expect([refusal, await kept(w), w.sent.length]).toEqual([null, before, sent]);
      expect(answers.length).toBeGreaterThan(0);
    }
  });

  it.each(["feedback", "link", "shoutouts"])("%s is offered to nobody who may not", async (name) => {
    expect(uses.find((use) => use.name === name)?.for).toBeDefined();
    expect((await w.member.say(name)).refusal).not.toBeNull();
  });
});

describe("a sentence that no command and no feature takes", () => {
  let fake: FakeModel;
  beforeAll(async () => {
    fake = await startFakeModel();
  });
  afterAll(() => fake.stop());

  const means = (command: string, words = "") => fake.says({ content: JSON.stringify({ command, words }) });
  const begin = (options: Parameters<typeof desk>[0] = {}) => desk({ model: modelAt(fake), ...options });
  const OFF = "Lea knows already: 2026-12-24 to 2026-12-31 no work for me please";
  const times = async (w: World) => w.store.list(personTimes, (await w.store.get(accounts, HOUSE, "test:T"))?.of ?? "");

  it("is shown as the command that the model takes it for, and only the same person's yes runs it", async () => {
    const w = await begin();
    means("me leave …", "{number2} {number3}");
    const seen = await w.member.say(OFF);
    expect(seen.card).toMatchObject({ title: t.commands.ask, byModel: true });
    expect(seen.text).toContain("me leave 2026-12-24 2026-12-31");
    expect(seen.text).toContain(t.commands.byModel);
    expect(await times(w)).toEqual([]);
    expect((await w.lead.press(seen, t.commands.yes)).refusal).toBe(t.commands.notYours);
    expect((await w.lead.press(seen, t.commands.no)).refusal).toBe(t.commands.notYours);
    expect(await times(w)).toEqual([]);
    await w.member.press(seen, t.commands.yes);
    expect(await times(w)).toMatchObject([{ leave: [{ from: "2026-12-24", to: "2026-12-31" }] }]);
  });

  it("is sent without numbers, names and addresses, beside the commands that its writer may type", async () => {
    const w = await begin();
    means("");
    const asked = fake.asked().length;
    await w.member.say(`${OFF}, write to lea@example.com`);
    const sentBy = (at: number) => JSON.parse(fake.asked()[at] ?? "{}").messages.at(-1).content as string;
    expect(JSON.parse(sentBy(asked)).sentence).not.toMatch(/\d{2}|Lea|example/);
    const commands = JSON.parse(sentBy(asked)).commands as string;
    expect(commands).toContain("goal list: shows your goals");
    expect(commands).not.toMatch(/^(feedback|link|shoutouts|kpi feed)/m);
    await w.lead.say("would you be so kind");
    expect(JSON.parse(sentBy(asked + 1)).commands).toMatch(/^shoutouts/m);
  });

  it("is done at once where that only shows something, under the sign of who read it so", async () => {
    const w = await begin();
    await saved(w.member);
    await w.settle();
    means("goal list");
    const before = await kept(w);
    const { answers, text } = await w.member.say("everything that I promised, please");
    expect(answers.map(({ kind }) => kind)).toEqual(["whisper", "post"]);
    expect(answers[0]).toMatchObject({ card: { title: t.commands.ran("goal list"), byModel: true } });
    expect(text).toContain("Bring down first reply");
    expect(await kept(w)).toBe(before);
  });

  it("is asked about where others would read the answer", async () => {
    const w = await begin();
    means("idea list");
    const seen = await w.member.say("what do we have in the box", CHANNEL);
    const isPublic = seen.answers.some((one) => one.kind === "post" && one.to === "here");
    expect(isPublic).toBe(false);
  });

  it.each<[string, string, string]>([
    ["a command that there is not", "admin make", ""],
    ["a command that its writer may not type", "feedback", ""],
    ["a moment that nobody can type", "left", ""],
    ["a number that its writer did not write", "goal update …", "87%"],
    ["a number in words that its writer did not write", "goal update …", "ninety"],
    ["a name that its writer did not write", "thanks @…", "Lea"],
    ["a place that stands for nothing", "me leave …", "{number7}"],
    ["the same place twice", "me leave …", "{number1} {number1}"],
    ["a link", "goal …", "https://evil.example"],
    ["what its command would not take", "me leave …", "please"],
  ])("is left to the rules where the model answers with %s", async (_what, command, words) => {
    const w = await begin();
    means(command, words);
    const { card } = await w.member.say("please 2 umbrellas in the hall");
    expect(card.title).toBe(t.people.help.title);
    expect(card.byModel).toBeUndefined();
  });

  it("asks after the command where what was written as a goal is none", async () => {
    const w = await begin();
    means("kpi today");
    expect((await w.member.say("goal morning figures please")).text).toContain(t.commands.ran("kpi today"));
    means("");
    expect((await w.member.say("goal morning figures please")).card.title).toBe(t.goals.notGoal.title);
  });

  it("keeps a thumb with the version of the words that were asked with, and does nothing after a no", async () => {
    const w = await begin();
    means("me stop");
    const seen = await w.member.say("would you please hush");
    await w.member.press(seen, t.drafts.not);
    const [thumb] = await w.store.list(feedback, (await w.store.get(accounts, HOUSE, "test:T"))?.of ?? "");
    const { version } = await readPrompt("command");
    expect(thumb).toMatchObject({ helped: false, about: expect.stringContaining(`command@${version}:`) });
    expect((await w.member.press(seen, t.commands.no)).card.title).toBe(t.commands.dropped);
    expect(await times(w)).toEqual([]);
  });

  it("takes nothing for a yes that no card of Beacon's carried", async () => {
    const w = await begin();
    const forged = (value: string) => ({
      ...{ kind: "card" as const, title: "" },
      blocks: [{ kind: "buttons" as const, buttons: [{ label: "x", action: "meant.yes", value }] }],
    });
    for (const value of ["", "{}", "goal list", '{"by":"x"}', "null"]) {
      expect((await w.member.press(forged(value), "x")).refusal).toBe(t.core.gone);
    }
  });

  it.each([
    ["zh-CN", "想问一下 2026-12-24 到 2026-12-31 不在怎么说？", "我 请假 2026-12-24 2026-12-31"],
    ["zh-TW", "想請問 2026-12-24 到 2026-12-31 放大假點樣講？", "我 請假 2026-12-24 2026-12-31"],
  ])("is understood in %s and shown in that language's words", async (locale, sentence, typed) => {
    const w = await begin({ locale });
    fake.says((request) => {
      const sent = JSON.parse(String(request.messages.at(-1)?.content)).sentence as string;
      const places = sent.match(/\{number\d+\}/g) ?? [];
      return { content: JSON.stringify({ command: "me leave …", words: places.slice(-2).join(" ") }) };
    });
    const seen = await w.member.say(sentence);
    expect(seen.text).toContain(typed);
    await w.member.press(seen, textFor(locale === "zh-CN" ? "zh-Hans" : "zh-Hant").commands.yes);
    expect(await times(w)).toMatchObject([{ leave: [{ from: "2026-12-24", to: "2026-12-31" }] }]);
  });
});

describe("the same without a model", () => {
  it.each([
    ["en", "upcoming reminders please", "why next"],
    ["en", "where is my holiday noted", "me leave …"],
    ["en", "please unsubscribe", "me stop"],
    ["en", "all the suggestions from everybody", "idea list"],
    ["zh-CN", "怎么取消订阅", "我 停止"],
    ["zh-CN", "补充第二次", "签到 再签"],
    ["zh-TW", "邊個未填呀", "簽到 團隊"],
    ["zh-TW", "怎麼取消訂閱", "我 停止"],
  ])("is offered the nearest commands in %s: %s", async (locale, sentence, command) => {
    const w = await desk({ locale });
    const { card, text } = await w.member.say(sentence);
    expect(text).toContain(command);
    expect(card.byModel).toBeUndefined();
  });

  it("runs what is offered after a press", async () => {
    const w = await desk();
    const offered = await w.member.say("upcoming reminders please");
    const label = buttonsOf(offered.card)[0]?.label ?? "";
    expect((await w.member.press(offered, label)).refusal).toBeNull();
  });

  it.each(["hello there", "the printer is broken again", "asdf", "你好呀", "今天好累喔", "ok"])(
    "offers no command for what is near to none: %s",
    async (sentence) => {
      const w = await desk({ locale: /[a-z]/.test(sentence) ? "en" : "zh-TW" });
      expect((await w.member.say(sentence)).text).not.toContain(textFor("en").commands.this);
      expect(buttonsOf((await w.member.say(sentence)).card).map(({ action }) => action)).not.toContain("meant.yes");
    },
  );
});

describe("words that come back", () => {
  it.each([
    ["FCR {number1}", "put FCR at {number1}", "FCR 78%"],
    ["首解率 {number1}", "帮我记一下首解率是{number1}", "首解率 78%"],
    ["fcr", "put FCR at {number1}", "fcr"],
    ["FC", "put FCR at {number1}", null],
    ["客户满意", "帮我记一下首解率是{number1}", null],
    ["FCR, now", "put FCR at {number1}", null],
    ["{number1} {number1}", "put FCR at {number1}", null],
    ["{person1}", "put FCR at {number1}", null],
  ])("%j of %j", (words, sentence, typed) => {
    expect(ownWords(words, sentence, new Map([["number1", "78%"]]))).toBe(typed);
  });
});
