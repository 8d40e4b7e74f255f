import type { Context } from "./feature.ts";
import type { Day } from "./time.ts";
import { type Veil, withoutPlaces } from "./veil.ts";

/** As much as it takes to read what a model wrote. */
export type Reader = Pick<Context, "coach" | "me" | "today">;

/** Addresses, mentions and marks: no sentence needs them, and a model has none to give. */
const STRANGE = /:\/\/|www\.|[@＠<>{}[\]`|\\*_~]|[\p{Cc}\p{Cf}]/u;

/**
 * Whether it is words and places and nothing else: no name, no number in figures or in words, no day and no address of
 * the model's own making. Rule: docs/method.md, words of a model.
 *
 * @param sent what the model was given; the days that it names, such as "this year" in a reason, may come back
 */
export function isPlain(text: string, sent: readonly string[], veil: Pick<Veil, "isBare">, reader: Reader): boolean {
  const words = withoutPlaces(text);
  if (words.trim() === "" || STRANGE.test(words) || !veil.isBare(words)) return false;
  const day = dayIn(words, reader);
  return day === null || sent.some((one) => dayIn(one, reader) === day);
}

const dayIn = (words: string, { coach, me, today }: Reader): Day | null => coach.day(words, me.lang, today);
