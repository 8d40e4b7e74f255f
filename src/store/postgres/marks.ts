import type { Row } from "../../core/store.ts";

/** What a record may be found by: short values. A longer one is looked for among all records of its table. */
const LONGEST = 100;
/** What every record has and nobody looks for by a mark. */
const OWN = new Set(["id", "org", "rev"]);

/**
 * A number for each of a record's fields that holds a short value; its organisation's records that carry the number are
 * those that may have this value there. Any field can be found so, whatever tables the code of today knows.
 */
export function marksOf(table: string, row: Row): number[] {
  const marks = Object.entries(row).map(([field, value]) => (OWN.has(field) ? null : markOf(table, row, field, value)));
  return [...new Set(marks.filter((mark) => mark !== null))];
}

/** Null where nothing is marked: lists, maps, long texts. */
export function markOf(table: string, { org }: Pick<Row, "org">, field: string, value: unknown): number | null {
  if (typeof value === "object" && value !== null) return null;
  const said = JSON.stringify(value);
  return said === undefined || said.length > LONGEST ? null : hash([table, org, field, said].join("\n"));
}

/** FNV-1a in 32 bits, as PostgreSQL's integers count: with a sign. Part of what is stored; never to be changed. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum | 0;
}

/** A text as PostgreSQL can hold it as a key: what it knows no letter for is written as its number. */
export function keyOf(text: string): string {
  return text.replace(ODD, (letter) => `\\${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
/** The backslash as well, or two texts could have one key. */
const ODD = /[\0\\]|\p{Surrogate}/gu;
