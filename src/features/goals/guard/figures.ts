import type { Reference } from "../../../catalog/kpi.ts";
import { isTime } from "../../../catalog/meant.ts";
import type { Measure } from "../../../core/coach.ts";
import type { ChangeKind, Content } from "../content.ts";
import { isChange } from "../goal.ts";
import type { Found, Subject } from "./rails.ts";
import { mentions } from "./words.ts";

/** Figures that courses name for what good service brings, without a source; `by` only where it is a rise or a fall. */
const CLAIMS: readonly { value: number; unit: string; by?: true }[] = [
  { value: 3, unit: "x" },
  { value: 28, unit: "%" },
  { value: 2.3, unit: "%" },
  { value: 30, unit: "%", by: true },
];
const NO_MARKS: readonly Reference["kind"][] = ["claim", "result", "warning"];
const UNITS: Readonly<Record<string, string>> = { percent: "%", multiple: "x" };
const CLOCKS = ["complaint_response_time", "complaint_handling_time"];

/** A target that somebody else's figure may have set. With a level of one's own it is one's own step. */
export function claimed({ goal, kpi }: Subject): Found | null {
  const { target, baseline } = goal;
  if (!target || baseline) return null;
  const same = (value: number | null, unit: string) => value === target.value && unit === target.unit;
  const known = CLAIMS.some(({ value, unit, by }) => same(value, unit) && (!by || isChange(goal)));
  const told = kpi?.reference.some(
    ({ kind, value, unit }) => NO_MARKS.includes(kind) && same(value === null ? null : Math.abs(value), asUnit(unit)),
  );
  return known || told ? { code: "G39", level: "ask", ways: [], told: [target.text] } : null;
}

const asUnit = (unit: string): string => UNITS[unit] ?? unit;

/** "+5 %" of a percentage: 80 % to 85 %, or to 84 %? */
export function changeMeaning({ goal, kpi }: Subject): Found | null {
  const { target, baseline, metric, what, changeKind } = goal;
  if (target?.unit !== "%" || !isChange(goal) || changeKind) return null;
  const isShare = kpi ? kpi.unit === "percent" : baseline ? baseline.unit === "%" : mentions(metric || what, "share");
  if (!isShare) return null;
  const ways = (["points", "relative"] as const).map((as) => ({
    ...{ kind: "change" as const, as, level: levelAfter(goal, as) },
  }));
  return { code: "change", level: "ask", ways, told: [target.text] };
}

/** The level that a change by percent comes to; null while today's is unknown or in another unit. */
export function levelAfter(
  { baseline, target, direction }: Pick<Content, "baseline" | "target" | "direction">,
  as: ChangeKind,
): Measure | null {
  if (!baseline || !target || baseline.unit !== "%") return null;
  const step = as === "points" ? target.value : (baseline.value * target.value) / 100;
  const value = Math.round((baseline.value + (direction === "down" ? -step : step)) * 100) / 100;
  return value < 0 ? null : { value, unit: "%", text: `${value}%` };
}

/** Time to the first answer to a complaint, or until it is settled? */
export function whichClock({ goal, kpi }: Subject): Found | null {
  if (kpi || !isTime(goal.target)) return null;
  const { metric, what, sentence } = goal;
  const words = `${metric} ${what} ${mentions(sentence, "complaint") ? sentence : ""}`;
  if (!mentions(words, "complaint") || mentions(words, "answering") || mentions(words, "settling")) return null;
  return { code: "clock", level: "ask", ways: CLOCKS.map((key) => ({ kind: "metric", kpi: key })) };
}
