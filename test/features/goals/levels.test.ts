import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOUSE } from "../../../src/core/store.ts";
import { goals } from "../../../src/features/goals/goal.ts";
import { accounts } from "../../../src/features/people/person.ts";
import { textFor } from "../../../src/text/text.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { type FakeModel, modelAt, startFakeModel } from "../../support/model.ts";
import { buttonsOf } from "../../support/world.ts";

const t = textFor("en");
const TYPED = "Guests at desk 7 should get their problems solved faster, says Mo";
const WHY = "It shows whether one call was enough.";

describe("a measure that the model suggests", () => {
  let fake: FakeModel;
  beforeAll(async () => {
    fake = await startFakeModel();
  });
  afterAll(() => fake.stop());

  const picks = (...all: { id: string; why: string }[]) => fake.says({ content: JSON.stringify({ picks: all }) });
  /** @param values a month each, the last for October */
  const begin = async (values: readonly number[] = [], typed = TYPED, locale = "en") => {
    const w = await desk({ locale, model: modelAt(fake) });
    for (const [n, value] of values.entries()) {
      const end = ["2026-08-31", "2026-09-30", "2026-10-31"][n + 3 - values.length] ?? "";
      await w.member.fill(await w.member.say(`kpi log FCR ${value}%`), { end, period: "month" });
    }
    const card = await w.member.say(typed);
    return { w, card };
  };
  const sent = () => {
    const { messages } = JSON.parse(fake.asked().at(-1) ?? "{}") as { messages: { content: string }[] };
    return JSON.parse(messages.at(-1)?.content ?? "{}") as { goal: string; candidates: string };
  };
  /** The id under which a measure was sent. */
  const idOf = (name: string) => {
    const line = sent()
      .candidates.split("\n")
      .find((one) => one.includes(name));
    if (!line) throw new Error(`${name} is none of ${sent().candidates}`);
    return line.split(" ")[0] ?? "";
  };
  const stored = async ({ store }: Pick<Desk, "store">) => {
    const [org] = await store.list(accounts, HOUSE);
    return (await store.list(goals, org?.of ?? ""))[0];
  };

  it("cannot be asked for where no model is on", async () => {
    const { member } = await desk();
    const labels = buttonsOf((await member.say(TYPED)).card).map(({ label }) => label);
    expect(labels).not.toContain(t.levels.button);
  });

  it("comes from the rules' search, without numbers and names, and says why in the model's words", async () => {
    const { w, card } = await begin();
    picks();
    await w.member.press(card, t.levels.button);
    expect(sent().goal).not.toMatch(/\d(?!\})|\bMo\b/);
    picks({ id: "k9", why: "Made up." }, { id: idOf("First contact"), why: WHY });
    const before = await stored(w);
    const seen = await w.member.press(card, t.levels.button);
    expect(seen.card.byModel).toBe(true);
    expect(seen.text).toContain(`First contact resolution – ${WHY}`);
    expect(seen.text).toContain(t.levels.first);
    expect(buttonsOf(seen.card).filter(({ action }) => action === "goal.levels.take")).toHaveLength(1);
    expect(await stored(w)).toEqual(before);
    await w.member.press(seen, t.ways.measure.pick);
    expect(await stored(w)).toMatchObject({ metric: "First contact resolution", target: null });
  });

  it("goes as far as the team's readings allow, which code works out", async () => {
    const { w, card } = await begin([69, 71, 73]);
    picks();
    await w.member.press(card, t.levels.button);
    picks({ id: idOf("First contact"), why: WHY });
    const seen = await w.member.press(card, t.levels.button);
    // Two points a month from the median of 71 %: 2.5 a month for three months, and half a step beyond.
    expect(seen.text).toContain("By your readings: floor 71 %, target 79 %, stretch 83 %.");
    expect(seen.text).not.toContain(t.levels.first);
    const taken = await w.member.press(seen, t.levels.takeWith("79 %"));
    expect(taken.text).toContain("M · Measurable – First contact resolution · 79 %");
    expect(await stored(w)).toMatchObject({ target: { value: 79, unit: "%" }, direction: "up", baseline: null });
  });

  it.each([
    ["zh-CN", "让7号台的客人少打重复电话", "首次解决率", "一次说清，客人就不用再打。", "zh-Hans"],
    ["zh-TW", "讓7號櫃檯的客人少打重複電話", "首次解決率", "一次講清楚，客人就不必再打。", "zh-Hant"],
  ] as const)("speaks %s", async (locale, typed, name, why, lang) => {
    const { w, card } = await begin([], typed, locale);
    const says = textFor(lang);
    picks();
    await w.member.press(card, says.levels.button);
    picks({ id: idOf(name), why });
    const seen = await w.member.press(card, says.levels.button);
    expect(seen.text).toContain(`${name}${says.ways.dash}${why}`);
    expect(sent()).toMatchObject({ language: lang, goal: expect.not.stringMatching(/7/) });
  });

  it.each([
    ["a number", "It will rise by 20 percent."],
    ["a number in words", "It will be twenty percent better."],
    ["a day", "It can be there by next Monday."],
    ["a link", "See https://example.com for more."],
    ["a place", "It helps {person1} most."],
    ["nothing", " "],
  ])("says what the measure counts where the model's reason has %s", async (_name, why) => {
    const { w, card } = await begin();
    picks();
    await w.member.press(card, t.levels.button);
    picks({ id: idOf("First contact"), why });
    const seen = await w.member.press(card, t.levels.button);
    expect(seen.text).toMatch(/First contact resolution – \S/);
    if (why.trim() !== "") expect(seen.text).not.toContain(why);
  });

  it.each([
    ["is down", { error: { message: "oh" }, status: 500 }, "down"],
    ["knows none of them", { content: JSON.stringify({ picks: [{ id: "fcr", why: WHY }] }) }, "unsure"],
  ] as const)("is the rules' suggestion when the model %s", async (_name, said, why) => {
    const { w, card } = await begin();
    const offered = buttonsOf(card.card).flatMap(({ action, label }) => (action === "goal.metric" ? label : []));
    fake.says(said);
    const seen = await w.member.press(card, t.levels.button);
    expect(seen.text).toContain(t.drafts.why[why]);
    expect(seen.card.byModel).toBeUndefined();
    expect(offered.length).toBeGreaterThan(0);
    for (const name of offered) expect(seen.text).toContain(name);
  });

  it("is taken from nobody but the owner, and only while there is no number", async () => {
    const { w, card } = await begin([69, 71, 73]);
    fake.says({ error: { message: "oh" }, status: 500 });
    const seen = await w.member.press(card, t.levels.button);
    const label = buttonsOf(seen.card).find(({ action }) => action === "goal.levels.take")?.label ?? "";
    expect((await w.lead.press(seen, label)).refusal).toBe(t.goals.error.notYours);
    await w.member.fill(await w.member.press(card, t.goals.draft.fillIn), { target: "90%" });
    await w.member.press(seen, label);
    expect((await stored(w))?.target).toMatchObject({ value: 90 });
  });
});
