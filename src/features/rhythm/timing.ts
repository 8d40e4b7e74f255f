import type { z } from "zod";
import { scheduleInput } from "../../calendar/schedule.ts";
import type { Typed } from "../../core/fields.ts";
import type { Usual } from "../../core/job.ts";
import type { MonthDay } from "../../core/schedule.ts";

/** What a schedule and its preview share: when it comes round. */
export const timing = scheduleInput.pick({ at: true, rule: true, workdaysOnly: true, grace: true });

/** The form's fields for a schedule as it is. */
export function typedOf({ at, rule, workdaysOnly, grace }: Usual): Typed {
  return {
    ...{ at, rule: rule.kind, workdaysOnly: workdaysOnly ? "yes" : "no", grace: String(grace) },
    ...(rule.kind === "weekly" && { days: rule.days.join(",") }),
    ...("day" in rule && { day: writeDay(rule.day) }),
    ...("month" in rule && { month: String(rule.month) }),
  };
}

/** What the fields say; or the names of those that cannot be taken as they are. */
export function readTiming(typed: Typed): { usual: Usual } | { wrong: readonly string[] } {
  const { at, workdaysOnly, grace } = typed;
  const said = { at, rule: ruleOf(typed), workdaysOnly: workdaysOnly !== "no", grace: grace ? Number(grace) : null };
  const parsed = timing.safeParse(said);
  return parsed.success ? { usual: parsed.data } : { wrong: parsed.error.issues.map(fieldOf) };
}

/** A day of the month as a choice's value: `15`, `last`, `1.5` for the first Friday. */
export function writeDay(day: MonthDay): string {
  return typeof day === "object" ? `${day.nth}.${day.weekday}` : String(day);
}

export function readDay(written: string): unknown {
  const [nth = "", weekday] = written.split(".");
  const which = nth === "last" ? "last" : Number(nth);
  return weekday === undefined ? which : { nth: which, weekday: Number(weekday) };
}

/** Only the fields that the kind of rule asks for: what stands in the others is nobody's mistake. */
function ruleOf({ rule: kind = "", days = "", day = "", month = "" }: Typed): unknown {
  if (kind === "weekly") return { kind, days: days.split(",").filter(Boolean).map(Number) };
  if (kind === "monthly") return { kind, day: readDay(day) };
  return kind === "quarterly" ? { kind, month: Number(month), day: readDay(day) } : { kind };
}

function fieldOf({ path: [field, part] }: z.core.$ZodIssue): string {
  if (field !== "rule") return String(field);
  return part === undefined || part === "kind" ? "rule" : String(part);
}
