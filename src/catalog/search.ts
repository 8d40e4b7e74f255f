import { LANGS } from "../core/lang.ts";
import { fold, type Term, termOf } from "./fold.ts";
import { catalogue, type Kpi } from "./kpi.ts";
import { likeness, mentions, wordLikeness } from "./likeness.ts";

/** A KPI that may be meant, and how surely: 1 when it was called by one of its names, never below FAINT. */
export interface Hit {
  kpi: Kpi;
  score: number;
}

/** Below this nothing is found. */
const FAINT = 0.35;
/** What is found must be worth this much of the best. */
const BESIDE = 0.55;
/** How much it counts that the words stand in a definition or a category only. */
const INDIRECT = 0.5;

/** How many of the words a definition must have, as a share. */
const MOST = 0.6;
/** How much it counts that a KPI's names have all the words, but none of them has. */
const SCATTERED = 0.55;

/** No words for a measure are longer; what goes on after that would only cost time, in UTF-16 units. */
const LONGEST = 300;

/** A search takes milliseconds, and one line or card may ask for the same words often: what was found lately is kept. */
const KEPT = 500;
const kept = new Map<string, readonly Hit[]>();

interface Entry {
  kpi: Kpi;
  names: readonly Term[];
  around: readonly Term[];
}

/** Folded once, when somebody first searches. */
let index: readonly Entry[] | null = null;

/**
 * The KPIs that the words may mean, in any language, by name, abbreviation or description, the best first. Case, full
 * width and small slips do not matter. Empty for words that say nothing.
 *
 * @param own a team's, which stand beside those of the catalogue
 */
export function search(words: string, own: readonly Kpi[] = []): readonly Hit[] {
  const text = fold(words.slice(0, LONGEST));
  if (text === "") return [];
  const key = JSON.stringify([text, ...own]);
  const before = kept.get(key);
  if (before) return before;
  if (kept.size >= KEPT) kept.clear();
  const found = compare(termOf(text), own);
  kept.set(key, found);
  return found;
}

function compare(asked: Term, own: readonly Kpi[]): readonly Hit[] {
  index ??= catalogue().kpis.map(entryOf);
  const all = [...index, ...own.map(entryOf)].map((entry) => ({ kpi: entry.kpi, score: scoreOf(asked, entry) }));
  const best = Math.max(...all.map(({ score }) => score));
  const near = all.filter(({ score }) => score >= Math.max(FAINT, best * BESIDE));
  return near.sort((a, b) => b.score - a.score || rank(a.kpi) - rank(b.kpi));
}

/** The one KPI that is surely meant; null when there is none, or more than one. */
export const named = (words: string, own: readonly Kpi[] = []): Kpi | null => clear(search(words, own));

/** The one KPI that is called so: for what counts without somebody seeing what it was taken for. */
export function called(words: string, own: readonly Kpi[] = []): Kpi | null {
  const [first] = search(words, own);
  return first?.score === 1 ? named(words, own) : null;
}

/** The same of what was found, the best first. */
export function clear([first, second]: readonly Hit[]): Kpi | null {
  if (!first || first.score < 0.8) return null;
  return first.score > (second?.score ?? 0) ? first.kpi : null;
}

function entryOf(kpi: Kpi): Entry {
  const names = LANGS.flatMap((lang) => [kpi.name[lang], ...kpi.words[lang]]);
  const around = LANGS.flatMap((lang) => [kpi.definition[lang], catalogue().categories[kpi.category]?.[lang] ?? ""]);
  return { kpi, names: terms([kpi.key, ...names, ...names.map(bare)]), around: terms(around) };
}

/** A name without what stands in brackets. */
const bare = (name: string): string => name.replace(/[（(].*?[)）]/g, "");

function terms(texts: readonly string[]): Term[] {
  return [...new Set(texts.map(fold))].filter(Boolean).map(termOf);
}

function scoreOf(asked: Term, { names, around }: Entry): number {
  const direct = Math.max(...names.map((term) => likeness(asked, term)));
  if (direct > INDIRECT) return direct;
  const part = Math.max(...around.map((text) => mentions(asked, text)));
  return Math.max(direct, scattered(asked, names), part < MOST ? 0 : part * INDIRECT);
}

/** The words are all there, but in several of its names. */
function scattered(asked: Term, names: readonly Term[]): number {
  if (asked.words.length < 2) return 0;
  const all = names.flatMap((term) => term.words);
  return asked.words.every((word) => all.some((other) => wordLikeness(word, other) >= 0.9)) ? SCATTERED : 0;
}

/** What every trade knows goes before what one of them does. */
const rank = ({ sector }: Kpi): number => (sector === "general" ? 0 : 1);
