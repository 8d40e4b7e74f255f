import { filled, type Typed } from "../../core/fields.ts";
import type { Field, Form } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import { weekdayName } from "../../text/weekdays.ts";

export const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** A form whose fields show what was typed. */
export function form(
  parts: { id: string; title: string; fields: readonly Field[]; submit: string; state: string },
  typed: Typed,
): Form {
  return { kind: "form", ...parts, fields: filled(parts.fields, typed) };
}

/** The days of the week, to tick some of them. */
export function weekdays(t: Text): { kind: "choices"; options: { value: string; label: string }[] } {
  return {
    kind: "choices",
    options: WEEK.map((day) => ({ value: String(day), label: weekdayName(t.locale, day) })),
  };
}

/** The weekdays that are ticked, in order. */
export function readWeekdays(ticked = ""): number[] {
  const days = ticked.split(",").map(Number);
  return WEEK.filter((day) => days.includes(day));
}
