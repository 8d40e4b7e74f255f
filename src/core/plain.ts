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

/**
 * Whether it is words and places and nothing else: no name, no number in figures or in words, no day and no address of
 * the model's own making. Rule: docs/method.md, words of a model.
 *
 * @param sent what the model was given; the days and times that it names, such as "this year" in a reason, may come back
 */
export function isPlain(text: string, sent: readonly string[], veil: Pick<Veil, "isBare">, reader: Reader): boolean {
  const words = withoutPlaces(text);
  if (words.trim() === "" || STRANGE.test(words) || !veil.isBare(words)) return false;
  const times = words.toLowerCase().match(TIMES) ?? [];
  if (!times.every((time) => sent.some((one) => one.toLowerCase().includes(time)))) return false;
  const day = dayIn(words, reader);
  return day === null || sent.some((one) => dayIn(one, reader) === day);
}

const dayIn = (words: string, { coach, me, today }: Reader): Day | null => coach.day(words, me.lang, today);
