import { describe, expect, it } from "vitest";
import { answers, marks, reviews } from "../../../src/features/reviews/review.ts";
import { desk } from "../../support/desk.ts";
import { goalDue, scheduleOf, teamOf, walk, withRecords } from "../goals/plans.ts";
import { job, logKpi, october, reviewOf, run, standing } from "./october.ts";

describe("the rhythm of reviews", () => {
  it("begins with a team's first goal, without anybody asking for a review", async () => {
    const w = await desk({ today: "2026-10-05" });
    await goalDue(w, "2026-12-31");
    const { id } = await teamOf(w);
    expect(await walk(w, job("review.monthly"), id, "2026-10-06", "2026-12-08")).toEqual([
      "2026-11-02 Review of Oct 2026 in desk",
      "2026-12-07 Review of Nov 2026 in desk",
    ]);
    expect(await walk(w, job("review.quarterly"), id, "2026-12-09", "2027-02-28")).toEqual([
      "2027-01-12 desk, Oct – Dec 2026",
    ]);
  });

  it("begins with a first number as well", async () => {
    const w = await desk({ today: "2026-10-05" });
    await logKpi(w.member, "NPS", "31", "2026-09-30");
    expect(await scheduleOf(w, job("review.monthly"), (await teamOf(w)).id)).toBeDefined();
  });

  it("lets nobody talk on a day off: what comes on a Thursday is talked about on Monday", async () => {
    const w = await october();
    await run(w, "review.monthly", "2026-11-05T09:30:00Z");
    await w.settle();
    expect(standing(w)).toContain("You talk about it on Mon, Nov 9");
  });

  it("forgets on the day of the talk who has answered, though nobody signs", async () => {
    const w = await october(4);
    await run(w, "review.monthly", "2026-11-02T09:30:00Z");
    for (const one of [w.member, ...w.crowd]) {
      await one.fill(await one.press(await one.say("review"), "Answer…"), { hidden: "the heating fails" });
    }
    await w.lead.fill(await w.lead.press(await w.lead.say("review"), "Answer…"), { help: "alone" });
    await run(w, "review.meeting", "2026-11-04T08:30:00Z");
    const left = await withRecords(w, async (records) => [await records.list(answers), await records.list(marks)]);
    expect(left.map(({ length }) => length)).toEqual([5, 0]);
    expect((await reviewOf(w)).signed).toBeNull();
  });

  it("shows a dozen long answers to their end and in full", async () => {
    const w = await october(11);
    await run(w, "review.monthly", "2026-11-02T09:30:00Z");
    const long = (n: number) => `${"the nights are long and nobody comes. ".repeat(10)}${n}`;
    for (const [n, one] of [w.member, ...w.crowd].entries()) {
      await one.fill(await one.press(await one.say("review"), "Answer…"), { hidden: long(n) });
    }
    await run(w, "review.meeting", "2026-11-04T08:30:00Z");
    const first = await w.member.press(await w.member.say("review"), "Read all 12");
    const rest = await w.member.press(first, "The other 2");
    const shown = [first, rest].flatMap(({ card }) =>
      card.blocks.flatMap((one) => (one.kind === "list" ? one.items : [])),
    );
    expect(shown.map(({ text }) => text).toSorted()).toEqual(Array.from({ length: 12 }, (_, n) => long(n)).toSorted());
    expect(rest.card.blocks.some(({ kind }) => kind === "buttons")).toBe(false);
  });

  it("keeps both decisions of two who decide at once", async () => {
    const w = await october();
    const [one, two] = [await w.lead.say("review"), await w.lead.say("review")];
    const forms = [
      await w.lead.press(one, "Decide about a goal…"),
      await w.lead.press(two, "Decide about a goal…"),
    ] as const;
    await Promise.all([
      w.lead.fill(forms[0], { what: "keep", reason: "one more month" }),
      w.lead.fill(forms[1], { what: "date", reason: "two are away" }),
    ]);
    const [kept] = await withRecords(w, (records) => records.list(reviews));
    expect(kept?.decisions.map(({ what }) => what).toSorted()).toEqual(["date", "keep"]);
  });
});
