import type { Entry } from "../core/audit.ts";
import type { Text } from "./text.ts";

/** So much of an id tells records apart. */
const END = 6;

/** An entry of the log of changes as a sentence. @param who whose doing it was @param names people and teams by id */
export function changeInWords(t: Text, entry: Entry, who: string, names: Readonly<Record<string, string>>): string {
  const says = t.audit;
  const fields = entry.what === "changed" ? says.fields(entry.fields.join(", ")) : "";
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

export const endOf = (id: string): string => id.slice(-END);
