import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { feedback } from "../../../src/features/feedback/feedback.ts";
import { readPrompt } from "../../../src/model/prompt.ts";
import { textFor } from "../../../src/text/text.ts";
import { type FakeModel, modelAt, startFakeModel } from "../../support/model.ts";
import { buttonsOf, type Options, type Seen } from "../../support/world.ts";
import { withRecords } from "../goals/plans.ts";
import { ANA, allWins, type Crew, crew, inbox, log } from "./stories.ts";

const t = textFor("en").drafts;
const WHAT = "Ana got 12 guests a room when the till was down";
const EFFECT = "nobody of the 12 waited";
const GOOD = { what: "When the till was down, {person1} got {number2} guests a room.", effect: "Nobody waited." };

let fake: FakeModel;
beforeAll(async () => {
  fake = await startFakeModel();
});
afterAll(() => fake.stop());

const says = (words: object) => fake.says({ content: JSON.stringify(words) });
const given = (): Record<string, string> => {
  const { messages } = JSON.parse(fake.asked().at(-1) ?? "{}") as { messages: { content: string }[] };
  return JSON.parse(messages.at(-1)?.content ?? "{}") as Record<string, string>;
};
const labels = (seen: Seen) => buttonsOf(seen.card).map(({ label }) => label);
/** Mo has logged a win about Ana. */
async function logged(options: Options & { locale?: string } = { model: modelAt(fake) }, more = {}) {
  const w: Crew = await crew(options);
  return { w, own: await log(w.member, { what: WHAT, effect: EFFECT, person: ANA, ...more }) };
}
const drafted = async (words: object, options?: Options) => {
  const { w, own } = await logged(options);
  says(words);
  return { w, seen: await w.member.press(own, t.win.button) };
};

describe("a win in better words, by a model", () => {
  it("has no way to it where no model is on", async () => {
    const { w, own } = await logged({});
    expect(labels(own)).not.toContain(t.win.button);
    await w.ana.press((await inbox(w, ANA)).card, "OK to share");
    expect(labels(await w.lead.press(await w.lead.say("shoutouts"), "Look"))).not.toContain(t.win.button);
  });

  it("begins the form that its writer saves, and changes nothing before", async () => {
    const { w, seen } = await drafted(GOOD);
    expect(seen.card.byModel).toBe(true);
    expect(seen.text).toContain("When the till was down, Ana got 12 guests a room.");
    const form = await w.member.press(seen, t.win.take);
    expect((await allWins(w))[0]).toMatchObject({ what: WHAT, words: 0 });
    await w.member.fill(form, {});
    expect((await allWins(w))[0]).toMatchObject({
      ...{ what: "When the till was down, Ana got 12 guests a room.", effect: "Nobody waited.", words: 1 },
      consent: { [(await allWins(w))[0]?.whose[0] ?? ""]: "asked" },
    });
  });

  it("begins the form of a lead who decides, whose change is asked for as ever", async () => {
    const { w } = await logged();
    await w.ana.press((await inbox(w, ANA)).card, "OK to share");
    says(GOOD);
    const seen = await w.lead.press(await w.lead.press(await w.lead.say("shoutouts"), "Look"), t.win.button);
    const after = await w.lead.fill(await w.lead.press(seen, t.win.take), {});
    expect(after.text).toContain("is asked again");
    expect((await inbox(w, ANA)).text).toContain("When the till was down, Ana got 12 guests a room.");
  });

  it("sends places for names and numbers", async () => {
    await drafted(GOOD);
    expect(given()).toMatchObject({
      ...{ what: "{person1} got {number2} guests a room when the till was down" },
      ...{ effect: "nobody of the {number2} waited", kind: "Result", value: "Customer orientation" },
    });
  });

  it.each<[string, object]>([
    ["leaves a name out", { what: "Somebody got {number2} guests a room.", effect: "" }],
    ["leaves a number out", { what: "{person1} got all guests a room.", effect: "" }],
    ["makes up a number", { what: "{person1} got {number2} guests a room in 3 minutes.", effect: "" }],
    ["makes up a name", { what: "{person1} and Lea got {number2} guests a room.", effect: "" }],
    ["makes up a count in words", { what: "{person1} got {number2} guests three rooms.", effect: "" }],
    ["makes up a day", { what: "{person1} got {number2} guests a room last Monday.", effect: "" }],
    ["makes up a day before", { what: "昨天{person1}替{number2}位客人找到了房间。", effect: "" }],
    ["says nothing", { what: "", effect: "{person1} {number2}" }],
  ])("stays as it is where the model %s", async (_name, words) => {
    const { seen } = await drafted(words);
    expect(seen.text).toContain(t.why.unsure);
    expect(seen.text).toContain(t.win.same);
    expect(seen.text).toContain(WHAT);
    expect(labels(seen)).toEqual([t.win.keep]);
  });

  it("has no effect where nobody has told one", async () => {
    const { w, own } = await logged(undefined, { effect: "" });
    says({ what: "{person1} got {number2} guests a room.", effect: "Everybody was happy." });
    expect((await w.member.press(own, t.win.button)).text).not.toContain("happy");
  });

  it("stays as it is when the model is too slow, and is shown again after a no", async () => {
    const { w, own } = await logged({ model: modelAt(fake, { patience: 1 }) });
    const seen = await w.member.press(own, t.win.button);
    expect(seen.text).toContain(t.why.down);
    expect((await w.member.press(seen, t.win.keep)).text).toContain(WHAT);
  });

  it("is for whoever wrote it", async () => {
    const { w, seen } = await drafted(GOOD);
    expect((await w.ana.press(seen, t.win.take)).refusal).not.toBeNull();
    expect((await w.ana.press(seen, t.win.keep)).refusal).not.toBeNull();
  });

  it("keeps a thumb with the version of its words", async () => {
    const { w, seen } = await drafted(GOOD);
    await w.member.press(seen, t.helped);
    const { version } = await readPrompt("win-shoutout");
    const about = `win-shoutout@${version}:${(await allWins(w))[0]?.id}`;
    expect(await withRecords(w, (records) => records.list(feedback))).toMatchObject([{ helped: true, about }]);
  });

  it.each([
    ["zh-CN", "zh-Hans", "Ana 替 12 位客人找到了房间", "系统停摆时，{person1}替{number2}位客人找到了房间。"],
    ["zh-TW", "zh-Hant", "Ana 替 12 位客人找到了房間", "系統停擺時，{person1}替{number2}位客人找到了房間。"],
  ] as const)("is asked for and shown in the writer's language: %s", async (locale, lang, what, better) => {
    const w = await crew({ model: modelAt(fake), locale });
    const own = await log(w.member, { what, person: ANA });
    says({ what: better, effect: "" });
    const seen = await w.member.press(own, textFor(lang).drafts.win.button);
    expect(given()).toMatchObject({
      language: lang,
      what: what.replace("Ana", "{person1}").replace("12", "{number2}"),
    });
    expect(seen.text).toContain(better.replace("{person1}", "Ana").replace("{number2}", "12"));
  });
});
