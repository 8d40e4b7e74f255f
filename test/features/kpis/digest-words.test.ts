import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { feedback } from "../../../src/features/feedback/feedback.ts";
import { readPrompt } from "../../../src/model/prompt.ts";
import { textFor } from "../../../src/text/text.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { type FakeModel, modelAt, startFakeModel } from "../../support/model.ts";
import { buttonsOf, type Options, type Seen } from "../../support/world.ts";
import { teamOf, withRecords } from "../goals/plans.ts";

const t = textFor("en").drafts;
let fake: FakeModel;
beforeAll(async () => {
  fake = await startFakeModel();
});
afterAll(() => fake.stop());

async function log(w: Desk, kpi: string, value: string, end: string) {
  await w.member.fill(await w.member.say(`kpi log ${kpi}`), { value, n: "120", period: "week", end });
}

/** FCR falls below its target, CSAT reaches its own. */
async function numbers(options: Options & { locale?: string } = { model: modelAt(fake) }): Promise<Desk> {
  const w = await desk(options);
  await log(w, "FCR", "74%", "2026-11-08");
  await log(w, "FCR", "70%", "2026-11-15");
  await log(w, "CSAT score", "4.4", "2026-11-15");
  for (const [kpi, target] of [
    ["FCR", "85"],
    ["CSAT score", "4.3"],
  ] as const) {
    await w.lead.fill(await w.lead.press(await w.lead.say(`kpi show ${kpi}`), /^Set target|^设目标|^設目標/), {
      target,
    });
  }
  return w;
}
const json = (sentences: object[]) => fake.says({ content: JSON.stringify({ sentences }) });
const given = (): Record<string, string> => {
  const { messages } = JSON.parse(fake.asked().at(-1) ?? "{}") as { messages: { content: string }[] };
  return JSON.parse(messages.at(-1)?.content ?? "{}") as Record<string, string>;
};
const asked = async (w: Desk): Promise<Seen> => w.lead.press(await w.lead.say("kpi today"), t.digest.button);
const words = async (w: Desk, ...sentences: object[]): Promise<Seen> => {
  json(sentences);
  return asked(w);
};
const inChannel = (w: Desk) => w.sent.filter(({ to }) => to === "test:T:desk").map(({ text }) => text);

describe("a word about the numbers, by a model", () => {
  it("is for leads alone, and nowhere where no model is on", async () => {
    const labels = (seen: Seen) => buttonsOf(seen.card).map(({ label }) => label);
    expect(labels(await (await numbers({})).lead.say("kpi today"))).not.toContain(t.digest.button);
    const w = await numbers();
    const card = await w.lead.say("kpi today");
    expect(labels(card)).toContain(t.digest.button);
    expect(labels(await w.member.say("kpi today"))).not.toContain(t.digest.button);
    expect((await w.member.press(card, t.digest.button)).refusal).toBe(textFor("en").people.team.onlyLead);
  });

  it("is a draft beside what it rests on, and goes to the channel only after a yes, once a day", async () => {
    const w = await numbers();
    const seen = await words(w, { says: "First contact resolution deserves a look.", on: ["r1"] });
    expect(seen.card.byModel).toBe(true);
    expect(seen.text).toContain(t.byModel);
    expect(seen.text).toContain("(FCR): 70 %, target 85 %, off track, worse than the one before");
    await w.settle();
    expect(inChannel(w).join()).not.toContain("deserves a look");
    await w.lead.press(seen, t.digest.take("desk"));
    await w.settle();
    expect(inChannel(w).at(-1)).toContain("First contact resolution deserves a look.");
    expect(inChannel(w).at(-1)).toContain(t.digest.byModel("Lea"));
    await w.lead.press(await words(w, { says: "Customer satisfaction is well.", on: ["r2"] }), t.digest.take("desk"));
    await w.settle();
    expect(inChannel(w).filter((text) => text.includes(t.digest.byModel("Lea")))).toHaveLength(1);
    expect(w.redrawn.at(-1)?.text).toContain("Customer satisfaction is well.");
  });

  it("sends no number and no name, and has the numbers that code puts in", async () => {
    const w = await numbers();
    const place = /\(FCR\): (\{number\d+\})/;
    await words(w, { says: "x", on: ["r1"] });
    const told = given()["readings"] ?? "";
    expect(told.replace(/^r\d+ |\{\w+\}/gm, "")).not.toMatch(/\d|Mo\b|Lea\b|desk/);
    const [, number = ""] = place.exec(told) ?? [];
    expect((await words(w, { says: `It is at ${number} now.`, on: ["r1"] })).text).toContain("It is at 70 % now.");
    const elsewhere = await words(w, { says: `It is at ${number} now.`, on: ["r2"] });
    expect(elsewhere.text).toContain(t.why.unsure);
  });

  it.each<[string, object]>([
    ["rests on nothing known", { says: "All is well here.", on: ["r9"] }],
    ["makes up a number", { says: "All is well at 99 %.", on: ["r1"] }],
    ["names somebody", { says: "All is well thanks to Mo.", on: ["r1"] }],
    ["calls everybody", { says: "All is well @channel.", on: ["r1"] }],
  ])("is that of the rules where it %s", async (_name, sentence) => {
    const w = await numbers();
    const seen = await words(w, sentence);
    expect(seen.text).not.toContain("All is well");
    expect(seen.text).toContain(t.why.unsure);
    expect(seen.text).toContain(t.digest.behind("First contact resolution (FCR)", "70 %", "85 %"));
    await w.lead.press(seen, t.digest.take("desk"));
    await w.settle();
    expect(inChannel(w).at(-1)).toContain(t.digest.byRules("Lea"));
  });

  it("is that of the rules when the month is used up", async () => {
    const w = await numbers({ model: modelAt(fake, { tokens: 1 }) });
    await words(w, { says: "x", on: ["r1"] });
    expect((await asked(w)).text).toContain(t.why.month);
  });

  it("is not sent once a number has changed, and not at all where the lead says no", async () => {
    const w = await numbers();
    const seen = await words(w, { says: "First contact resolution deserves a look.", on: ["r1"] });
    await log(w, "FCR", "90%", "2026-11-19");
    expect((await w.lead.press(seen, t.digest.take("desk"))).refusal).toBe(t.changed);
    expect((await w.lead.press(seen, t.digest.keep)).text).toContain(t.digest.kept);
    await w.settle();
    expect(inChannel(w).join()).not.toContain("deserves a look");
  });

  it("keeps a thumb with the version of its words", async () => {
    const w = await numbers();
    await w.lead.press(await words(w, { says: "It deserves a look.", on: ["r1"] }), t.not);
    const { version } = await readPrompt("digest-comment");
    const about = `digest-comment@${version}:${(await teamOf(w)).id}:2026-11-20`;
    expect(await withRecords(w, (records) => records.list(feedback))).toMatchObject([{ helped: false, about }]);
  });

  it.each([
    ["zh-CN", "zh-Hans", "一次解决率值得一起看看。"],
    ["zh-TW", "zh-Hant", "一次解決率值得一起看看。"],
  ] as const)("is asked for and shown in the team's language: %s", async (locale, lang, says) => {
    const w = await numbers({ model: modelAt(fake), locale });
    json([{ says, on: ["r1"] }]);
    const own = textFor(lang).drafts;
    const seen = await w.lead.press(await w.lead.say("kpi today"), own.digest.button);
    expect(given()).toMatchObject({ language: lang, readings: expect.stringContaining(own.digest.state.off) });
    expect(seen.text).toContain(says);
    expect(seen.text).toContain(own.byModel);
  });
});
