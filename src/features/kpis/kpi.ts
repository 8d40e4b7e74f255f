import { type Gauge, sameGauge } from "../../catalog/gauge.ts";
import type { Period, Source } from "../../catalog/kpi.ts";
import { type Row, table } from "../../core/store.ts";
import { addDays, addMonths, type Day, endOfMonth, type Millis } from "../../core/time.ts";
import type { Records } from "../../core/work.ts";

/** What was counted to work out a number, by the names of the KPI's inputs. */
export type Inputs = Readonly<Record<string, number>>;

/** What somebody has said a KPI was. */
export interface Told {
  value: number;
  /** Absent where the number itself was given. */
  inputs?: Inputs;
  /** How many cases it rests on; null where nobody said. */
  n: number | null;
  /** How many were asked, so that it is known how many answered; absent where nobody said. */
  asked?: number;
  source: Source;
  note: string;
  /** A person's id, or that of the token or the feed that brought it. */
  by: string;
  at: Millis;
}

/** One number of one KPI in one period. Rule: docs/method.md, measures. */
export interface Reading extends Row, Told {
  /** Key in the catalogue. */
  kpi: string;
  /** Whom it tells of; the id is in `subject`. */
  about: "team" | "person" | "org";
  subject: string;
  period: Period;
  /** Both days included. */
  start: Day;
  end: Day;
  gauge: Gauge;
  /** What was said before it was corrected, oldest first. */
  history: readonly Told[];
}

/**
 * What all readings of one KPI by one subject have in common. A record of its own, so that two people whose first
 * readings come at the same moment cannot begin it in two ways.
 */
export interface Series extends Row {
  gauge: Gauge;
}

export const series = table<Series>("series", { audit: true });
export const readings = table<Reading>("readings", { index: ["subject"], month: "end", audit: true });

/** A team's readings of a KPI, oldest first. */
export async function readingsOf(records: Records, team: string, key: string): Promise<Reading[]> {
  return inOrder(await records.list(readings, { subject: team, kpi: key }));
}

/** A team's readings by the key of the KPI, each oldest first; what was read first of all comes first. */
export async function seriesOf(records: Records, team: string): Promise<Map<string, Reading[]>> {
  const all = Map.groupBy(await records.list(readings, { subject: team }), ({ kpi }) => kpi);
  const series = [...all].map(([kpi, read]) => [kpi, inOrder(read)] as const);
  return new Map(series.toSorted(([, [a]], [, [b]]) => compare(a?.end ?? "", b?.end ?? "")));
}

/** All of a team's readings, oldest first. */
export async function teamReadings(records: Records, team: string): Promise<Reading[]> {
  return inOrder(await records.list(readings, { subject: team }));
}

export function seriesId({ subject, kpi }: Pick<Reading, "subject" | "kpi">): string {
  return `${subject}:${kpi}`;
}

/** The same for the same period, so that two who log it at once meet. */
export function readingId({ subject, kpi, start, end }: Pick<Reading, "subject" | "kpi" | "start" | "end">): string {
  return `${subject}:${kpi}:${start}:${end}`;
}

/** The reading as it is told now; what was told before stays. The same reading when nothing differs. */
export function corrected(reading: Reading, told: Told): Reading {
  if (saysSame(reading, told)) return reading;
  const { value, n, source, note, by, at, inputs, asked, ...rest } = reading;
  const before: Told = { value, n, source, note, by, at, ...(inputs && { inputs }), ...(asked && { asked }) };
  return { ...rest, ...told, history: [...reading.history, before] };
}

/** Whether both tell the same, whoever said it. */
export function saysSame(one: Omit<Told, "by" | "at">, other: Omit<Told, "by" | "at">): boolean {
  const same = one.value === other.value && one.n === other.n && one.source === other.source && one.note === other.note;
  return same && one.asked === other.asked && JSON.stringify(one.inputs) === JSON.stringify(other.inputs);
}

/** Whether two readings of a KPI belong to one series: weeks and months do not, nor do two scales. */
export function isAlike(one: Reading, other: Reading): boolean {
  return one.period === other.period && sameGauge(one.gauge, other.gauge);
}

/** How many of the latest readings say which series it is that a team keeps. */
const RECENT = 8;

/**
 * Of a KPI's readings those of the series that the team keeps now, which most of the latest ones belong to: a single day
 * among weeks is a stray and begins nothing. Of two that are equal it is the later one.
 */
export function keptSeries(all: readonly Reading[]): Reading[] {
  const recent = all.slice(-RECENT).toReversed();
  const count = (one: Reading) => recent.filter((other) => isAlike(one, other)).length;
  const [kept] = recent.toSorted((a, b) => count(b) - count(a));
  return kept ? all.filter((one) => isAlike(one, kept)) : [];
}

/** The first day of a period that ends on this one. */
export function startOf(period: Period, end: Day): Day {
  if (period === "day" || period === "event") return end;
  if (period === "week") return addDays(end, -6);
  return addMonths(addDays(end, 1), -{ month: 1, quarter: 3, year: 12 }[period]);
}

/** The last day of the latest period that is over, weeks ending on Sunday. */
export function latestEnd(period: Period, today: Day): Day {
  if (period === "day" || period === "event") return today;
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  if (period === "week") return addDays(today, -weekday);
  const length = { month: 1, quarter: 3, year: 12 }[period];
  const isLast = today === endOfMonth(today) && Number(today.slice(5, 7)) % length === 0;
  if (isLast) return today;
  const over = (Number(today.slice(5, 7)) - 1) % length;
  return addDays(addMonths(`${today.slice(0, 7)}-01`, -over), -1);
}

function inOrder(all: readonly Reading[]): Reading[] {
  return all.toSorted((a, b) => compare(a.end, b.end) || compare(a.start, b.start));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
