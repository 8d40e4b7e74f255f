import type { Gauge } from "../../../catalog/gauge.ts";
import type { Kpi } from "../../../catalog/kpi.ts";
import type { Coach } from "../../../core/coach.ts";
import type { Day, Millis } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { type Spread, spreadOf, widened } from "../../../statistics/spread.ts";
import type { Team } from "../../people/person.ts";
import { admit } from "../admit.ts";
import { type Reading, readingId, readings, saysSame, series, seriesId, teamReadings } from "../kpi.ts";
import { readNumber, type Said } from "../parse.ts";
import type { Columns } from "./columns.ts";
import type { Finder } from "./find.ts";
import { unmarked } from "./report.ts";
import type { Broken, Row } from "./rows.ts";
import type { BadRow, Refused } from "./why.ts";

/** Rows that are saved together. */
export const BATCH = 1_000;

/** What rows are read against, and what is known of the file so far. */
export interface Desk {
  columns: Columns;
  find: Finder;
  /** Whose readings they are where the file names no team; null where there is none. */
  team: Team | null;
  today: Day;
  by: string;
  now: Millis;
  coach: Pick<Coach, "measure">;
  /** What is usual in each series, once its team was met. */
  usual: ReadonlyMap<string, Spread>;
  /** The teams whose series are in `usual`. */
  met: ReadonlySet<string>;
  /** The readings that this file has named already. */
  named: Set<string>;
}

export interface Counts {
  added: number;
  corrected: number;
  same: number;
}

/** What came of some rows; nothing of it counts before it is saved. */
export interface Taken extends Counts {
  bad: BadRow[];
  usual: ReadonlyMap<string, Spread>;
  met: ReadonlySet<string>;
  named: ReadonlySet<string>;
}

/** Reads rows into the records; the same rows again change nothing. */
export async function takeRows(rows: readonly (Row | Broken)[], desk: Desk, records: Records): Promise<Taken> {
  const usual = new Map(desk.usual);
  const met = new Set(desk.met);
  const taken = {
    added: 0,
    corrected: 0,
    same: 0,
    bad: [] as BadRow[],
    usual,
    met,
    named: new Set<string>(),
    gauges: new Map(),
  };
  for (const row of rows) {
    const found = "broken" in row ? { kind: row.broken } : await takeRow(row, desk, taken, records);
    if (typeof found === "object") taken.bad.push({ line: row.line, cells: "cells" in row ? row.cells : [], ...found });
    else taken[found] += 1;
  }
  return taken;
}

type Open = Taken & { gauges: Map<string, Gauge>; usual: Map<string, Spread>; met: Set<string>; named: Set<string> };

async function takeRow(row: Row, desk: Desk, taken: Open, records: Records): Promise<keyof Counts | Refused> {
  const cell = (column: keyof Columns) => unmarked(row.cells[desk.columns[column] ?? -1] ?? "");
  const team = cell("team") === "" ? desk.team : desk.find.team(cell("team"));
  if (!team) return { kind: "team", words: cell("team") };
  const kpi = await desk.find.kpi(cell("kpi"), team, records);
  if (!kpi) return { kind: "kpi", words: cell("kpi") };
  const when = desk.find.when(cell("period"), cell("date"), kpi.period);
  if (!when) return { kind: "time", words: [cell("period"), cell("date")].filter(Boolean).join(" ") };
  if (when.end > desk.today) return { kind: "troubles", kpi, troubles: [{ field: "end", why: { kind: "future" } }] };
  const source = cell("source") === "" ? kpi.source : desk.find.source(cell("source"));
  const about = { subject: team.id, kpi: kpi.key };
  const begun = taken.gauges.get(seriesId(about)) ?? (await records.get(series, seriesId(about)))?.gauge;
  const typed = { value: cell("value"), n: cell("n"), note: cell("note"), source: source ?? "" };
  const read = readNumber(typed, kpi, begun ?? null, desk.coach);
  if ("troubles" in read) return { kind: "troubles", kpi, troubles: read.troubles };

  const id = readingId({ ...about, ...when });
  if (desk.named.has(id) || taken.named.has(id)) return { kind: "twice" };
  taken.named.add(id);
  if (!taken.met.has(team.id)) await meet(team.id, taken, records);
  const there = await records.get(readings, id);
  const said = there ? kept(there, read, cell("source") === "") : read;
  // A number that was corrected by hand is not put back by the file that brought it.
  if (there && [there, ...there.history].some((told) => saysSame(told, said))) return "same";
  const key = seriesKey(kpi, team.id, when.period);
  const known = { there, usual: taken.usual.get(key) ?? spreadOf([]) };
  const offered = { ...about, ...when, gauge: read.gauge, ...said, by: desk.by, at: desk.now };
  const admitted = admit(offered, known, desk.find.yes(cell("sure")));
  if (admitted.kind === "far") return { kind: "far", gauge: read.gauge, usual: admitted.usual };
  if (!begun) records.put(series, { id: seriesId(about), gauge: read.gauge });
  records.put(readings, admitted.reading);
  taken.gauges.set(seriesId(about), read.gauge);
  taken.usual.set(key, widened(known.usual, read.value));
  return admitted.kind === "new" ? "added" : "corrected";
}

/** What the file leaves out is not taken back. */
function kept(there: Reading, said: Said, noSource: boolean): Said {
  const { n, note, source } = said;
  return { ...said, n: n ?? there.n, note: note || there.note, source: noSource ? there.source : source };
}

async function meet(team: string, { usual, met }: Open, records: Records): Promise<void> {
  for (const { kpi, period, value } of await teamReadings(records, team)) {
    const key = seriesKey({ key: kpi }, team, period);
    usual.set(key, widened(usual.get(key) ?? spreadOf([]), value));
  }
  met.add(team);
}

const seriesKey = ({ key }: Pick<Kpi, "key">, team: string, period: string): string => `${team} ${key} ${period}`;
