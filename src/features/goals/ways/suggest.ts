import { findKpi } from "../../../catalog/kpi.ts";
import { lookUp } from "../../../catalog/meant.ts";
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
export function suggestMeasures(words: string, read: readonly string[], most = MOST): string[] {
  const near = [...named(words, SURE), ...kpisOfTopics(words), ...named(words, LIKELY)];
  const found = near.length < FEW ? [...near, ...fromExamples(words)] : near;
  const fit = [...new Set(found)].filter(isTarget).slice(0, most);
  return [...fit.filter((key) => read.includes(key)), ...fit.filter((key) => !read.includes(key))];
}

/** For whoever has said nothing yet: what the team reads, or else what every service can be measured by. */
export function ownMeasures(read: readonly string[]): string[] {
  const own = read.filter(isTarget).slice(0, MOST_OWN);
  return own.length > 0 ? own : [...USUAL];
}

const named = (words: string, least: number): string[] =>
  lookUp(words).flatMap(({ kpi, score }) => (score >= least ? kpi.key : []));

const fromExamples = (words: string): string[] =>
  words.trim() === ""
    ? []
    : findTemplates({ level: null, area: null, words })
        .slice(0, FEW)
        .flatMap(({ kpi }) => kpi ?? []);

const isTarget = (key: string): boolean =>
  !NEVER.includes(key) && ![null, "none"].includes(findKpi(key)?.direction ?? null);
