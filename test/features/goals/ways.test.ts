import { describe, expect, it } from "vitest";
import type { Lang } from "../../../src/core/lang.ts";
import { HOUSE } from "../../../src/core/store.ts";
import { goals } from "../../../src/features/goals/goal.ts";
import { accounts } from "../../../src/features/people/person.ts";
import { textFor } from "../../../src/text/text.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { type Actor, CHANNEL, type Seen } from "../../support/world.ts";

/** What people say on the way from a problem, in each language. */
const PROBLEMS: readonly (Record<"locale" | "typed" | "where" | "from" | "to" | "detail" | "clock", string> & {
  lang: Lang;
})[] = [
  {
    ...{ locale: "en", lang: "en", typed: "Customers complain that replies are slow", where: "online chat" },
    ...{ from: "26 h", to: "4 h", detail: "42 complaints in October", clock: "Complaint response time" },
  },
  {
    ...{ locale: "zh-CN", lang: "zh-Hans", typed: "客户老投诉回复慢", where: "在线客服" },
    ...{ from: "26小时", to: "4小时", detail: "十月有42件投诉", clock: "投诉响应时间" },
  },
  {
    ...{ locale: "zh-TW", lang: "zh-Hant", typed: "客人常抱怨回覆太慢", where: "線上客服" },
    ...{ from: "26小時", to: "4小時", detail: "十月有42件客訴", clock: "投訴回應時間" },
  },
];

async function allGoals({ store }: Pick<Desk, "store">) {
  const [org] = await store.list(accounts, HOUSE);
  return store.list(goals, org?.of ?? "");
}

const THIS = "This one";
const SLOW = { proof: "complaints", detail: "42 complaints in October", where: "online chat", who: "night customers" };
const LEVELS = { baseline: "26 h", source: "ticket system", since: "2026-10-31", target: "4 h", due: "2027-03-31" };

/** Mo tells of a problem and says what shows it: which number is it? */
async function told(mo: Actor, values: Record<string, string> = SLOW): Promise<Seen> {
  const offered = await mo.say("Customers complain that replies are slow");
  return mo.fill(await mo.press(offered, "Start from this problem"), values);
}

describe("from a problem", () => {
  it.each(PROBLEMS)("comes to a draft with all that was said, in $lang", async (p) => {
    const { member } = await desk({ locale: p.locale });
    const t = textFor(p.lang).ways;
    const first = await member.press(await member.say(p.typed), t.fromProblem);
    expect(first.form.fields.find(({ name }) => name === "problem")?.value).toBe(p.typed);
    const which = await member.fill(first, { proof: "complaints", detail: p.detail, where: p.where });
    expect(which.text).toContain(textFor(p.lang).guard.finding.clock);
    const levels = await member.press(which, t.measure.pick);
    expect(levels.text).toContain(p.clock);
    const look = await member.fill(levels, { baseline: p.from, target: p.to });
    expect(look.text).toContain(p.from);
    const draft = await member.press(look, t.solves.yes);
    expect(draft.card.title).toBe(textFor(p.lang).goals.draft.title);
    const said = await member.press(draft, textFor(p.lang).goals.draft.fillIn);
    const values = said.form.fields.map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining([p.clock, p.where, p.from, p.to, "down"]));
    expect(values.find((value) => value?.startsWith(p.typed))).toContain(p.detail);
  });

  it("asks which of the two clocks is meant, and nothing else", async () => {
    const { member } = await desk();
    const which = await told(member);
    expect(which.text.match(/\[This one\]/g)).toHaveLength(2);
    expect(which.text).toContain("until the first answer to a complaint, or until it is settled?");
  });

  it("goes on as any draft: with its value and what must hold it can be saved", async () => {
    const { member } = await desk();
    const look = await member.fill(await member.press(await told(member), THIS), LEVELS);
    expect(look.text).toContain("Once complaint response time is at 4 h: is the problem gone?");
    const draft = await member.press(await member.press(look, "Yes, it is"), "Customer orientation");
    expect(draft.text).toContain("Known from: ticket system, Oct 31, 2026");
    expect(draft.text).toContain("Faster is only better if it also helps.");
    const stopped = await member.press(draft, /^Watch/);
    expect((await member.press(stopped, "Yes, save it")).card.title).toContain("Active");
  });

  it("goes back to the measure when the level would not end the problem, and keeps what was said", async () => {
    const { member } = await desk();
    const look = await member.fill(await member.press(await told(member), THIS), LEVELS);
    const again = await member.press(look, "No, another number");
    expect(again.card.title).toBe("Which number shows it?");
    const other = await member.fill(await member.press(again, "Another number…"), {
      words: "first contact resolution",
    });
    const levels = await member.press(other, THIS);
    expect(levels.text).toContain("First contact resolution");
    expect(levels.form.fields.find(({ name }) => name === "target")?.value).toBeUndefined();
  });

  it("takes a number in one's own words", async () => {
    const { member } = await desk();
    const words = await member.press(await told(member), "Another number…");
    const found = await member.fill(words, { words: "xylophones tuned" });
    expect(found.text).toContain("“xylophones tuned”, as you call it");
    expect((await member.press(found, THIS)).text).toContain("xylophones tuned");
  });

  it("takes a number that is typed by its name, and nothing else for one", async () => {
    const { member } = await desk();
    await told(member);
    expect((await member.say("first contact resolution")).text).toContain("First contact resolution –");
    expect((await member.say("thanks a lot")).card.title).not.toBe("Which number shows it?");
  });

  it("takes a feeling as proof, and says that it is an estimate", async () => {
    const { member } = await desk();
    const levels = await member.press(await told(member, { ...SLOW, proof: "feeling", detail: "" }), THIS);
    const look = await member.fill(levels, { baseline: "26 h", target: "4 h" });
    const draft = await member.press(look, "Yes, it is");
    expect(draft.text).toContain("Where it stands is a feeling so far.");
    const done = await member.press(draft, "Customer orientation");
    expect(done.text).toContain("Known from: I only feel it (an estimate)");
  });

  it("keeps the form open with what was typed when a day is still to come", async () => {
    const { member } = await desk();
    const levels = await member.press(await told(member), THIS);
    const refused = await member.fill(levels, { ...LEVELS, since: "2026-12-31", target: "" });
    expect(Object.keys(refused.errors)).toEqual(expect.arrayContaining(["since", "target"]));
    expect(refused.form.fields.find(({ name }) => name === "source")?.value).toBe("ticket system");
  });

  it("forgets nothing: the draft opens at its step after everything else", async () => {
    const w = await desk();
    const which = await told(w.member);
    await w.member.press(which, THIS);
    const listed = await w.member.say("goal drafts");
    const resumed = await w.member.press(listed, "Go on");
    expect(resumed.card.title).toBe("From where to where?");
    const first = await w.member.press(await w.member.press(resumed, "Back"), "Back");
    expect(first.form.fields.find(({ name }) => name === "detail")?.value).toBe(SLOW.detail);
    expect(await allGoals(w)).toHaveLength(1);
  });

  it("empties what is emptied on the way back", async () => {
    const { member } = await desk();
    const first = await member.press(await told(member), "Back");
    const which = await member.fill(first, { detail: "" });
    const again = await member.press(which, "Back");
    expect(again.form.fields.find(({ name }) => name === "detail")?.value).toBeUndefined();
  });

  it("can be left at any step for writing it oneself, with what was said filled in", async () => {
    const { member } = await desk();
    const draft = await member.press(await told(member), "Write it myself");
    expect(draft.card.title).toBe("Let's make this a SMART goal");
    const back = await member.press(draft, "Back to the steps");
    expect(back.card.title).toBe("One last look");
  });

  it("takes along a draft that says what is wrong", async () => {
    const w = await desk();
    const draft = await w.member.say("Staff keep leaving");
    const first = await w.member.press(draft, "Start from this problem");
    const which = await w.member.fill(first, { proof: "case", where: "night shift" });
    expect(which.text).toContain("Service staff attrition");
    expect(await allGoals(w)).toHaveLength(1);
  });

  it("is offered beside an answer that a draft waits for", async () => {
    const { member } = await desk();
    await member.say("we should answer customers faster");
    const offered = await member.say("Customers complain that replies are slow");
    expect((await member.press(offered, "Start from this problem")).form.title).toBe("What goes wrong?");
  });

  it("takes a long complaint whole, and keeps every form within what its fields hold", async () => {
    const { member } = await desk();
    const long = `Customers complain that replies are slow, ${"day after day ".repeat(60)}`.trim();
    const which = await member.fill(await member.press(await member.say(long), "Start from this problem"), SLOW);
    const look = await member.fill(await member.press(which, THIS), LEVELS);
    const form = (await member.press(await member.press(look, "Yes, it is"), "Fill in everything")).form;
    const lengths = form.fields.flatMap((field) =>
      field.kind === "text" ? [(field.value ?? "").length - field.max] : [],
    );
    expect(Math.max(...lengths)).toBeLessThanOrEqual(0);
  });

  it("is not pressed upon small talk", async () => {
    const { member } = await desk();
    expect((await member.say("thanks a lot")).text).not.toContain("Start from this problem");
  });

  it("makes one draft, however often the form is sent", async () => {
    const w = await desk();
    const first = await w.member.press(await w.member.say("Customers complain that replies are slow"), /^Start from/);
    await w.member.fill(first, SLOW);
    await w.member.fill(first, SLOW);
    expect(await allGoals(w)).toHaveLength(1);
  });
});

describe("the ways", () => {
  it.each([
    ["en", "goal", "Help me find a goal", "Where shall we start?"],
    ["zh-CN", "目标", "帮我找个目标", "从哪里开始？"],
    ["zh-TW", "目標", "幫我找個目標", "從哪裡開始？"],
  ])("are one press from the goals (%s)", async (locale, typed, label, title) => {
    const { member } = await desk({ locale });
    const starts = await member.press(await member.say(typed), label);
    expect(starts.card.title).toBe(title);
  });

  it("are one press from what is no goal", async () => {
    const { member } = await desk();
    const starts = await member.press(await member.say("goal thank you"), "Help me find a goal");
    expect((await member.press(starts, "Start here")).form.title).toBe("What goes wrong?");
  });

  it.each([
    ["en", "goal problem", "A problem"],
    ["en", "goal baseline", "Which number should get better?"],
    ["en", "goal expectation", "What customers expect"],
    ["en", "goal help", "Where shall we start?"],
    ["en", "goal problem: replies are slow", "That is a problem worth a goal"],
    ["zh-CN", "目标问题", "一个问题"],
    ["zh-CN", "目标问题回复太慢", "这个问题值得定个目标"],
    ["zh-CN", "目标 现状", "想让哪个数字变好？"],
    ["zh-TW", "目標期望", "顧客的期望"],
    ["zh-TW", "目標幫我找", "從哪裡開始？"],
  ])("are called by their words (%s: %s)", async (locale, typed, title) => {
    const { member } = await desk({ locale });
    expect((await member.say(typed)).card.title).toBe(title);
  });

  it.each([
    "goal problem resolution rate in chat to 90% by 31 March 2027",
    "目标问题解决率提高到90%",
    "goal expectations of guests: raise CSAT to 4.6 by June 2027",
  ])("leave a goal alone that begins with one of the words: %s", async (typed) => {
    const { member } = await desk();
    expect((await member.say(typed)).card.title).toBe("Let's make this a SMART goal");
  });

  it("show no step to a channel", async () => {
    const { member } = await desk();
    const seen = await member.say("goal baseline", CHANNEL);
    const toAll = seen.answers.filter((answer) => answer.kind === "post" && answer.to === "here");
    expect(toAll).toEqual([]);
  });

  it("refuse the draft of somebody else", async () => {
    const { member, lead } = await desk();
    const which = await told(member);
    for (const label of ["Back", THIS, "Another number…"]) {
      expect((await lead.press(which, label)).refusal).toBe("Only its owner can change this goal.");
    }
    expect((await member.press(which, THIS)).form.title).toBe("From where to where?");
  });
});

describe("a goal that goes back to its steps", () => {
  it("does not keep the old number in a sentence that was corrected by hand", async () => {
    const { member } = await desk();
    const levels = await member.press(await told(member), THIS);
    const draft = await member.press(await member.fill(levels, LEVELS), "Yes, it is");
    const form = await member.press(await member.press(draft, "Customer orientation"), "Correct the sentence");
    const statement = `${form.form.fields[0]?.value} We promise.`;
    const corrected = await member.fill(form, { statement });
    expect(corrected.text).toContain("to 4 h by");
    const steps = await member.press(corrected, "Back to the steps");
    const again = await member.press(await member.press(steps, "Back"), "Say from where to where");
    const after = await member.press(await member.fill(again, { target: "6 h" }), "Yes, it is");
    expect(after.text).toContain("to 6 h by");
    expect(after.text).not.toContain("to 4 h by");
  });
});
