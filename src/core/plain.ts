import type { Context } from "./feature.ts";
import type { Day } from "./time.ts";
import { type Veil, withoutPlaces } from "./veil.ts";

/** As much as it takes to read what a model wrote. */
export type Reader = Pick<Context, "coach" | "me" | "today">;

/** Addresses, mentions and marks: no sentence needs them, and a model has none to give. */
const STRANGE = /:\/\/|www\.|[@＠<>{}[\]`|\\*_~]|[\p{Cc}\p{Cf}]/u;

/** Words for a time of its own, past ones as well, which no reading of deadlines finds. */
const TIMES =
  /\b(?:yesterday|(?:last|past|previous) (?:night|week|month|quarter|year)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|april|june|july|august|(?:septem|octo|novem|decem)ber)\b|昨[天日晚]|前天|[上去](?:个|個)?(?:周|週|星期|礼拜|禮拜|月|季|年)|(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]/giu;

/** Bare counts in words, which are no measure without a unit; "one" and 一 say too many other things. */
const COUNTS =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|dozens?|half|twice|doubled?|tripled?)\b|[二两兩三四五六七八九十百千万萬半几幾]+(?:个|個|位|名|次|天|周|週|月|年|小时|小時|分钟|分鐘|条|條|件|成|倍|台|家|份|项|項|间|間|人)/giu;

/**
 * Whether it is words and places and nothing else: no name, no number in figures or in words, no day and no address of
 * the model's own making. Rule: docs/method.md, words of a model.
 *
 * @param sent what the model was given; the times and counts that it says itself, such as "this year", may come back
 */
export function isPlain(text: string, sent: readonly string[], veil: Pick<Veil, "isBare">, reader: Reader): boolean {
  const words = withoutPlaces(text);
  if (words.trim() === "" || STRANGE.test(words) || !veil.isBare(words)) return false;
  const said = [TIMES, COUNTS].flatMap((pattern) => words.toLowerCase().match(pattern) ?? []);
  if (!said.every((time) => sent.some((one) => one.toLowerCase().includes(time)))) return false;
  const day = dayIn(words, reader);
  return day === null || sent.some((one) => dayIn(one, reader) === day);
}

const dayIn = (words: string, { coach, me, today }: Reader): Day | null => coach.day(words, me.lang, today);
