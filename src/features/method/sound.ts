import type { Lang } from "../../core/lang.ts";

const HAN = /\p{Script=Han}/u;
/** A word in Latin letters, marks of possession and hyphens left apart. */
const WORD = /\p{Script=Latin}[\p{Script=Latin}\p{N}]*/gu;
/** These name nobody. */
const OWN = ["i", "beacon", "smart", "kpi", "kpis", "ai"];

/**
 * Whether it is in the language that was asked for, and names nothing that it was not given: in English a word with a
 * capital inside a sentence, in Chinese any word in Latin letters.
 */
export function namesOnlyKnown(says: string, given: readonly string[], lang: Lang): boolean {
  const western = lang === "en";
  if (HAN.test(says) === western) return false;
  const known = new Set([...OWN, ...given.flatMap(wordsOf)]);
  const words = [...says.matchAll(WORD)].filter(({ 0: word, index }) => {
    return !western || (/^\p{Lu}/u.test(word) && !opens(says, index));
  });
  return words.every(([word]) => known.has(word.toLowerCase()));
}

const wordsOf = (text: string): string[] => [...text.matchAll(WORD)].map(([word]) => word.toLowerCase());

/** Whether a word begins a sentence, or what is quoted in one. */
const opens = (text: string, at: number): boolean => /(?:^|[.!?:]\s+|[“"‘])$/u.test(text.slice(0, at));
