import "../../support/seed.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/core/time.ts";
import type { Draft } from "../../../src/core/work.ts";
import {
  type Action,
  agreed,
  bySource,
  isToLookAt,
  isToReplan,
  isUnderWay,
  type Plan,
  SOURCES,
  VERDICTS,
} from "../../../src/features/improve/actions/action.ts";
import { finished, judged, replanned, stopped } from "../../../src/features/improve/actions/life.ts";

const FIRST = "2026-11-20";
const plan = (look: number): Plan => ({
  ...{ text: "Call back within the hour", owner: "mo", due: addDays(FIRST, 7) },
  effect: {
    kpi: null,
    gauge: null,
    period: null,
    words: "fewer second calls",
    before: null,
    look: addDays(FIRST, look),
  },
});
const FRESH = agreed(
  { id: "a1", team: "t1", source: { kind: "retro", id: "r1" }, cycle: "c1", by: "lea" },
  plan(14),
  FIRST,
  0,
);

/** Something that happens to an action so many days after it was agreed. */
type Deed = { what: "done" | "drop" | "replan" | (typeof VERDICTS)[number]; day: number };
const deeds = fc
  .array(
    fc.record({
      what: fc.constantFrom("done" as const, "drop" as const, "replan" as const, ...VERDICTS),
      day: fc.nat(90),
    }),
  )
  .map((all): Deed[] => all.toSorted((a, b) => a.day - b.day));

function next(action: Draft<Action>, { what, day }: Deed): Draft<Action> {
  const today = addDays(FIRST, day);
  if (what === "done") return finished(action, "mo", day);
  if (what === "drop") return stopped(action, "not needed", "mo", day);
  if (what === "replan") return replanned(action, plan(day + 14), today, "mo", day);
  return judged(action, { day: today, at: day, by: "mo", verdict: what, before: null, after: null, note: "" });
}

describe("an action", () => {
  it("ends only as worked or dropped, and then moves no more", () => {
    fc.assert(
      fc.property(deeds, (all) => {
        let action: Draft<Action> = FRESH;
        for (const deed of all) {
          const moved = next(action, deed);
          if (!isUnderWay(action)) expect(moved).toBe(action);
          expect(moved.history.slice(0, action.history.length)).toEqual(action.history);
          action = moved;
        }
        expect(action.state === "worked").toBe(action.looks.at(-1)?.verdict === "worked");
      }),
    );
  });

  it("is asked about once for each day on which it is to be looked at, and never after its end", () => {
    fc.assert(
      fc.property(deeds, (all) => {
        let action: Draft<Action> = FRESH;
        for (let day = 0, left = all; day <= 120; day++) {
          const today = addDays(FIRST, day);
          for (; left[0]?.day === day; left = left.slice(1)) action = next(action, left[0]);
          if (!isToLookAt(action, today)) continue;
          expect(isUnderWay(action)).toBe(true);
          action = { ...action, asked: today };
          expect(isToLookAt(action, today)).toBe(false);
        }
      }),
    );
  });

  it("is to be planned anew after four weeks without an effect, and not before", () => {
    expect(isToReplan(FRESH, addDays(FIRST, 27))).toBe(false);
    expect(isToReplan(FRESH, addDays(FIRST, 28))).toBe(true);
    expect(isToReplan({ ...FRESH, replanAsked: addDays(FIRST, 28) }, addDays(FIRST, 40))).toBe(false);
    const asked = { ...FRESH, asked: addDays(FIRST, 28) };
    expect([29, 34, 35].map((day) => isToReplan(asked, addDays(FIRST, day)))).toEqual([false, false, true]);
    const again = next(FRESH, { what: "replan", day: 28 });
    expect(isToReplan(again, addDays(FIRST, 55))).toBe(false);
    expect(isToReplan(again, addDays(FIRST, 56))).toBe(true);
  });

  it("is looked at again two weeks after it was unclear, and open again where it did not help", () => {
    const done = next(FRESH, { what: "done", day: 3 });
    const unclear = next(done, { what: "unclear", day: 14 });
    expect(unclear).toMatchObject({ state: "done", effect: { look: addDays(FIRST, 28) } });
    expect(next(done, { what: "not", day: 14 })).toMatchObject({
      state: "open",
      effect: { look: addDays(FIRST, 28) },
    });
  });

  it("stands beside those of the same source", () => {
    const of = (kind: Action["source"]["kind"], id: string) => ({ source: { kind, id } });
    const grouped = bySource([of("hand", "1"), of("retro", "2"), of("hand", "3")]);
    expect(grouped).toEqual([
      ["retro", [of("retro", "2")]],
      ["hand", [of("hand", "1"), of("hand", "3")]],
    ]);
    expect(SOURCES.indexOf("retro")).toBeLessThan(SOURCES.indexOf("hand"));
  });
});
