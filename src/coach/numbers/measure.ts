import type { Measure } from "../../core/coach.ts";
import { HAN } from "../scan/normalise.ts";
import type { Source } from "../scan/span.ts";
import { byStart } from "../scan/span.ts";
import type { Amount } from "./amounts.ts";
import { findAmounts, findNames } from "./amounts.ts";

/** The amount in a field that asks for one. */
export function readMeasure({ text, plain }: Source): Measure | null {
  const [amount] = findAmounts(plain, findNames(plain)).toSorted(
    (a, b) => Number(b.unit !== null) - Number(a.unit !== null) || byStart(a, b),
  );
  return amount ? asMeasure({ text, plain }, amount) : null;
}

/** A bare number has the empty unit; a Chinese unit is written as the text writes it. */
export function asMeasure({ text, plain }: Source, { start, end, value, unit }: Amount): Measure {
  const at = unit !== null && HAN.test(unit) ? plain.slice(start, end).lastIndexOf(unit) : -1;
  const written = at < 0 ? (unit ?? "") : text.slice(start + at, start + at + (unit ?? "").length);
  return { value, unit: written, text: text.slice(start, end) };
}
