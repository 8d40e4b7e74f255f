import type { Portion, Row, WholeStore } from "../../src/core/store.ts";
import { DAY } from "../../src/core/time.ts";
import { ADA, AT, BO, livedIn, ORG, TEAM } from "../support/lived.ts";
import { besides, elsewhere } from "./besides.ts";
import { OURS, type Side, THEIRS, toldOf } from "./sides.ts";

/** Their ids there are made of others; one record of each is there under a short one as well. */
const LONG_NAMED = new Set(["checkIns", "blockers", "readings", "learned", "wins"]);
const shortNamed = (row: Row): Row => ({ ...row, id: "z1" });

const ALL = Map.groupBy([...livedIn(), ...elsewhere(), ...besides()], ({ table }) => table);
const LIVED = [...ALL].map(([table, portions]): Portion => {
  const rows = portions.flatMap((portion) => portion.rows);
  return { table, rows: [...(LONG_NAMED.has(table) ? rows.slice(0, 1).map(shortNamed) : []), ...rows] };
});

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
const gauge = { unit: "percent", scale: null, direction: "up" };
/** What those records leave out, and Beacon does not get by without once somebody looks at them; and what keeps doors open. */
const AWAKE: Readonly<Record<string, (row: Row) => object>> = {
  reviews: () => ({ signed: null, corrections: [] }),
  goals: (row) => ("state" in row && row.state === "active" ? { activeSince: AT } : {}),
  people: ({ id }) => (id === BO ? { role: "sponsor" } : {}),
  readings: () => ({ gauge }),
  series: () => ({ gauge }),
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
