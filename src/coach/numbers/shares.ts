import type { Amount } from "./amounts.ts";
import { hanValue } from "./chinese.ts";
import type { Numeral } from "./numbers.ts";

/** 百分之九十五, 八成五 and 八折, which keeps 80 %. */
export function share(plain: string, number: Numeral): Amount | null {
  const head = plain.slice(Math.max(0, number.start - 3), number.start);
  if (head === "百分之")
    return { start: number.start - 3, end: number.end, value: number.value, unit: "%", scale: null };
  if (number.script === "han" && plain.startsWith("百分之", number.end - 1)) return null;
  const parts = /^分之([一二两三四五六七八九十]{1,3})/.exec(plain.slice(number.end, number.end + 5));
  if (parts && number.value > 1)
    return {
      start: number.start,
      end: number.end + parts[0].length,
      value: round((100 * hanValue(parts[1] ?? "")) / number.value),
      unit: "%",
      scale: null,
    };
  const off =
    number.script === "han" &&
    number.value < 100 &&
    /^折(?!扣|优惠|券|价|让|叠|返|旧|算)/.test(plain.slice(number.end, number.end + 2));
  if (off && !plain.endsWith("打", number.start))
    return {
      start: number.start,
      end: number.end + 1,
      value: number.value < 10 ? number.value * 10 : number.value,
      unit: "%",
      scale: null,
    };
  const tenth = /^成([一二三四五六七八九半\d](?![\d.]))?(?!本|功|交|长|为|员|立|果|熟|就|绩)/.exec(
    plain.slice(number.end, number.end + 3),
  );
  if (tenth && number.value <= 10) {
    const ones =
      tenth[1] === "半"
        ? 5
        : /\d/.test(tenth[1] ?? "")
          ? Number(tenth[1])
          : "一二三四五六七八九".indexOf(tenth[1] ?? "") + 1;
    return {
      start: number.start,
      end: number.end + tenth[0].length,
      value: number.value * 10 + (tenth[1] ? ones : 0),
      unit: "%",
      scale: null,
    };
  }
  return null;
}

/** "4.5/5", "4.5 out of 5" are scores; "9 out of 10 guests" is a share. */
export function outOf(plain: string, number: Numeral): Amount | null {
  const match =
    /^(?:分|星| stars?)? ?(?:\/|out of|of|in(?= (?:ten|five|three|four|twenty|10|5|3|4|20|100) [a-z-]+s?(?![a-z])(?<!minutes?|hours?|days?|weeks?|months?|years?|seconds?|mins?|stars?|points?))) ?(5|10|ten|five|100|three|four|twenty|[34]|20)(?![\d.]|分钟)(?: (?:stars|points))?( [a-z]{3,})?/.exec(
      plain.slice(number.end, number.end + 40),
    );
  if (!match || number.script === "han" || (match[1] === "100" && !match[0].includes("out"))) return null;
  const scale = { three: 3, four: 4, five: 5, ten: 10, twenty: 20 }[match[1] ?? ""] ?? Number(match[1]);
  const counted =
    match[2] !== undefined &&
    !/^ (by|in|on|for|at|from|before|until|within|and|with|to|this|next|score|rating|points|stars)/.test(match[2]);
  const end = number.end + match[0].length - (match[2]?.length ?? 0);
  if (counted) return { start: number.start, end, value: round((100 * number.value) / scale), unit: "%", scale: null };
  return { start: number.start, end, value: number.value, unit: "score", scale };
}

const round = (value: number): number => Math.round(value * 10) / 10;
