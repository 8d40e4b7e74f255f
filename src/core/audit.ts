import { createHash } from "node:crypto";
import { newId } from "./ids.ts";
import { HOUSE, type Row, type TableShape, table } from "./store.ts";
import type { Millis } from "./time.ts";

/** Whose doing a change is: a person or a program's token by id, the operator, or something due by its name. */
export interface Doer {
  readonly kind: "person" | "token" | "operator" | "job";
  /** Empty for the operator. */
  readonly id: string;
}

/** Whoever runs the commands of the machine that Beacon is on. */
export const OPERATOR: Doer = { kind: "operator", id: "" };

/** One record before and after a run. */
export interface Written {
  readonly table: TableShape;
  readonly org: string;
  readonly id: string;
  readonly before: Row | undefined;
  /** Null where it was removed. */
  readonly after: Row | null;
}

/** That a record was changed; never what it says or who is named in it, so that a person can be erased later. */
export interface Entry extends Row {
  at: Millis;
  by: Doer["kind"];
  who: string;
  /** The record's table. */
  kind: string;
  /** Empty where there are several. */
  record: string;
  /** Of a crowd that came at once: all of their ids. */
  records?: readonly string[];
  what: "made" | "changed" | "removed";
  fields: readonly string[];
  /** Marks of what it was and is; null where there was or is nothing. */
  before: string | null;
  after: string | null;
}

/** What has been written down and is not in the chain yet: docs/decisions/audit.md. */
export const waiting = table<Entry>("auditWaiting");

/** So many new records of one kind in one run, as a file brings them, are written down as one. */
const CROWD = 50;

/** What is no content of a record. */
const BESIDE = new Set(["id", "org", "rev"]);

/** What is to be written down of a run, in the log of the organisation that each record is about. */
export function entriesOf(written: readonly Written[], by: Doer | null, at: Millis): Entry[] {
  const crowds = crowdsIn(written);
  const alone = written.filter(({ table, before }) => before !== undefined || !crowds.has(table.name));
  const together = [...crowds.values()].map((crowd) => entryOfAll(crowd, by, at));
  return [...together, ...alone.flatMap((one) => entriesOfOne(one, by, at))];
}

function entriesOfOne({ table, org, id, before, after }: Written, by: Doer | null, at: Millis): Entry[] {
  const [was, is] = [contentOf(table, before), contentOf(table, after ?? undefined)];
  const fields = changedIn(was, is);
  if (fields.length === 0) return [];
  const what = was === null ? "made" : is === null ? "removed" : "changed";
  const marked = { before: mark(was, org, table.name, id), after: mark(is, org, table.name, id) };
  return [{ ...begun(table, after ?? before, by, at), record: id, what, fields, ...marked }];
}

/** New records of one kind that came at once, by their table. */
function crowdsIn(written: readonly Written[]): Map<string, Written[]> {
  if (written.length <= CROWD) return new Map();
  const made = written.filter(
    ({ table, before, after }) => before === undefined && after !== null && counts(table, after),
  );

  const byTable = Map.groupBy(made, ({ table }) => table.name);
  return new Map([...byTable].filter(([, all]) => all.length > CROWD));
}

function entryOfAll(crowd: readonly Written[], by: Doer | null, at: Millis): Entry {
  const { table, after: one } = crowd[0] as Written;
  const records = crowd.map(({ id }) => id);
  const contents = crowd.map(({ after }) => contentOf(table, after ?? undefined));
  const fields = Object.keys(contents[0] ?? {}).toSorted();
  const marks = { before: null, after: hashOf([table.name, records, contents]) };
  return { ...begun(table, one ?? undefined, by, at), record: "", records, what: "made", fields, ...marks };
}

/** What every entry has. */
function begun({ name }: TableShape, row: Row | undefined, by: Doer | null, at: Millis) {
  if (by === null) throw new Error(`Somebody changes ${name}: say whose doing it is.`);
  return { id: newId(), org: homeOf(row), rev: 1, at, by: by.kind, who: by.id, kind: name };
}

function changedIn(was: Record<string, unknown> | null, is: Record<string, unknown> | null): string[] {
  if (was === null || is === null) return Object.keys(was ?? is ?? {}).toSorted();
  const all = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return all.filter((field) => canonical(was[field]) !== canonical(is[field])).toSorted();
}

const counts = ({ audit }: Pick<TableShape, "audit">, row: Row): boolean =>
  audit !== undefined && (typeof audit !== "function" || audit(row as never));

/** The fields that count; null where there is no record, or one that does not count yet. */
function contentOf(table: Pick<TableShape, "audit">, row: Row | undefined): Record<string, unknown> | null {
  if (!row || !counts(table, row)) return null;
  const { audit } = table;
  const isSaid = (field: string) => (Array.isArray(audit) ? audit.includes(field) : !BESIDE.has(field));
  return Object.fromEntries(Object.entries(row).filter(([field, value]) => value !== undefined && isSaid(field)));
}

/** What belongs to the installation and is somebody's, such as a token, is in their organisation's log. */
function homeOf(row: (Row & { of?: unknown }) | undefined): string {
  if (row && row.org !== HOUSE) return row.org;
  return typeof row?.of === "string" ? row.of : HOUSE;
}

/** The same content has the same mark, whatever store it comes from; two records never share one. */
function mark(content: object | null, ...where: readonly string[]): string | null {
  return content && hashOf([...where, content]);
}

export const hashOf = (value: unknown): string => createHash("sha256").update(canonical(value)).digest("hex");

/** JSON with the fields in order: stores bring them back in another one. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonical(each ?? null)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const fields = Object.entries(value).filter(([, each]) => each !== undefined);
  const sorted = fields.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(",")}}`;
}
