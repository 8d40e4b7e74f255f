import { type Subject, subjectId } from "../../core/schedule.ts";
import { dayIn, type Millis } from "../../core/time.ts";
import { reasonInWords } from "../../text/reasons.ts";
import type { Text } from "../../text/text.ts";
import { zoneName } from "../../text/when.ts";
import type { Coming } from "./coming.ts";
import type { Entry, What } from "./history.ts";

/** Who reads it, and when. */
export interface Reader {
  /** Null for an operator, to whom nobody's messages are their own. */
  id: string | null;
  zone: string;
  now: Millis;
  names: ReadonlyMap<string, string>;
  /** The person or team that the reader asked about, whose name goes without saying. */
  about: string | null;
}

/** A line without its time: the state with its sign, and what it was with the reason. */
export interface Words {
  state: string;
  rest: string;
}

export function entryWords(t: Text, entry: Entry, reader: Reader, carrier: string | null): Words {
  const says = t.ledger;
  const { what, cause } = whatInWords(t, entry.what, isOwn(entry.to, reader));
  const reason = reasonOf(t, entry, reader, carrier);
  return { state: says.states[entry.state], rest: says.line({ what, to: toInWords(entry.to, reader), cause, reason }) };
}

export function comingWords(t: Text, coming: Coming, reader: Reader): Words {
  const says = t.ledger;
  const { what } = whatInWords(t, coming.what, isOwn(coming.to, reader));
  const code = coming.not ?? coming.waits;
  const reason = code === null ? "" : code === "quiet" ? says.afterQuiet : reasonInWords(t, code);
  const rest = says.line({ what, to: toInWords(coming.to, reader), cause: elsewhere(t, coming, reader), reason });
  return { state: coming.not === null ? "" : says.leftOut, rest };
}

/** What the clock shows where the schedule is at home, if it is not what the reader's own shows. */
function elsewhere(t: Text, { at, zone }: Coming, reader: Reader): string {
  if (zone === null) return "";
  const there = t.ledger.time(at, zone);
  return there === t.ledger.time(at, reader.zone) ? "" : t.ledger.theirTime(there, zoneName(t.locale, zone, at));
}

/** A message to one person may have their goal in its title: others are told only what it was about. */
function whatInWords(t: Text, what: What, own: boolean): { what: string; cause: string } {
  if ("kind" in what) return { what: lookUp(t.rhythm.kinds, what.kind) ?? what.kind, cause: "" };
  const cause = lookUp(t.ledger.causes, what.why) ?? lookUp(t.rhythm.kinds, what.why);
  return own ? { what: what.title, cause: cause ?? "" } : { what: cause ?? t.ledger.otherCause, cause: "" };
}

function isOwn(to: Subject, { id }: Reader): boolean {
  return "team" in to || to.person === id;
}

function toInWords(to: Subject, { id, about, names }: Reader): string {
  const of = subjectId(to);
  return of === id || of === about ? "" : (names.get(of) ?? of);
}

function reasonOf(t: Text, entry: Entry, { zone, now }: Reader, carrier: string | null): string {
  const says = t.ledger;
  const reason = entry.reason === null ? "" : reasonInWords(t, entry.reason);
  if (entry.state === "merged") return carrier === null ? "" : says.within(carrier);
  if (entry.state !== "due" || entry.next === null) return reason;
  if (entry.next <= now) return says.soon;
  return says.until(says.moment(dayIn(zone, entry.next), entry.next, zone), reason);
}

const lookUp = (words: Readonly<Record<string, string>>, code: string): string | undefined =>
  Object.hasOwn(words, code) ? words[code] : undefined;
