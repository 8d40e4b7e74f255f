import { DURATIONS, type Measure } from "../core/coach.ts";
import { LANGS, type Lang } from "../core/lang.ts";
import { fold } from "./fold.ts";
import { SECONDS } from "./gauge.ts";
import { catalogue, findKpi, type Kpi } from "./kpi.ts";
import { search } from "./search.ts";

/** Below this the words may mean something else. */
const SURE = 0.7;
/** Units, as the coach writes them, that a share may be told in; any other one counts something. */
const UNCOUNTED = ["", "%", "pp", "x", "score"];
let names: ReadonlyMap<string, string> | null = null;

/** What a goal says of its measure. */
interface Measured {
  metric: string;
  what: string;
  target: Measure | null;
}

/**
 * The KPI that a goal is about, by its metric or else by what it changes; null where none, or more than one, may be.
 *
 * @param own the team's, which stand beside those of the catalogue, as everywhere here
 */
export function kpiOf(goal: Measured, own: readonly Kpi[] = []): Kpi | null {
  const [first, second] = search(goal.metric || goal.what, own).filter(({ kpi, score }) =>
    mayCarry(kpi, goal.target, score === 1),
  );
  if (!first || first.score < SURE) return null;
  return first.score > (second?.score ?? 0) ? first.kpi : null;
}

/** Whether a level can be one of the KPI: neither a duration of a share, nor a share or a count of a duration. */
export const canBe = (kpi: Kpi, level: Measure): boolean =>
  mayCarry(kpi, level) &&
  (isTime(level) || level.unit === "" || !(kpi.unit in SECONDS)) &&
  (!kpi.scales || kpi.scales.some(([least, most]) => level.value >= least && level.value <= most));

/** What is read in minutes is no rate, however alike the names; nor are 50 calls, unless it is called by its very name. */
function mayCarry({ unit }: Kpi, target: Measure | null, called = false): boolean {
  if (isTime(target)) return unit in SECONDS;
  return unit !== "percent" || called || target === null || UNCOUNTED.includes(target.unit);
}

/** The KPI that is called just so in some language; null for words of one's own. Fast enough for a whole team's goals. */
export function calledKpi(words: string, own: readonly Kpi[] = []): Kpi | null {
  const theirs = own.find((kpi) => namesOf(kpi).some((name) => fold(name) === fold(words)));
  if (theirs) return theirs;
  names ??= new Map(catalogue().kpis.flatMap((kpi) => namesOf(kpi).map((name) => [fold(name), kpi.key])));
  const key = names.get(fold(words));
  return key === undefined ? null : findKpi(key);
}

/** The KPI that somebody means by their own words for a measure; null where none comes near. */
export function meantKpi(words: string, own: readonly Kpi[] = []): Kpi | null {
  const [best] = search(words, own);
  return calledKpi(words, own) ?? (best && best.score >= SURE ? best.kpi : null);
}

/** A KPI's name without what stands in brackets. */
export function nameOfKpi(key: string, lang: Lang, own: readonly Kpi[] = []): string {
  const kpi = own.find((one) => one.key === key) ?? findKpi(key);
  return kpi ? nameIn(kpi, lang) : key;
}

export const nameIn = ({ name }: Kpi, lang: Lang): string => bare(name[lang]);

/** Whether it is a duration, as the coach writes them. */
export function isTime(measure: Measure | null): boolean {
  return measure !== null && Object.hasOwn(DURATIONS, measure.unit);
}

function namesOf({ name, words }: Kpi): string[] {
  return LANGS.flatMap((lang) => [name[lang], bare(name[lang]), ...words[lang]]);
}

const bare = (name: string): string => name.replace(/\s*[（(].*?[)）]/g, "");
