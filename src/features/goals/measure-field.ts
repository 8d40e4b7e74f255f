import type { Coach, Measure } from "../../core/coach.ts";
import type { FieldErrors } from "../../core/view.ts";
import { BOUNDS } from "./calibration/bounds.ts";
import type { Content } from "./content.ts";
import { MAX } from "./fields.ts";
import type { Goal } from "./goal.ts";
import type { Reader } from "./parse.ts";

const NUMBERS = ["baseline", "target", ...BOUNDS] as const;
/** Whether a field holds a number. */
export const isNumber = (name: string): name is (typeof NUMBERS)[number] => NUMBERS.some((one) => one === name);

/** The number of a field, with the unit that was typed beside it. */
export function readMeasure(
  name: (typeof NUMBERS)[number],
  value: string,
  unit: string,
  goal: Goal,
  patch: Partial<Content>,
  errors: FieldErrors,
  { t, coach }: Reader,
): void {
  if (value.length > MAX.number) errors[name] = t.core.tooLong(MAX.number);
  else if (value === "") {
    if (goal[name]) patch[name] = null;
  }
  // Untouched, it keeps what the sentence told of it, such as a unit that stood elsewhere.
  else if (value === goal[name]?.text && unit === "") patch[name] = goal[name] ?? null;
  else {
    const measure = withUnit(value, unit.trim(), coach);
    if (measure) patch[name] = measure;
    else errors[name] = t.goals.error.number;
  }
}

/** The unit beside the number counts only where the number itself has none. */
function withUnit(value: string, unit: string, coach: Coach): Measure | null {
  const alone = oneMeasure(value, coach.measure);
  if (alone === null) return null;
  if (alone.unit !== "" || unit === "") return { ...alone, text: value };
  const text = /^[\p{Script=Latin}]/u.test(unit) ? `${value} ${unit}` : `${value}${unit}`;
  const both = coach.measure(text);
  return both?.unit ? { ...both, text } : { ...alone, unit, text };
}

/** What may stand between the digits of one number, or of a range: "5 000", "1/2", "90–95", "1小时30分". */
const WITHIN = String.raw`[\s.,'’eE/~～至到–—-]*`;
const MORE_BEFORE = new RegExp(String.raw`\d${WITHIN}$`);
const MORE_BEHIND = new RegExp(`^${WITHIN}\\d`);

/**
 * The one number that a field holds. Null where there is none, and where only a piece of what was typed could be read:
 * "5 000" is not 5.
 */
export function oneMeasure(typed: string, measure: Coach["measure"]): Measure | null {
  const text = typed.trim();
  const read = measure(text);
  const start = read ? text.indexOf(read.text) : -1;
  if (!read || start < 0) return read;
  const isPiece = MORE_BEFORE.test(text.slice(0, start)) || MORE_BEHIND.test(text.slice(start + read.text.length));
  return isPiece ? null : read;
}
