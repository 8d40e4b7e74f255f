import type { Schedule } from "../../core/schedule.ts";
import { dayIn, type Millis } from "../../core/time.ts";
import type { Text } from "../../text/text.ts";
import { formatNear, formatTime, zoneName } from "../../text/when.ts";

/** `Mondays at 09:00, Taiwan Time` */
export function timingInWords(
  t: Text,
  { rule, at, zone }: Pick<Schedule, "rule" | "at" | "zone">,
  now: Millis,
): string {
  return t.rhythm.timing(rule, at, zoneName(t.locale, zone, now));
}

/** An instant as somebody in the zone would say it: `Mon, Nov 23 at 09:00`. */
export function momentInWords(t: Text, at: Millis, zone: string, now: Millis): string {
  const day = formatNear(t.locale, dayIn(zone, at), dayIn(zone, now));
  return t.rhythm.moment(day, formatTime(t.locale, at, zone));
}

export function nextInWords(t: Text, next: Millis | null, zone: string, now: Millis): string {
  return next === null ? t.rhythm.noNext : t.rhythm.next(momentInWords(t, next, zone, now));
}

/** What a job is called; a new one may not have a name in every language yet. */
export function kindInWords(t: Text, kind: string): string {
  return Object.hasOwn(t.rhythm.kinds, kind) ? (t.rhythm.kinds[kind] ?? kind) : kind;
}
