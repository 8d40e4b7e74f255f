import type { Entry } from "../core/audit.ts";
import { joinAll } from "./format.ts";
import type { Text } from "./text.ts";

/** So much of an id tells records apart. */
const END = 6;

/** An entry of the log of changes as a sentence. @param who whose doing it was @param names people and teams by id */
export function changeInWords(t: Text, entry: Entry, who: string, names: Readonly<Record<string, string>>): string {
  const says = t.audit;
  const fields = entry.what === "changed" ? says.fields(fieldsInWords(t, entry)) : "";
  return `${says.did(who, says.what[entry.what], recordInWords(t, entry, names))}${fields}`;
}

/** What an entry is about: a kind of record, with its name or the end of its id. */
export function recordInWords(
  t: Text,
  { kind, record, records }: Entry,
  names: Readonly<Record<string, string>>,
): string {
  const kinds: Readonly<Record<string, string>> = t.audit.kinds;
  const called = kinds[kind] ?? t.audit.otherKind(kind);
  if (records) return t.audit.many(called, records.length);
  // Of some kinds an organisation has one alone, and its id says nothing more.
  return record === kind ? called : t.audit.record(called, names[record] ?? endOf(record));
}

function fieldsInWords(t: Text, { kind, fields }: Pick<Entry, "kind" | "fields">): string {
  const called: Readonly<Record<string, string>> = kind === "goals" ? t.audited.goals : t.audited.rest;
  return joinAll(t.locale, [...new Set(fields.map((field) => called[field] ?? field))]).join("");
}

/** What Beacon did by itself, by the name of the job or the errand. */
export function jobInWords(t: Text, name: string): string {
  const errands: Readonly<Record<string, string>> = t.audit.errands;
  return t.rhythm.kinds[name] ?? errands[name] ?? name;
}

export const endOf = (id: string): string => id.slice(-END);
