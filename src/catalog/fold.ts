/** Words that say nothing about what is measured. */
const EMPTY = new Set(
  "a an and at do does for how in is many much my of on our per the to we what which with".split(" "),
);
const MARKS = /[\s\p{P}\p{S}]+/gu;
const HAN = /\p{Script=Han}/u;

/** A text made ready to be compared. */
export interface Term {
  /** Half width, lower case, marks as single spaces. */
  text: string;
  /** The same without spaces. */
  joined: string;
  /** The words that count; Chinese stays in one piece from mark to mark. */
  words: readonly string[];
  han: boolean;
  /** Every two characters that stand side by side; of Chinese only. */
  pairs: readonly string[];
}

export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(MARKS, " ").trim();
}

/** @param text folded */
export function termOf(text: string): Term {
  const joined = text.replaceAll(" ", "");
  const han = isHan(text);
  const pairs = han ? Array.from(joined.slice(1), (char, n) => joined.charAt(n) + char) : [];
  return { text, joined, words: wordsOf(text), han, pairs };
}

export function isHan(text: string): boolean {
  return HAN.test(text);
}

function wordsOf(folded: string): string[] {
  const parts = folded.split(" ").flatMap((part) => part.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []);
  const telling = parts.filter((part) => !EMPTY.has(part));
  return telling.length > 0 ? telling : parts;
}
