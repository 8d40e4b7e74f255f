import type { Coach, Measure } from "../../core/coach.ts";

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
