import { DAY, dayIn, MINUTE, type Millis } from "../core/time.ts";
import { minuteOf } from "./schedule.ts";
import { instantIn, spanAt, spanOf, type Wall } from "./zone.ts";

/** Hours without messages, `HH:MM` each; over midnight where `from` is the later one, none where both are the same. */
export interface Quiet {
  from: string;
  to: string;
}

/**
 * The instant itself, or the end of the quiet hours it falls into. Where the clocks go back, quiet hours last from
 * their first beginning to their last end: nobody is written to while their clock says it is quiet.
 */
export function outOfQuiet(instant: Millis, zone: string, quiet: Quiet | null): Millis {
  if (quiet === null || quiet.from === quiet.to) return instant;
  const today = Date.parse(dayIn(zone, instant));
  const overnight = quiet.to < quiet.from ? DAY : 0;
  let free = instant;
  // Yesterday's may reach into today, and tomorrow's begin where a skipped day leaves off.
  for (const midnight of [today - DAY, today, today + DAY]) {
    const begin = midnight + minuteOf(quiet.from) * MINUTE;
    const end = lastly(zone, midnight + overnight + minuteOf(quiet.to) * MINUTE);
    if (instantIn(spanOf(zone, begin), begin) <= free && free < end) free = end;
  }
  return free;
}

/** The last time the wall shows this; the end of the gap when it never does. */
function lastly(zone: string, wall: Wall): Millis {
  const span = spanOf(zone, wall);
  if (span.until === Number.POSITIVE_INFINITY) return instantIn(span, wall);
  const again = wall - spanAt(zone, span.until).offset;
  return again >= span.until ? again : instantIn(span, wall);
}
