import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Card } from "../../../src/core/view.ts";
import { feedback } from "../../../src/features/feedback/feedback.ts";
import { alerts } from "../../../src/features/kpis/alerts/alert.ts";
import { readPrompt } from "../../../src/model/prompt.ts";
import { textFor } from "../../../src/text/text.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { type FakeModel, modelAt, startFakeModel } from "../../support/model.ts";
import { buttonsOf, type Options, type Seen } from "../../support/world.ts";
import { withRecords } from "../goals/plans.ts";

const t = textFor("en");
const GOOD = [
  { group: "standard", asks: "Do the saved replies still fit what customers ask most?" },
  { group: "tools", asks: "Can everybody see what was said before?" },
];
let fake: FakeModel;
beforeAll(async () => {
  fake = await startFakeModel();
});
afterAll(() => fake.stop());

const says = (causes: object[]) => fake.says({ content: JSON.stringify({ causes }) });
const given = (): Record<string, string> => {
  const { messages } = JSON.parse(fake.asked().at(-1) ?? "{}") as { messages: { content: string }[] };
  return JSON.parse(messages.at(-1)?.content ?? "{}") as Record<string, string>;
};
const labels = (seen: Seen) => buttonsOf(seen.card).map(({ label }) => label);

/** FCR, which Mo looks after, is ten percent off. */
async function off(options: Options & { locale?: string } = { model: modelAt(fake) }): Promise<Desk & { told: Card }> {
  const w = await desk(options);
  const form = await w.lead.press(await w.lead.say("kpi show FCR"), /^Set target|^设目标|^設目標/);
  await w.lead.fill(form, { target: "80", floor: "60", owner: "test:T:mo" });
  await w.member.fill(await w.member.say("kpi log FCR"), { value: "75%", n: "120", period: "week", end: "2026-11-15" });
  await w.settle();
  const told = w.sent.findLast(({ to }) => to === "test:T:mo")?.card;
  if (!told) throw new Error("Mo was told nothing");
  return { ...w, told };
}
const shown = async (w: Desk): Promise<Seen> => w.member.press(await w.member.say("alerts"), t.alerts.show);
const causes = async (all: object[]) => {
  const w = await off();
  says(all);
  return { w, seen: await w.member.press(await shown(w), t.drafts.causes.button) };
};
const only = async (w: Desk) => (await withRecords(w, (records) => records.list(alerts)))[0];

describe("first possible causes, by a model", () => {
  it("are offered where a number is off and a model is on, and to whoever has taken it on", async () => {
    const without = await off({});
    expect(labels(await shown(without))).not.toContain(t.drafts.causes.button);
    expect((await without.member.press(without.told, t.alerts.ack)).answers.map(({ kind }) => kind)).toEqual([
      "update",
    ]);
    const w = await off();
    expect(labels(await shown(w))).toContain(t.drafts.causes.button);
    const [, offer] = (await w.member.press(w.told, t.alerts.ack)).answers;
    if (offer?.kind !== "whisper") throw new Error(`there is no offer, but ${offer?.kind}`);
    says(GOOD);
    expect((await w.member.press(offer.card, t.drafts.causes.button)).text).toContain(GOOD[0]?.asks);
  });

  it("are questions to check, none of them proven; the one that is picked begins the cause", async () => {
    const { w, seen } = await causes(GOOD);
    expect(seen.card.byModel).toBe(true);
    expect(seen.text).toContain(t.drafts.byModel);
    expect(seen.text).toContain(t.drafts.causes.unproven);
    const form = await w.member.press(seen, t.drafts.causes.pick);
    expect((await only(w))?.cause).toBeNull();
    await w.member.fill(form, {});
    expect((await only(w))?.cause).toMatchObject({ code: "standard", text: GOOD[0]?.asks });
  });

  it("are asked for by the metric and the form of the deviation, without numbers and names", async () => {
    await causes(GOOD);
    expect(given()).toMatchObject({ direction: "up", form: t.drafts.causes.forms.path });
    expect(given()["metric"]).toMatch(/^First contact resolution \(FCR\): /);
    expect(given()["helps"]).not.toBe("");
    expect(
      Object.values(given())
        .join("\n")
        .replace(/\{\w+\}/g, ""),
    ).not.toMatch(/\d|Mo\b|Lea\b|desk/);
  });

  it.each<[string, object]>([
    ["of a kind that there is not", { group: "laziness", asks: "Is somebody lazy?" }],
    ["that assert something", { group: "people", asks: "The late shift is too slow." }],
    ["that name somebody", { group: "people", asks: "Was Mo slow?" }],
    ["with a number", { group: "process", asks: "Did it take 40 minutes longer?" }],
    ["with a day", { group: "process", asks: "What went wrong last Monday?" }],
    ["with a place", { group: "process", asks: "Did {person1} forget it?" }],
  ])("are those of the rules where there are only some %s", async (_name, cause) => {
    const { seen } = await causes([cause]);
    expect(seen.text).toContain(t.drafts.why.unsure);
    expect(seen.text).toContain(t.drafts.causes.ask.process);
    expect(buttonsOf(seen.card).filter(({ label }) => label === t.drafts.causes.pick)).toHaveLength(5);
  });

  it("are five at most", async () => {
    const asks = ["Who knows it?", "What changed?", "Where does it wait?", "Is it clear?", "Does it fit?", "Why now?"];
    const { seen } = await causes(asks.map((one) => ({ group: "process", asks: one })));
    expect(seen.text).toContain("Does it fit?");
    expect(seen.text).not.toContain("Why now?");
  });

  it("are those of the rules when the answer is refused, and lead back to the alert", async () => {
    const w = await off();
    fake.says({ content: "", finishReason: "content_filter" });
    const seen = await w.member.press(await shown(w), t.drafts.causes.button);
    expect(seen.text).toContain(t.drafts.why.unsure);
    expect((await w.member.press(seen, t.drafts.causes.back)).text).toContain("75 %");
  });

  it("are for those who may see the alert", async () => {
    const { w, seen } = await causes(GOOD);
    const far = w.actor("test:T:far", { name: "Far", locale: "en", zone: "UTC" });
    expect((await far.press(seen, t.drafts.causes.pick)).refusal).not.toBeNull();
    expect((await far.press(seen, t.drafts.causes.back)).refusal).not.toBeNull();
  });

  it("keep a thumb with the version of their words", async () => {
    const { w, seen } = await causes(GOOD);
    await w.member.press(seen, t.drafts.not);
    const about = `first-causes@${(await readPrompt("first-causes")).version}:${(await only(w))?.id}`;
    expect(await withRecords(w, (records) => records.list(feedback))).toMatchObject([{ helped: false, about }]);
  });

  it.each([
    ["zh-CN", "zh-Hans", "快捷回复还对得上客户现在最常问的吗？"],
    ["zh-TW", "zh-Hant", "快速回覆還對得上顧客現在最常問的嗎？"],
  ] as const)("are asked for and shown in one's own language: %s", async (locale, lang, asks) => {
    const w = await off({ model: modelAt(fake), locale });
    const own = textFor(lang);
    says([{ group: "standard", asks }]);
    const page = await w.member.press(await w.member.say("alerts"), own.alerts.show);
    const seen = await w.member.press(page, own.drafts.causes.button);
    expect(given()).toMatchObject({ language: lang, form: own.drafts.causes.forms.path });
    expect(seen.text).toContain(asks);
    expect(seen.text).toContain(own.drafts.causes.unproven);
  });
});
