import type { Row } from "../core/store.ts";
import { fieldOf } from "./shelf.ts";

/** The moments of the month that was asked for last: records come in the order of time, mostly. */
let last = { month: "", from: 0, to: 0 };

/** `2026-11` from the field's millis or ISO day; "" when the table has no such field or the record no such value. */
export function monthOf(row: Row, by: string): string {
  if (by === "") return "";
  const value = fieldOf(row, by);
  if (typeof value === "string") return /^\d{4}-\d{2}/.exec(value)?.[0] ?? "";
  if (typeof value !== "number") return "";
  if (value < last.from || value >= last.to) last = monthAt(value);
  return last.month;
}

function monthAt(at: number): typeof last {
  const date = new Date(at);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (!(year >= 0 && year <= 9999)) return { month: "", from: at, to: at };
  const from = Date.UTC(year, month);
  return { month: date.toISOString().slice(0, 7), from, to: Date.UTC(year, month + 1) };
}
