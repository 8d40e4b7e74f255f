import type { Gauge } from "../../../catalog/gauge.ts";
import type { Kpi } from "../../../catalog/kpi.ts";
import type { Coach } from "../../../core/coach.ts";
import type { Day, Millis } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { type Spread, spreadOf, widened } from "../../../statistics/spread.ts";
import type { Team } from "../../people/person.ts";
import { admit } from "../admit.ts";
import { inputField, inputsOf, typedInputs } from "../figures.ts";
import { type Inputs, type Reading, readingId, readings, saysSame, series, seriesId, teamReadings } from "../kpi.ts";
import { readNumber, type Said } from "../parse.ts";
import type { Trouble } from "../troubles.ts";
import { watchTeam } from "../watch/schedule.ts";
import type { Finder } from "./find.ts";
import type { Refused } from "./why.ts";

/** What a reading that comes by itself says, in words as people or programs write them; "" for what it leaves out. */
export interface Told {
  kpi: string;
  team: string;
  /** How long its time is, or the whole time: `week`, `2026-W46`. */
  period: string;
  /** The last day of it. */
  date: string;
  value: string;
  n: string;
  source: string;
  note: string;
  /** Says that a number far from the usual is right. */
  sure: string;
  inputs?: Inputs | undefined;
}

/** Whose readings come in, and what they are read against. */
export interface Door {
  find: Finder;
  /** Whose they are where they name no team; null where there is none. */
  team: Team | null;
  today(team: Team): Day;
  by: string;
  now: Millis;
  coach: Pick<Coach, "measure">;
  /** What it said before and somebody corrected since is no news: it only says the same again. */
  repeats: boolean;
}

/** What readings that are saved together know of those before them. */
export interface Batch {
  /** The numbers of each series, once its team was met. */
  usual: Map<string, Spread>;
  met: Set<string>;
  gauges: Map<string, Gauge>;
  /** The readings that it names, and those that were named before it: the same one twice is a contradiction. */
  named: Set<string>;
  before: ReadonlySet<string>;
}

export type Outcome = { taken: "added" | "corrected" | "same"; id: string } | Refused;

/** @param known what batches before it have left; nothing of theirs is changed */
export function newBatch(known: Partial<Pick<Batch, "usual" | "met" | "before">> = {}): Batch {
  const { usual, met, before = new Set<string>() } = known;
  return { usual: new Map(usual), met: new Set(met), gauges: new Map(), named: new Set(), before };
}

/** Checks one reading as if somebody had typed it, and puts it into the records; or says why not. */
export async function take(told: Told, door: Door, batch: Batch, records: Records): Promise<Outcome> {
  const team = told.team === "" ? door.team : door.find.team(told.team);
  if (!team) return { kind: "team", words: told.team };
  const kpi = await door.find.kpi(told.kpi, team, records);
  if (!kpi) return { kind: "kpi", words: told.kpi };
  const when = door.find.when(told.period, told.date, kpi.period);
  if (!when) return { kind: "time", words: [told.period, told.date].filter(Boolean).join(" ") };
  if (when.end > door.today(team))
    return { kind: "troubles", kpi, troubles: [{ field: "end", why: { kind: "future" } }] };
  const about = { subject: team.id, kpi: kpi.key };
  const begun = batch.gauges.get(seriesId(about)) ?? (await records.get(series, seriesId(about)))?.gauge ?? null;
  const source = told.source === "" ? kpi.source : (door.find.source(told.source) ?? "");
  const typed = { value: told.value, n: told.n, note: told.note, source, ...typedInputs(kpi, told.inputs) };
  const read = readNumber(typed, kpi, begun, door.coach);
  if ("troubles" in read) return { kind: "troubles", kpi, troubles: othersNamed(told, kpi) ?? read.troubles };

  const id = readingId({ ...about, ...when });
  if (batch.before.has(id) || batch.named.has(id)) return { kind: "twice" };
  batch.named.add(id);
  if (!batch.met.has(team.id)) {
    await meet(team.id, batch, records);
    await watchTeam(team, records, door.now);
  }
  const there = await records.get(readings, id);
  const said = there ? kept(there, read, told.source === "") : read;
  if (there && isOld(there, said, door.repeats)) return { taken: "same", id };
  const key = seriesKey({ ...about, ...when });
  const known = { there, usual: batch.usual.get(key) ?? spreadOf([]) };
  const offered = { ...about, ...when, gauge: read.gauge, ...said, by: door.by, at: door.now };
  const admitted = admit(offered, known, door.find.yes(told.sure));
  if (admitted.kind === "far") return { kind: "far", gauge: read.gauge, usual: admitted.usual };
  if (!begun) records.put(series, { id: seriesId(about), gauge: read.gauge });
  records.put(readings, admitted.reading);
  batch.gauges.set(seriesId(about), read.gauge);
  batch.usual.set(key, widened(known.usual, read.value));
  return { taken: admitted.kind === "new" ? "added" : "corrected", id };
}

/** Inputs came, but by no name that the KPI knows: that is another mistake than none. */
function othersNamed({ value, inputs }: Told, kpi: Kpi): Trouble[] | null {
  const known = inputsOf(kpi);
  if (value !== "" || !inputs || known.length === 0 || known.some(({ name }) => Object.hasOwn(inputs, name)))
    return null;
  return [{ field: inputField(0), why: { kind: "missing", names: known.map(({ label }) => label) } }];
}

/** What is left out is not taken back. */
function kept(there: Reading, said: Said, noSource: boolean): Said {
  const { n, note, source } = said;
  return { ...said, n: n ?? there.n, note: note || there.note, source: noSource ? there.source : source };
}

function isOld(there: Reading, said: Said, repeats: boolean): boolean {
  return [there, ...(repeats ? there.history : [])].some((told) => saysSame(told, said));
}

async function meet(team: string, { usual, met }: Batch, records: Records): Promise<void> {
  for (const reading of await teamReadings(records, team)) {
    const key = seriesKey(reading);
    usual.set(key, widened(usual.get(key) ?? spreadOf([]), reading.value));
  }
  met.add(team);
}

const seriesKey = ({ subject, kpi, period }: Pick<Reading, "subject" | "kpi" | "period">): string =>
  `${subject} ${kpi} ${period}`;
