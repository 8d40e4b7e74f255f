import type { Day } from "../../core/time.ts";
import * as calendar from "./calendar.ts";
import type { DateForm, Slots } from "./forms.ts";
import { day } from "./forms.ts";

const TEENS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth";
const ORDINALS = `${TEENS}|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth`.split("|");
const ONES = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** "twenty-eighth" is the 28th. */
function dateOf(word: string): number {
  const tens = word.startsWith("thirt") && word !== "thirteenth" ? 30 : word.startsWith("twent") ? 20 : 0;
  return tens + ORDINALS.indexOf(word.replace(/^(?:twenty|thirty)[ -]?/, "")) + 1;
}

const ORD = `(?<ord>(?:twenty|thirty)[ -](?:${ORDINALS.slice(0, 9).join("|")})|twentieth|thirtieth|${ORDINALS.join("|")})`;
const YEAR = `(,? (?:{y}|twenty (?<tens>twenty|thirty)([ -](?<ones>${ONES.slice(1).join("|")}))?))?`;

const spelled = (s: Slots, today: Day): Day | null => {
  const [month, date] = [calendar.monthNumber(s["month"] ?? ""), dateOf(s["ord"] ?? "")];
  if (s["y"]) return calendar.exactDay(Number(s["y"]), month, date);
  if (!s["tens"]) return calendar.nextDay(month, date, today);
  const year = (s["tens"] === "thirty" ? 2030 : 2020) + Math.max(0, ONES.indexOf(s["ones"] ?? ""));
  return calendar.exactDay(year, month, date);
};

/** "the thirty-first of December twenty twenty-seven", "March the first" */
export const SPELLED_DAYS: readonly DateForm[] = [
  day(`(({by}) )?(the )?${ORD}( day)? of {month}${YEAR}`, spelled),
  day(`(({by}) )?{month} the ${ORD}${YEAR}`, spelled),
];
