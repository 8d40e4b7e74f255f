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

/** Whole lots of which some are counted. */
const LOTS: Record<string, number> = { three: 3, four: 4, five: 5, ten: 10, twenty: 20, fifty: 50, hundred: 100 };
const OF =
  /^(?:分|星| stars?| times)? ?(\/|out of|of|in)(?: every| a)? ?((?<=in |in every )\d{1,3}|3|4|5|10|20|25|50|100|200|500|1,?000|three|four|five|ten|twenty|fifty|hundred)(?![\d.:,]\d|[\da-z]|分钟)(?: (?:stars|points))?( [a-z-]{3,})?/;
const NO_NOUN =
  /^ (?:by|in|on|for|at|from|before|until|within|and|with|to|this|next|score|rating|points|stars|should|shall|must|will|is|are|was|has|have|or|so|because|as|now|today|after|during|minutes?|mins|hours?|days?|weeks?|months?|years?|seconds?|secs|working|business)(?![a-z])/;

/** 80/20 of calls is what hotlines call 80 % within 20 s. */
const SERVICE_LEVEL = /^[789]\d ?\/ ?(?:10|15|20|30|40|60)$/;

/** "4.5/5", "4.5 out of 5" are scores; "9 out of 10 guests" and "1 in 50" are shares. */
export function outOf(plain: string, number: Numeral): Amount | null {
  const match = OF.exec(plain.slice(number.end, number.end + 40));
  if (!match || number.script === "han") return null;
  const [said, link = "", lot = "", noun = ""] = match;
  const scale = LOTS[lot] ?? Number(lot.replace(",", ""));
  const counted = noun !== "" && !NO_NOUN.test(noun);
  const among = link === "in";
  if (among && (number.value >= scale || (noun !== "" && !counted && /(?:s|ng|ss)$/.test(noun)))) return null;
  if (!among && !counted && (scale > 100 || (scale === 100 && link !== "out of") || /^(?:25|50|200|500)$/.test(lot)))
    return null;
  const end = number.end + said.length - noun.length;
  if (SERVICE_LEVEL.test(plain.slice(number.start, end)))
    return { start: number.start, end, value: number.value, unit: "%", scale: null };
  if (counted || among)
    return { start: number.start, end, value: round((100 * number.value) / scale), unit: "%", scale: null };
  return { start: number.start, end, value: number.value, unit: "score", scale };
}

const round = (value: number): number => Math.round(value * 10) / 10;
