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
  record: string;
  what: "made" | "changed" | "removed";
  fields: readonly string[];
  /** Marks of what it was and is; null where there was or is nothing. */
  before: string | null;
  after: string | null;
}

/** What has been written down and is not in the chain yet: docs/decisions/audit.md. */
export const waiting = table<Entry>("auditWaiting");

/** What is no content of a record. */
const BESIDE = new Set(["id", "org", "rev"]);

/** What is to be written down of a run, in the log of the organisation that each record is about. */
export function entriesOf(written: readonly Written[], by: Doer | null, at: Millis): Entry[] {
  return written.flatMap(({ table, org, id, before, after }) => {
    const [was, is] = [contentOf(table, before), contentOf(table, after ?? undefined)];
    const fields = [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])]
      .filter((field) => canonical(was?.[field]) !== canonical(is?.[field]))
      .toSorted();
    if (fields.length === 0) return [];
    if (by === null) throw new Error(`Somebody changes ${table.name}: say whose doing it is.`);
    const marked = { before: mark(was, org, table.name, id), after: mark(is, org, table.name, id) };
    const what = was === null ? "made" : is === null ? "removed" : "changed";
    const about = { kind: table.name, record: id, what, fields } as const;
    return [{ id: newId(), org: homeOf(after ?? before), rev: 1, at, by: by.kind, who: by.id, ...about, ...marked }];
  });
}

/** The fields that count; null where there is no record, or one that does not count yet. */
function contentOf({ audit }: TableShape, row: Row | undefined): Record<string, unknown> | null {
  if (!audit || !row) return null;
  if (typeof audit === "function" && !audit(row as never)) return null;
  const counts = (field: string) => (Array.isArray(audit) ? audit.includes(field) : !BESIDE.has(field));
  return Object.fromEntries(Object.entries(row).filter(([field, value]) => value !== undefined && counts(field)));
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
