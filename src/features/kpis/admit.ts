import type { Gauge } from "../../catalog/gauge.ts";
import type { Period } from "../../catalog/kpi.ts";
import type { Draft } from "../../core/work.ts";
import { isFar, type Spread, spreadOf } from "../../statistics/spread.ts";
import { corrected, type Reading, readingId, type Told } from "./kpi.ts";
import type { When } from "./parse.ts";

/** A number that can be read, for a team and a KPI. */
export interface Offered extends Told, When, Pick<Reading, "subject" | "kpi"> {
  gauge: Gauge;
}

/** What is there already: the reading of the same period, and the series. */
export interface Known {
  there: Reading | undefined;
  usual: Spread;
}

export type Admitted =
  | { kind: "new" | "corrected" | "same"; reading: Draft<Reading> }
  /** So far from what was usual that somebody has to say that it is right. */
  | { kind: "far"; usual: Pick<Spread, "lowest" | "highest"> };

/** What a number becomes, whichever door it came through. Rule: docs/method.md, measures. */
export function admit(offered: Offered, { there, usual }: Known, sure: boolean): Admitted {
  const { value, inputs, n, asked, source, note, by, at, ...rest } = offered;
  const told: Told = { value, n, source, note, by, at, ...(inputs && { inputs }), ...(asked && { asked }) };
  const after = there && corrected(there, told);
  if (after && after === there) return { kind: "same", reading: there };
  if (!sure && isFar(value, usual)) return { kind: "far", usual };
  if (after) return { kind: "corrected", reading: after };
  return { kind: "new", reading: { id: readingId(offered), about: "team", ...rest, ...told, history: [] } };
}

/** The numbers that a reading stands beside: those of periods as long as its own. */
export function usualOf(series: readonly Reading[], period: Period): Spread {
  return spreadOf(series.filter((one) => one.period === period).map(({ value }) => value));
}
