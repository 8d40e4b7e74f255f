import { hash } from "node:crypto";
import type { Portion, WholeStore } from "../core/store.ts";

/** What a table holds: how many records, and what all of them come to, whatever their order. */
export interface Tally {
  count: number;
  /** The SHA-256 of the records, each by itself, laid over each other. */
  readonly sum: Buffer;
}
/** By the table's name. */
export type Census = ReadonlyMap<string, Readonly<Tally>>;

/** Copies every record at the version it has; answers what was read. A portion is in hand at a time. */
export async function copyAll(from: WholeStore, to: WholeStore): Promise<Census> {
  const census = new Map<string, Tally>();
  for await (const portion of from.walk()) {
    count(census, portion);
    await to.load(portion);
  }
  return census;
}

export async function censusOf(store: WholeStore): Promise<Census> {
  const census = new Map<string, Tally>();
  for await (const portion of store.walk()) count(census, portion);
  return census;
}

/** The tables in which two stores differ. */
export function differing(one: Census, other: Census): string[] {
  const tables = new Set([...one.keys(), ...other.keys()]);
  return [...tables].filter((table) => {
    const [a, b] = [one.get(table), other.get(table)];
    return !a || !b || a.count !== b.count || !a.sum.equals(b.sum);
  });
}

export async function isEmpty(store: WholeStore): Promise<boolean> {
  for await (const { rows } of store.walk()) if (rows.length > 0) return false;
  return true;
}

/** Adds some records to what was counted. */
export function count(census: Map<string, Tally>, { table, rows }: Portion): void {
  const tally = census.get(table) ?? { count: 0, sum: Buffer.alloc(32) };
  census.set(table, tally);
  tally.count += rows.length;
  for (const row of rows) {
    const one = hash("sha256", JSON.stringify(row), "buffer");
    for (let at = 0; at < one.length; at++) tally.sum[at] = (tally.sum[at] as number) ^ (one[at] as number);
  }
}
