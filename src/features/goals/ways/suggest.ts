import { findKpi, type Kpi } from "../../../catalog/kpi.ts";
import { canBe } from "../../../catalog/meant.ts";
import { type Hit, search } from "../../../catalog/search.ts";
import type { Measure } from "../../../core/coach.ts";
import { kpisOfTopics } from "./topics.ts";

/** How many measures a card offers: more is a list to study. */
export const MOST = 3;
const MOST_OWN = 6;
/** Below this a search has found words rather than a measure; from `SURE` on, the measure was called by its name. */
const [LIKELY, SURE] = [0.5, 0.65];
/** What every service can be measured by, for whoever has no words yet. */
const USUAL = ["csat_rate", "fcr", "avg_response_time"];
/** Would be stopped as a target at once. */
const NEVER = ["bot_coverage_rate"];

interface Around {
  read?: readonly string[];
  own?: readonly Kpi[];
  most?: number | undefined;
  target?: Measure | null;
}

/**
 * Keys of the measures that the words may be shown by, the likeliest first: by what they talk about and by name.
 * Those that the team reads already come before the others.
 *
 * @param target where it is known: what is offered can be read in it
 */
export function suggestMeasures(
  words: string,
  { read = [], own = [], most = MOST, target = null }: Around = {},
): string[] {
  const hits = search(words, own).filter(({ score }) => score >= LIKELY);
  const topics = kpisOfTopics(words);
  const keys = (least: number): string[] => hits.flatMap(({ kpi, score }) => (score >= least ? kpi.key : []));
  const near = isCommon(hits) && topics.length > 0 ? topics : [...keys(SURE), ...topics, ...keys(LIKELY)];
  const fit = [...new Set(near)].filter((key) => isTarget(key, own, target)).slice(0, most);
  return [...fit.filter((key) => read.includes(key)), ...fit.filter((key) => !read.includes(key))];
}

/** For whoever has said nothing yet: what the team reads, or else what every service can be measured by. */
export function ownMeasures(read: readonly string[], own: readonly Kpi[]): string[] {
  const theirs = read.filter((key) => isTarget(key, own)).slice(0, MOST_OWN);
  return theirs.length > 0 ? theirs : [...USUAL];
}

/** 培训 stands in the names of many measures: then it is the topic that tells which. */
const isCommon = (hits: readonly Hit[]): boolean =>
  hits.filter(({ score }) => score === hits[0]?.score && score < 1).length > 2;

function isTarget(key: string, own: readonly Kpi[], target: Measure | null = null): boolean {
  const kpi = own.find((one) => one.key === key) ?? findKpi(key);
  if (kpi && target && !canBe(kpi, target)) return false;
  return !NEVER.includes(key) && ![null, "none"].includes(kpi?.direction ?? null);
}
