import type { Portion, Row, WholeStore } from "../../src/core/store.ts";
import { DAY } from "../../src/core/time.ts";
import { ADA, AT, BO, livedIn, ORG, TEAM } from "../support/lived.ts";
import { besides } from "./besides.ts";

/** One of two organisations that have left the same records, each under ids and accounts of its own. */
export interface Side {
  readonly org: string;
  readonly account: string;
  /** The id of the first record of nearly every table, so that few tries name something of each. */
  readonly id: string;
  /** The same of the second record. */
  readonly second: string;
  /** Somebody of another team, and that team. */
  readonly far: string;
}

const side = (letter: string): Side => {
  const id = (n: number) => `01K0${letter.repeat(21)}${n}`;
  return { org: id(0), account: `test:${letter}`, id: id(1), second: id(2), far: id(3) };
};
/**
 * Those of whom the others shall learn nothing. Each of their texts begins with a word that stands nowhere else: Umbra
 * and a number, or Nomen for what a person, a team or the organisation is called.
 */
export const THEIRS = side("A");
/** Those who try. */
export const OURS = side("B");

/** What can be told of them: their marked words, their ids and accounts, each once. */
export function toldOf(text: string): string[] {
  const found = text.match(/(?:umbra|nomen)\d+|01K0A{21}\d|test:A\b(?::\w+)?/gi) ?? [];
  return [...new Set(found.map((one) => one.toLowerCase()))];
}

/** What people could type of them: a person's name, a team's, and a KPI's. */
export const NAMED = ["Nomen2 Ada Hill", "Nomen4 desk", "Umbra7 Calm"];

/** Every record that the two have. */
export const bothLived = (): Portion[] => {
  const all = [...livedIn().map(awake), ...besides()];
  const mark = newMark();
  return [...all.map((one) => as(THEIRS, one, mark)), ...all.map((one) => as(OURS, one, (text) => text))];
};

export async function liveInBoth(store: WholeStore): Promise<void> {
  for (const portion of bothLived()) await store.load(portion);
}

const END = AT + DAY;
/**
 * What is to be as wide awake as in life. A signature there stands for figures that nobody has drawn up, over which
 * whoever draws the review would stumble.
 */
const AWAKE: Readonly<Record<string, (row: Row) => object>> = {
  reviews: () => ({ signed: null, corrections: [] }),
  people: ({ id }) => (id === BO ? { role: "sponsor" } : {}),
  signed: () => ({ until: END }),
};
const awake = ({ table, rows }: Portion): Portion => ({
  table,
  rows: rows.map((row) => ({ ...row, ...AWAKE[table]?.(row) })),
});

type Mark = (text: string, isName: boolean) => string;
function newMark(): Mark {
  let marks = 0;
  return (text, isName) => {
    marks += 1;
    return `${isName ? "Nomen" : "Umbra"}${marks} ${text}`;
  };
}

const SECONDS = new Set([BO, "g2", "ra2", "d2", "w2"]);
const FAR = new Set(["p3", "t3"]);
/** They hold ids, also where they have spaces. */
const NO_TEXTS = new Set(["id", "about", "key"]);

function as(one: Side, { table, rows }: Portion, mark: Mark): Portion {
  const idOf = (word: string): string => {
    if (word === ORG) return one.org;
    if (word === TEAM || word === ADA) return one.id;
    if (SECONDS.has(word)) return one.second;
    return FAR.has(word) ? one.far : SHORT.has(word) ? one.id : word;
  };
  const leaf = (value: string, field: string): string => {
    if (/\btest:T\b/.test(value)) return value.replaceAll(/\btest:T\b/g, one.account);
    const isName = field === "name" && ["orgs", "people", "teams", "recognitionGroups"].includes(table);
    const isText = ["name", "text"].includes(field) || (value.includes(" ") && !NO_TEXTS.has(field));
    const words = value.split(/([: ])/);
    return isText ? mark(value, isName) : words.map(idOf).join("");
  };
  const deep = (value: unknown, field: string): unknown => {
    if (typeof value === "string") return leaf(value, field);
    if (Array.isArray(value)) return value.map((each) => deep(each, field));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [idOf(name), deep(each, name)]));
  };
  return { table, rows: rows.map((row) => deep(row, "") as Row) };
}

/** The short ids of the lived-in organisation. */
const SHORT = new Set([
  BO,
  ...[...livedIn(), ...besides()].flatMap(({ rows }) =>
    rows.flatMap(({ id }) => (/^([a-z]{1,4}\d?|G1)$/.test(id) ? [id] : [])),
  ),
]);
