import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { MonthDay, Rule } from "../core/schedule.ts";
import type { Day } from "../core/time.ts";

/** ISO: Monday is 1, Sunday 7. */
export const weekday = z.int().min(1).max(7);

const monthDay = z.union([
  z.int().min(1).max(31),
  z.literal("last"),
  z.strictObject({ nth: z.union([z.literal([1, 2, 3, 4]), z.literal("last")]), weekday }),
]);

/** The wire's form of a rule. */
export const rule = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("daily") }),
  z.strictObject({ kind: z.literal("weekly"), days: z.array(weekday).min(1).max(7) }),
  z.strictObject({ kind: z.literal("monthly"), day: monthDay }),
  z.strictObject({ kind: z.literal("quarterly"), month: z.int().min(1).max(3), day: monthDay }),
]) satisfies z.ZodType<Rule>;

/** What the rules ask of a calendar day. */
export interface DayFacts {
  day: Day;
  weekday: number;
  dayOfMonth: number;
  daysInMonth: number;
  /** 1..3 */
  monthInQuarter: number;
}

/** The calendar does not change, and the same few days are asked for by every schedule. */
const known = new Map<Day, DayFacts>();
const MOST_KNOWN = 2_000;

export function factsOf(day: Day): DayFacts {
  const found = known.get(day);
  if (found) return found;
  const { dayOfWeek, day: dayOfMonth, daysInMonth, month } = Temporal.PlainDate.from(day);
  const facts = { day, weekday: dayOfWeek, dayOfMonth, daysInMonth, monthInQuarter: ((month - 1) % 3) + 1 };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(day, facts);
  return facts;
}

export function fallsOn(rule: Rule, facts: DayFacts): boolean {
  switch (rule.kind) {
    case "daily":
      return true;
    case "weekly":
      return rule.days.includes(facts.weekday);
    case "monthly":
      return isMonthDay(rule.day, facts);
    case "quarterly":
      return rule.month === facts.monthInQuarter && isMonthDay(rule.day, facts);
    default:
      return rule satisfies never;
  }
}

function isMonthDay(wanted: MonthDay, { weekday, dayOfMonth, daysInMonth }: DayFacts): boolean {
  if (wanted === "last") return dayOfMonth === daysInMonth;
  if (typeof wanted === "number") return dayOfMonth === Math.min(wanted, daysInMonth);
  if (wanted.weekday !== weekday) return false;
  return wanted.nth === "last" ? dayOfMonth + 7 > daysInMonth : Math.ceil(dayOfMonth / 7) === wanted.nth;
}
