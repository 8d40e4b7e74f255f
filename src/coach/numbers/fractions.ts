import type { Amount } from "./amounts.ts";

const COUNTS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const PARTS = ["half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
const SHARE = new RegExp(`(?<![a-z])(an?|${COUNTS.join("|")})[ -](${PARTS.join("|")})s?(?![a-z])`, "g");
/** "a quarter" alone is a time, "a third clerk" one more. */
const BEFORE_ONE = /(?<![a-z])by (?:about |around |at least |roughly |more than )?$/;
const BEHIND_ONE =
  /^ (?:of|fewer|less|more|lower|higher|shorter|longer|faster|quicker|cheaper|smaller|larger|as)(?![a-z])/;
/** "every second customer"; every second day is a rhythm. */
const EVERY =
  /(?<![a-z])every (other|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?= (?!hour|shift|night|morning|evening|[a-z]*day|weekend|week|month|quarter|year|time)[a-z])/g;

/** Shares in words: "two thirds", "a quarter fewer", "every second caller". */
export function findFractions(plain: string): Amount[] {
  const shares = [...plain.matchAll(SHARE)].flatMap(({ index, 0: text, 1: count = "", 2: part = "" }): Amount[] => {
    const [n, of] = [Math.max(1, COUNTS.indexOf(count) + 1), PARTS.indexOf(part) + 2];
    const end = index + text.length;
    const meant = n > 1 ? of > n : BEFORE_ONE.test(plain.slice(0, index)) || BEHIND_ONE.test(plain.slice(end));
    return meant ? [asShare(index, end, n / of)] : [];
  });
  const every = [...plain.matchAll(EVERY)].map(({ index, 0: text, 1: nth = "" }) =>
    asShare(index, index + text.length, 1 / Math.max(2, PARTS.indexOf(nth) + 2)),
  );
  return [...shares, ...every];
}

const asShare = (start: number, end: number, part: number): Amount => ({
  start,
  end,
  value: Math.round(100 * part),
  unit: "%",
  scale: null,
});
