import { findKpi, type Kpi } from "../../../catalog/kpi.ts";
import { search } from "../../../catalog/search.ts";
import { findTemplates } from "../examples/search.ts";
import { kpisOfTopics } from "./topics.ts";

/** How many measures a card offers: more is a list to study. */
export const MOST = 3;
const MOST_OWN = 6;
/** Below this a search has found words rather than a measure; from `SURE` on, the measure was called by its name. */
const [LIKELY, SURE] = [0.5, 0.65];
/** With fewer than these the examples are asked as well; they are about nearly everything, so only the nearest count. */
const FEW = 2;
/** What every service can be measured by, for whoever has no words yet. */
const USUAL = ["csat_rate", "fcr", "avg_response_time"];
/** Would be stopped as a target at once. */
const NEVER = ["bot_coverage_rate"];

/**
 * Keys of the measures that the words may be shown by, the likeliest first: by what they talk about, by name, by the
 * examples. Those that the team reads already come before the others.
 */
export function suggestMeasures(words: string, read: readonly string[], own: readonly Kpi[], most = MOST): string[] {
  const near = [...named(words, SURE, own), ...kpisOfTopics(words), ...named(words, LIKELY, own)];
  const found = near.length < FEW ? [...near, ...fromExamples(words)] : near;
  const fit = [...new Set(found)].filter((key) => isTarget(key, own)).slice(0, most);
  return [...fit.filter((key) => read.includes(key)), ...fit.filter((key) => !read.includes(key))];
}

/** For whoever has said nothing yet: what the team reads, or else what every service can be measured by. */
export function ownMeasures(read: readonly string[], own: readonly Kpi[]): string[] {
  const theirs = read.filter((key) => isTarget(key, own)).slice(0, MOST_OWN);
  return theirs.length > 0 ? theirs : [...USUAL];
}

const named = (words: string, least: number, own: readonly Kpi[]): string[] =>
  search(words, own).flatMap(({ kpi, score }) => (score >= least ? kpi.key : []));

const fromExamples = (words: string): string[] =>
  words.trim() === ""
    ? []
    : findTemplates({ level: null, area: null, words })
        .slice(0, FEW)
        .flatMap(({ kpi }) => kpi ?? []);

function isTarget(key: string, own: readonly Kpi[]): boolean {
  const kpi = own.find((one) => one.key === key) ?? findKpi(key);
  return !NEVER.includes(key) && ![null, "none"].includes(kpi?.direction ?? null);
}
