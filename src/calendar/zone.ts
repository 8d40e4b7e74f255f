import { Temporal } from "temporal-polyfill";
import { addDays, DAY, type Day, MINUTE, type Millis } from "../core/time.ts";

/** What a clock on the wall shows, in milliseconds since 1970 as if the wall stood in UTC. */
export type Wall = number;

/** A stretch of time in which a zone's clocks run evenly. */
export interface Span {
  /** Where the clocks changed, or an earlier instant that was near enough. */
  from: Millis;
  /** Exclusive; Infinity where no change is known to come. */
  until: Millis;
  /** Wall minus instant. */
  offset: Millis;
  /** The offset until `from`; the same where the clocks did not change there. */
  before: Millis;
}

/** Spans that were asked for: a handful for each zone, costly to work out and the same for ever. */
const known = new Map<string, Span[]>();
/** Enough for a preview of years; beyond it the zone starts over. */
const MOST_KNOWN = 64;

/** The span that holds the instant, in an IANA zone. */
export function spanAt(zone: string, instant: Millis): Span {
  const spans = known.get(zone) ?? [];
  for (const span of spans) if (span.from <= instant && instant < span.until) return span;
  const found = findSpan(zone, instant);
  known.set(zone, spans.length < MOST_KNOWN ? [found, ...spans] : [found]);
  return found;
}

/**
 * The span that answers for what the wall shows. Each moment on the wall has exactly one: a skipped one belongs to the
 * span that begins with the gap, a repeated one to the span of its first time.
 */
export function spanOf(zone: string, wall: Wall): Span {
  let span = spanAt(zone, wall);
  while (wall < span.from + span.before) span = spanAt(zone, span.from - 1);
  while (wall >= span.until + span.offset) span = spanAt(zone, span.until);
  return span;
}

/** When the wall shows this; the end of the gap when it never does, the first time when it does twice. */
export function instantIn(span: Span, wall: Wall): Millis {
  return Math.max(wall - span.offset, span.from);
}

/** Whether the calendar day that begins at `midnight` never came, as 30 December 2011 in Samoa. */
export function isSkippedDay(span: Span, midnight: Wall): boolean {
  return span.from + span.before <= midnight && midnight + DAY <= span.from + span.offset;
}

/** What the wall shows for the instants after `above` up to `upTo`, piece by piece, nothing missing and nothing twice. */
export function pieces(zone: string, after: Millis, until: Millis): { span: Span; above: Wall; upTo: Wall }[] {
  const found = [];
  for (let from = after; from < until; ) {
    // The instants are those above `from`, so the span is the next instant's.
    const span = spanAt(zone, from + 1);
    const end = Math.min(until, span.until - 1);
    const own = span.from + span.before - 1;
    const above = from < span.from ? own : Math.max(from + span.offset, own);
    found.push({ span, above, upTo: end + span.offset });
    from = end;
  }
  return found;
}

/** Looks ahead from the year's beginning, which then may stand for `from`: a look back may go through decades. */
function findSpan(zone: string, instant: Millis): Span {
  const at = (millis: Millis) => Temporal.Instant.fromEpochMilliseconds(millis).toZonedDateTimeISO(zone);
  const offset = (millis: Millis) => at(millis).offsetNanoseconds / 1e6;
  let from = Date.UTC(new Date(instant).getUTCFullYear(), 0, 1);
  for (;;) {
    const until = at(from).getTimeZoneTransition("next")?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
    if (instant < until) return { from, until, offset: offset(from), before: offset(from - 1) };
    from = until;
  }
}

/** The instant at which the wall shows a minute of the day; the end of the gap when it never does. */
export function atLocal(zone: string, day: string, minute: number): Millis {
  const wall = Date.parse(`${day}T00:00Z`) + minute * MINUTE;
  return instantIn(spanOf(zone, wall), wall);
}

/** The instant at which the day is over in the zone: what is said of a day is true until then. */
export function endOfDay(day: Day, zone: string): Millis {
  return atLocal(zone, addDays(day, 1), 0);
}
