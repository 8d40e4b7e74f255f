import type { Amount } from "./amounts.ts";

const CLOCK = "(\\d{1,3}):([0-5]\\d)(?![\\d:])";
const UNIT = "(min|mins|minutes|hours)(?![a-z])";
const TIMES =
  "(?:aht|att|acw|frt|mttr|ttr|(?:handl(?:e|ing)|talk|wait(?:ing)?|hold|call|response|reply|answer|resolution|processing|turnaround|service) times?|waits?|duration)";
/** "6:30 min", "6:30 to 5:00 min", "aht from 6:40 to 6:00": how long, not when. */
const LASTING = new RegExp(
  `(?<![\\w.:])(?:${CLOCK} ?(?:${UNIT}|(?=(?:->|=>|-|to|down to) ?${CLOCK.replaceAll(/\((?!\?)/g, "(?:")} ?${UNIT}))|(?<=(?<![a-z])${TIMES}(?![a-z])[^.;!?\\n]{0,40})${CLOCK}(?! ?(?:am|pm|o'clock|uhr)))`,
  "g",
);

/** Durations written as a clock shows them. */
export function findClocked(plain: string): Amount[] {
  return [...plain.matchAll(LASTING)].map(
    ({ index, 0: text, 1: whole, 2: rest, 3: unit, 4: ahead, 5: more, 6: last }) => ({
      start: index,
      end: index + text.trimEnd().length,
      value: Math.round((Number(whole ?? more) + Number(rest ?? last) / 60) * 100) / 100,
      unit: /^h/.test(unit ?? ahead ?? "") ? "h" : "min",
      scale: null,
    }),
  );
}
