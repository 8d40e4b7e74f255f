import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { dueBetween, type Occurrence } from "../../src/calendar/due.ts";
import { newTickIndex } from "../../src/calendar/tick-index.ts";
import { spanAt } from "../../src/calendar/zone.ts";
import type { Rule, Schedule } from "../../src/core/schedule.ts";
import { DAY, HOUR, MINUTE } from "../../src/core/time.ts";
import { at, days, schedule, timeOf, ZONES } from "./rhythm.ts";

const FIRST = "2025-01-01";
const THREE_YEARS = 3 * 365;

const zone = fc.oneof(fc.constantFrom(...ZONES), fc.constantFrom(...Intl.supportedValuesOf("timeZone")));
const time = fc.integer({ min: 0, max: 1439 }).map(timeOf);
const weekday = fc.integer({ min: 1, max: 7 });
const monthDay = fc.oneof(
  fc.integer({ min: 1, max: 31 }),
  fc.constant("last" as const),
  fc.record({ nth: fc.constantFrom(1, 2, 3, 4, "last" as const), weekday }),
) as fc.Arbitrary<Extract<Rule, { kind: "monthly" }>["day"]>;
const rule: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({ kind: fc.constant("daily" as const) }),
  fc.record({ kind: fc.constant("weekly" as const), days: fc.uniqueArray(weekday, { minLength: 1 }) }),
  fc.record({ kind: fc.constant("monthly" as const), day: monthDay }),
  fc.record({ kind: fc.constant("quarterly" as const), month: fc.integer({ min: 1, max: 3 }), day: monthDay }),
);
const anySchedule = fc.record({ zone, at: time, rule }).map(schedule);
const some = fc
  .array(anySchedule, { minLength: 1, maxLength: 8 })
  .map((list) => list.map((one, n): Schedule => ({ ...one, id: `s${n}` })));

/** Around a change of the clocks where the zone has one, or anywhere. */
const stretch = fc.record({
  start: fc.integer({ min: at("2025-01-01T00:00Z"), max: at("2027-12-01T00:00Z") }),
  length: fc.integer({ min: 1, max: 3 * DAY }),
  nearChange: fc.boolean(),
});

function place(
  list: readonly Schedule[],
  { start, length, nearChange }: { start: number; length: number; nearChange: boolean },
) {
  const change = nearChange ? spanAt(list[0]?.zone ?? "UTC", start).until : Number.POSITIVE_INFINITY;
  const after = Number.isFinite(change) ? change - (start % length) : start;
  return { after, until: after + length };
}

const brief = (found: readonly Occurrence[]) => found.map(({ key, due }) => `${key} ${due}`);

describe("any schedule in any zone", () => {
  it("runs exactly once on each day that its rule names and the zone had", () => {
    fc.assert(
      fc.property(anySchedule, (one) => {
        const found = dueBetween(
          [one],
          at(`${FIRST}T00:00Z`) - 2 * DAY,
          at(`${FIRST}T00:00Z`) + (THREE_YEARS + 2) * DAY,
        );
        const all = new Set(days(FIRST, THREE_YEARS));
        const ran = found.filter(({ day }) => all.has(day)).map(({ day }) => day);
        expect(ran).toEqual([...all].filter((day) => named(one.rule, day)));
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it("runs when the wall shows its time, or at the end of the gap that left it out", () => {
    fc.assert(
      fc.property(anySchedule, stretch, (one, where) => {
        const { after, until } = place([one], where);
        for (const { day, due } of dueBetween([{ ...one, rule: { kind: "daily" } }], after, until + DAY)) {
          const shown = Temporal.Instant.fromEpochMilliseconds(due).toZonedDateTimeISO(one.zone);
          const wanted = Temporal.PlainDateTime.from(`${day}T${one.at}`);
          if (shown.toPlainDateTime().equals(wanted)) continue;
          const before = shown.subtract({ milliseconds: 1 }).toPlainDateTime();
          expect(Temporal.PlainDateTime.compare(before, wanted)).toBe(-1);
          expect(Temporal.PlainDateTime.compare(wanted, shown.toPlainDateTime())).toBe(-1);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it("loses and repeats nothing, wherever a span is cut", () => {
    fc.assert(
      fc.property(
        some,
        stretch,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }),
        (list, where, cuts) => {
          const { after, until } = place(list, where);
          const marks = [
            after,
            ...cuts.map((cut) => after + Math.floor(cut * (until - after))).sort((a, b) => a - b),
            until,
          ];
          const parts = marks.slice(1).flatMap((mark, n) => dueBetween(list, marks[n] as number, mark));
          expect(brief(parts)).toEqual(brief(dueBetween(list, after, until)));
        },
      ),
      { numRuns: 300, seed: 7 },
    );
  });

  it("is found by the tick, minute by minute, as by asking once for the whole span", () => {
    fc.assert(
      fc.property(some, stretch, (list, where) => {
        const { after, until } = place(list, { ...where, length: Math.min(where.length, 30 * HOUR) });
        const index = newTickIndex(list);
        const ticks: Occurrence[] = [];
        for (let now = after; now < until; now += MINUTE) ticks.push(...index.due(now, Math.min(now + MINUTE, until)));
        const once = brief(dueBetween(list, after, until));
        expect(brief(ticks)).toEqual(once);
        expect(brief(index.due(after, until))).toEqual(once);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it("is found by the tick in the version that was put last, and not once it is removed", () => {
    const change = fc.record({ slot: fc.nat(7), to: fc.option(anySchedule), off: fc.boolean() });
    fc.assert(
      fc.property(some, fc.array(change, { maxLength: 12 }), stretch, (list, changes, where) => {
        const index = newTickIndex(list);
        const held = new Map(list.map((one) => [one.id, one]));
        for (const { slot, to, off } of changes) {
          const id = `s${slot}`;
          held.delete(id);
          if (to === null) index.remove({ org: "o1", id });
          else {
            const next: Schedule = { ...to, id, ...(off && { off: true as const }) };
            index.put(next);
            held.set(id, next);
          }
        }
        const { after, until } = place(list, where);
        expect(brief(index.due(after, until))).toEqual(brief(dueBetween([...held.values()], after, until)));
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

/** The rule once more, from what the calendar says of the day. */
function named(rule: Rule, text: string): boolean {
  const day = Temporal.PlainDate.from(text);
  if (rule.kind === "daily") return true;
  if (rule.kind === "weekly") return rule.days.includes(day.dayOfWeek);
  if (rule.kind === "quarterly" && !((day.month - rule.month) % 3 === 0)) return false;
  if (rule.day === "last") return day.add({ days: 1 }).day === 1;
  if (typeof rule.day === "number") return day.with({ day: rule.day }).equals(day);
  const { nth, weekday } = rule.day;
  if (day.dayOfWeek !== weekday) return false;
  if (nth === "last") return day.add({ weeks: 1 }).month !== day.month;
  return day.subtract({ weeks: nth - 1 }).month === day.month && day.subtract({ weeks: nth }).month !== day.month;
}
