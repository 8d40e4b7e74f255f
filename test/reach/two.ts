import type { Portion, Row, WholeStore } from "../../src/core/store.ts";
import { DAY } from "../../src/core/time.ts";
import { ADA, AT, BO, livedIn, ORG, TEAM } from "../support/lived.ts";
import { besides, elsewhere } from "./besides.ts";
import { OURS, type Side, THEIRS, toldOf } from "./sides.ts";

const ALL = Map.groupBy([...livedIn(), ...elsewhere(), ...besides()], ({ table }) => table);
const LIVED = [...ALL].map(([table, portions]): Portion => ({ table, rows: portions.flatMap(({ rows }) => rows) }));

/** Every record that the two have. */
export const bothLived = (): Portion[] => {
  const all = LIVED.map(awake);
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

const TEXTS = new Set(["name", "text", "problem", "change"]);
/** They hold ids, also where they have spaces. */
const NO_TEXTS = new Set(["id", "about", "key"]);

function as(one: Side, { table, rows }: Portion, mark: Mark): Portion {
  const idOf = (word: string): string => {
    if (word === ORG) return one.org;
    const place = PLACES.get(word);
    return place === undefined ? word : one.nth(place);
  };
  const leaf = (value: string, field: string): string => {
    if (/\btest:T\b/.test(value)) return value.replaceAll(/\btest:T\b/g, one.account);
    const isName = field === "name" && ["orgs", "people", "teams", "recognitionGroups"].includes(table);
    const isText = TEXTS.has(field) || (value.includes(" ") && !NO_TEXTS.has(field));
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

const LONG = new Set([ADA, BO, TEAM]);
const isAlone = (id: string): boolean => LONG.has(id) || /^([a-z]{1,4}\d?|G1)$/.test(id);
/** Each id that is made of no others, with its place in its table. */
const PLACES: ReadonlyMap<string, number> = new Map(
  LIVED.flatMap(({ rows }) => rows.map(({ id }, place) => [id, place] as const))
    .filter(([id]) => isAlone(id))
    .toSorted(([, a], [, b]) => a - b),
);

/** Every record that is theirs, and those of the house that are about them, as text. */
export async function recordsOf(store: WholeStore, { org }: Side): Promise<string[]> {
  const lines: string[] = [];
  for await (const { table, rows } of store.walk()) {
    const own = rows.map((row) => ({ row, text: `${table} ${JSON.stringify(row)}` }));
    lines.push(...own.filter(({ row, text }) => row.org === org || toldOf(text).length > 0).map(({ text }) => text));
  }
  return lines.toSorted();
}

/** What people could type of them. */
export const NAMED = { person: nameIn("people"), team: nameIn("teams"), kpi: nameIn("ownKpis") };

function nameIn(table: string): string {
  const [first] = bothLived().find((portion) => portion.table === table)?.rows ?? [];
  return first && "name" in first ? `${first.name}` : "";
}
