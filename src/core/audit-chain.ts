import { type Entry, hashOf, waiting } from "./audit.ts";
import { Conflict } from "./errors.ts";
import { type Change, HOUSE, type Row, type Store, table } from "./store.ts";
import type { Millis } from "./time.ts";

/** An entry in its place: `hash` is of everything in it, `prev` being the hash of the one before. */
export interface Link extends Entry {
  /** Counts from 1. */
  n: number;
  prev: string;
  hash: string;
}
/** Where an organisation's chain ends. */
interface Head extends Row {
  n: number;
  hash: string;
}

export const links = table<Link>("audit", { index: ["record", "who"], month: "at" });
export const heads = table<Head>("auditHeads");

const BEGINNING = "0".repeat(64);
/** How many entries one commit puts into the chain. */
const PORTION = 500;

/** The id of the entry in this place: ids sort as the places do. */
export const linkId = (n: number): string => `${n}`.padStart(12, "0");

/** Puts what waits into the chain of its organisation; answers the heads that have moved. */
export async function chain(
  store: Store,
  orgs: readonly string[],
): Promise<{ org: string; n: number; hash: string }[]> {
  const moved = [];
  for (const org of new Set([HOUSE, ...orgs])) {
    let head: Head | null = null;
    for (let all = await store.list(waiting, org); all.length > 0; all = all.slice(PORTION)) {
      const next = await append(store, org, all.slice(0, PORTION));
      if (next === null) break; // another process is at it
      head = next;
    }
    if (head) moved.push({ org, n: head.n, hash: head.hash });
  }
  return moved;
}

async function append(store: Store, org: string, entries: readonly Entry[]): Promise<Head | null> {
  const before = await store.get(heads, HOUSE, org);
  let { n, hash } = before ?? { n: 0, hash: BEGINNING };
  const changes: Change[] = entries.flatMap((entry) => {
    n += 1;
    const bare = { ...entry, id: linkId(n), org, rev: 1, n, prev: hash };
    hash = hashOf(bare);
    return [
      { table: waiting.name, org, id: entry.id, seen: entry.rev, row: null },
      { table: links.name, org, id: bare.id, seen: 0, row: { ...bare, hash } as Row },
    ];
  });
  const seen = before?.rev ?? 0;
  const head: Head = { id: org, org: HOUSE, rev: seen + 1, n, hash };
  try {
    await store.commit([...changes, { table: heads.name, org: HOUSE, id: org, seen, row: head }]);
    return head;
  } catch (error) {
    if (error instanceof Conflict) return null;
    throw error;
  }
}

/** What is wrong with the first entry that is not as it was written. */
export type Break = "missing" | "changed" | "inserted" | "moved" | "end";

export interface Verdict {
  org: string;
  /** How many entries are as they were written, from the first one on. */
  whole: number;
  from: Millis | null;
  to: Millis | null;
  hash: string;
  broken: { n: number; why: Break } | null;
  /** Not in the chain yet. */
  waiting: number;
  /** Whether a hash that was noted earlier is still in it; null where none was asked for. */
  holds: boolean | null;
}

/** Every organisation that has a log, also those that were linked to another one since. */
export async function loggedOrgs(store: Store): Promise<string[]> {
  return (await store.list(heads, HOUSE)).map(({ id }) => id);
}

/** Reads an organisation's chain from its beginning. */
export async function verifyChain(store: Store, org: string, noted: string | null = null): Promise<Verdict> {
  const { end, all } = await readWhole(store, org);
  const whole: Link[] = [];
  let broken: Verdict["broken"] = null;
  for (const row of all) {
    const why = breakAt(row, whole.length + 1, whole.at(-1)?.hash ?? BEGINNING);
    if (why) {
      broken = { n: whole.length + 1, why };
      break;
    }
    whole.push(row);
  }
  const hash = whole.at(-1)?.hash ?? BEGINNING;
  if (!broken && whole.length < end.n) broken = { n: whole.length + 1, why: "missing" };
  if (!broken && (whole.length !== end.n || hash !== end.hash)) {
    broken = { n: Math.max(whole.length, 1), why: "end" };
  }
  return {
    ...{ org, whole: whole.length, from: whole[0]?.at ?? null, to: whole.at(-1)?.at ?? null, hash, broken },
    waiting: (await store.list(waiting, org)).length,
    holds: noted === null ? null : noted === BEGINNING || whole.some((row) => row.hash === noted),
  };
}

/** The chain and its end as they were at one moment: it may grow while it is read. */
async function readWhole(store: Store, org: string): Promise<{ end: Pick<Head, "n" | "hash">; all: readonly Link[] }> {
  for (;;) {
    const before = await store.get(heads, HOUSE, org);
    const all = await store.list(links, org);
    const after = await store.get(heads, HOUSE, org);
    if (before?.rev === after?.rev) return { end: after ?? { n: 0, hash: BEGINNING }, all };
  }
}

function breakAt({ hash, ...bare }: Link, n: number, prev: string): Break | null {
  if (bare.id > linkId(n)) return "missing";
  if (bare.id < linkId(n)) return "inserted";
  if (bare.n !== n) return "moved";
  // Bringing it from one store to another makes no new version of it; only a change does.
  return hashOf(bare) !== hash || bare.prev !== prev ? "changed" : null;
}
