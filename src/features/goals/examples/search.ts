import { LANGS } from "../../../core/lang.ts";
import { textFor } from "../../../text/text.ts";
import { LEVELS, type Level } from "../content.ts";
import { catalogue, type Template } from "./templates.ts";
import { fold, isForm, isHan, latin, type Term, termsOf } from "./words.ts";

/** What somebody looks for; null and empty mean any. */
export interface Asked {
  level: Level | null;
  area: string | null;
  words: string;
}

/** What a template says in all languages, folded: whole for Chinese, word by word for the others. */
interface Field {
  weight: number;
  text: string;
  words: readonly string[];
}

/** How much of what was typed, by the rarity of its words, a template must say at least. */
const ENOUGH = 0.34;
/** What a word of the same meaning counts against the one that was typed. */
const TWIN = 0.6;
/** Words that fewer templates say are no rarer: one chance hit must not outdo all the rest. */
const RARE = 4;

/** The templates that fit: the best first where words were typed, else from the nearest level to the farthest. */
export function findTemplates({ level, area, words }: Asked): Template[] {
  const terms = termsOf(words);
  const within = (template: Template) =>
    (level === null || template.level === level) && (area === null || template.area === area);
  if (terms.length === 0) return words.trim() === "" ? inOrder().filter(within) : [];
  const weigh = weigher(terms);
  const scored = inOrder().map((template) => ({ template, ...weigh(template) }));
  const found = scored.filter(({ template, share }) => share >= ENOUGH && within(template));
  return found.toSorted((a, b) => b.score - a.score).map(({ template }) => template);
}

function inOrder(): Template[] {
  return LEVELS.flatMap((level) => catalogue().templates.filter((template) => template.level === level));
}

/** Weighs by rarity: nearly every template says "customer", few say "parcel". Words that none says do not count. */
function weigher(terms: readonly Term[]) {
  const fields = index();
  const hits = (id: string) => terms.map((term) => weightIn(fields.get(id) ?? [], term));
  const weights = new Map([...fields.keys()].map((id) => [id, hits(id)]));
  const rarity = terms.map((_, at) => {
    const count = [...weights.values()].filter((hit) => (hit[at] ?? 0) > 0).length;
    return count === 0 ? 0 : Math.log(1 + fields.size / Math.max(count, RARE));
  });
  const total = rarity.reduce((sum, one) => sum + one, 0);
  return ({ id }: Template) => {
    const found = (weights.get(id) ?? []).map((weight, at) => ({ weight, rare: rarity[at] ?? 0 }));
    const said = found.filter(({ weight }) => weight > 0).reduce((sum, { rare }) => sum + rare, 0);
    const score = found.reduce((sum, { weight, rare }) => sum + weight * rare, 0);
    return { share: total === 0 ? 0 : said / total, score };
  };
}

/** How much it counts that a template says the word: by the weightiest field that does. */
function weightIn(fields: readonly Field[], [typed, ...twins]: Term): number {
  const weights = fields.map((field) => {
    if (says(field, typed)) return field.weight;
    return twins.some((twin) => says(field, twin)) ? field.weight * TWIN : 0;
  });
  return Math.max(0, ...weights);
}

let indexed: Map<string, Field[]> | null = null;

function index(): Map<string, Field[]> {
  indexed ??= new Map(catalogue().templates.map((template) => [template.id, fieldsOf(template)]));
  return indexed;
}

function fieldsOf({ title, metric, target, scope, why, area, level }: Template): Field[] {
  const { areas } = catalogue();
  const named = areas.find(({ id }) => id === area)?.name;
  const field = (weight: number, texts: readonly string[]): Field => {
    const text = fold(texts.join("\n"));
    return { weight, text, words: latin(text) };
  };
  return [
    field(3, Object.values(title)),
    field(2, [...Object.values(metric), target.value === null ? "" : String(target.value)]),
    field(1, [...Object.values(scope), ...Object.values(why), ...(named ? Object.values(named) : [])]),
    field(
      1,
      LANGS.map((lang) => textFor(lang).templates.levels[level]),
    ),
  ];
}

function says(field: Field, word: string): boolean {
  return isHan(word) ? field.text.includes(word) : field.words.some((other) => isForm(word, other));
}
