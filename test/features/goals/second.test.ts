import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOUSE } from "../../../src/core/store.ts";
import { feedback } from "../../../src/features/feedback/feedback.ts";
import { goals } from "../../../src/features/goals/goal.ts";
import { accounts } from "../../../src/features/people/person.ts";
import { textFor } from "../../../src/text/text.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { type FakeModel, modelAt, startFakeModel } from "../../support/model.ts";
import { buttonsOf } from "../../support/world.ts";

const EMPTY = { kind: "goal", S: [], M: [], A: [], R: [], T: [] };
/** The rules see no deadline in it and no reason. */
const TYPED =
  "First reply in online chat from 75 s to 30 s, once the new desk stands, and Mo has promised it to the floor";
const ALL = {
  ...EMPTY,
  ...{ S: ["online chat"], M: ["to {number3} s"], A: ["from {number2} s"] },
  ...{ T: ["once the new desk stands"], R: ["{person1} has promised it to the floor"] },
};

describe("a second reading of a draft", () => {
  let fake: FakeModel;
  beforeAll(async () => {
    fake = await startFakeModel();
  });
  afterAll(() => fake.stop());

  const drafted = async (answer: object, typed = TYPED, locale = "en") => {
    fake.says({ content: JSON.stringify(answer) });
    const w = await desk({ locale, model: modelAt(fake) });
    const card = await w.member.say(typed);
    const t = textFor(locale === "en" ? "en" : locale === "zh-CN" ? "zh-Hans" : "zh-Hant");
    const read = () => w.member.press(card, t.second.button);
    return { w, t, card, read };
  };
  const all = async ({ store }: Pick<Desk, "store">) => {
    const [org] = await store.list(accounts, HOUSE);
    return store.list(goals, org?.of ?? "");
  };

  it("is not there where no model is on, nor on a draft in an example's words", async () => {
    const t = textFor("en");
    const without = await (await desk()).member.say(TYPED);
    expect(buttonsOf(without.card).map(({ label }) => label)).not.toContain(t.second.button);
    const { member } = await desk({ model: modelAt(fake) });
    const list = await member.say("goal templates waiting time");
    const example = await member.press(list, t.templates.use);
    expect(buttonsOf(example.card).map(({ label }) => label)).not.toContain(t.second.button);
  });

  it("shows what it sees in the goal's own words, and keeps nothing before a yes", async () => {
    const { w, t, read } = await drafted(ALL);
    const seen = await read();
    expect(seen.card.byModel).toBe(true);
    expect(seen.text).toContain(t.second.byModel);
    expect(seen.text).toContain("A second reading sees a deadline in “once the new desk stands”.");
    expect(seen.text).toContain("why it matters in “Mo has promised it to the floor”");
    expect(seen.text).not.toContain("something to measure it by");
    expect((await all(w))[0]).toMatchObject({ period: "", why: "", history: [] });
  });

  it("takes a deadline and a reason into the goal's fields, with the numbers as they were read", async () => {
    const { w, t, read } = await drafted(ALL);
    const [before] = await all(w);
    const seen = await read();
    const due = await w.member.press(seen, t.second.take.T);
    expect(due.text).toContain("T · Time-bound – once the new desk stands");
    expect((await all(w))[0]).toMatchObject({ period: "once the new desk stands", due: null });
    const why = await w.member.press(seen, t.second.take.R);
    expect(why.text).toContain("R · Relevant – Mo has promised it to the floor");
    const { target, baseline } = before ?? {};
    expect((await all(w))[0]).toMatchObject({ why: "Mo has promised it to the floor", target, baseline });
    // The value is still the owner's to say.
    expect(why.text).toContain(t.goals.draft.ask.value);
  });

  it("puts several pieces together in the fields, and none of them where nobody can tell which one changes", async () => {
    const typed = "We should improve, early and late, guests first, guests always";
    const { w, t, read } = await drafted(
      { ...EMPTY, S: ["early", "late"], R: ["guests first", "guests always"] },
      typed,
    );
    const seen = await read();
    expect(seen.text).toContain("“early” and “late”");
    await w.member.press(seen, t.second.take.S);
    const [goal] = await all(w);
    expect(goal).toMatchObject({ what: "", reading: { proof: { S: "early · late" }, wordsOnly: ["S"] } });
    await w.member.press(seen, t.second.take.R);
    expect((await all(w))[0]?.why).toBe("guests first, guests always");
  });

  it("reads the day in a quote by the rules, and offers none that is over", async () => {
    const typed = "First reply in online chat from 75 s to 30 s, New Year's Eve, as it was on 1 October 2026";
    const { w, t, card, read } = await drafted({ ...EMPTY, T: ["New Year's Eve"] }, typed);
    expect((await all(w))[0]?.due).toBeNull();
    const seen = await read();
    fake.says({ content: JSON.stringify({ ...EMPTY, T: ["{number3} October {number4}"] }) });
    const over = await w.member.press(card, t.second.button);
    expect(buttonsOf(over.card).map(({ action }) => action)).not.toContain("goal.second.take");
    await w.member.press(seen, t.second.take.T);
    expect((await all(w))[0]).toMatchObject({ due: "2026-12-31", period: "" });
  });

  it.each([
    ["zh-CN", "在线客服首次响应从75秒缩短到30秒，等新系统上好", "等新系统上好", "看出了期限"],
    ["zh-TW", "線上客服首次回應從75秒縮短到30秒，等新系統上好", "等新系統上好", "看到期限"],
  ])("speaks %s", async (locale, typed, quoted, said) => {
    const { w, t, read } = await drafted({ ...EMPTY, T: [quoted] }, typed, locale);
    const seen = await read();
    expect(seen.text).toContain(quoted);
    expect(seen.text).toContain(said);
    expect((await w.member.press(seen, t.second.take.T)).text).toContain(`T · ${t.goals.letters.T}：${quoted}`);
  });

  it("says what it does not see, as advice, and takes nothing back", async () => {
    const { w, t, read } = await drafted({ ...EMPTY, S: [], M: ["to {number3} s"], A: ["from {number2} s"] });
    const seen = await read();
    expect(seen.text).toContain(t.second.misses.S);
    expect((await w.member.press(seen, t.second.back)).text).toContain("S · Specific – ");
    expect((await all(w))[0]?.reading.passed).toContain("S");
  });

  it("says so where it reads the same, and where it hears no goal", async () => {
    const { w, t, card, read } = await drafted({ ...ALL, T: [], R: [] });
    expect((await read()).text).toContain(t.second.same);
    fake.says({ content: JSON.stringify({ ...EMPTY, kind: "none" }) });
    const unsure = await w.member.press(card, t.second.button);
    expect(unsure.text).toContain(t.second.none);
    expect((await all(w))[0]?.state).toBe("draft");
  });

  it.each<[string, Parameters<FakeModel["says"]>, "down" | "unsure"]>([
    ["is down", [{ error: { message: "oh" }, status: 500 }], "down"],
    [
      "makes up every word",
      [{ content: JSON.stringify({ ...EMPTY, ...{ S: ["a"], M: ["9"], A: ["x1"], R: ["§"], T: ["tomorrow"] } }) }],
      "unsure",
    ],
  ])("shows the rules' own reading when the model %s", async (_name, says, why) => {
    const { w, t, card } = await drafted(EMPTY);
    fake.says(...says);
    const seen = await w.member.press(card, t.second.button);
    expect(seen.text).toContain(t.drafts.why[why]);
    expect(seen.text).toContain("T · Time-bound – still missing");
    expect(seen.card.byModel).toBeUndefined();
    expect(buttonsOf(seen.card).map(({ action }) => action)).toEqual(["goal.second.back"]);
  });

  it("takes no words that are not in the goal, none for a letter that is there, and none from anybody else", async () => {
    const { w, t, read } = await drafted(ALL);
    const seen = await read();
    const [before] = await all(w);
    const forged = (letter: string, words: string) => ({
      ...seen.card,
      blocks: [
        {
          kind: "buttons" as const,
          buttons: [{ label: "x", action: "goal.second.take", value: `${before?.id} ${letter} ${words}` }],
        },
      ],
    });
    expect((await w.member.press(forged("T", "by tomorrow"), "x")).refusal).toBe(t.goals.error.changed);
    expect((await w.member.press(forged("T", ""), "x")).refusal).toBe(t.goals.error.changed);
    await w.member.press(forged("M", "once the new desk stands"), "x");
    await w.member.press(forged("Z", "once the new desk stands"), "x");
    expect((await w.lead.press(seen, t.second.take.T)).refusal).toBe(t.goals.error.notYours);
    expect((await all(w))[0]).toEqual(before);
  });

  it("keeps a thumb with the words that were asked with, and sends no name and no number", async () => {
    const { w, t, read } = await drafted(ALL);
    await w.member.press(await read(), t.drafts.helped);
    const [org] = await w.store.list(accounts, HOUSE);
    expect(await w.store.list(feedback, org?.of ?? "")).toMatchObject([
      { about: expect.stringMatching(/^goal-review@/) },
    ]);
    const { messages } = JSON.parse(fake.asked().at(-1) ?? "{}") as { messages: { content: string }[] };
    expect(JSON.parse(messages.at(-1)?.content ?? "{}").text).not.toMatch(/\d(?!\})|\bMo\b/);
  });
});
