import type { Span } from "./span.ts";

interface Word {
  text: string;
  /** Written with a final `*`: any letters may follow. */
  open: boolean;
  /** Written with a leading `!`: found only so that no shorter word is found in it, as 快 in 快递. */
  mute: boolean;
}

/**
 * Finds the words of a table, longest first and without overlaps. A table is one string, its words
 * separated by commas; `answer*` also finds "answered", `!快递` keeps 快 from being found there. Latin words match whole words only.
 */
export function finder(table: string): (plain: string) => Span[] {
  const index = indexWords(table);
  return (plain) => {
    const found: Span[] = [];
    for (let at = 0; at < plain.length; ) {
      const word = longestAt(index, plain, at);
      if (word && !word.mute) found.push({ start: at, end: word.end });
      at = word?.end ?? at + 1;
    }
    return found;
  };
}

/** Whether the whole of a phrase is a word of the table. */
export function knows(table: string): (phrase: string) => boolean {
  const index = indexWords(table);
  return (phrase) => phrase !== "" && longestAt(index, phrase, 0)?.end === phrase.length;
}

function indexWords(table: string): Map<string, Word[]> {
  const index = new Map<string, Word[]>();
  for (const entry of table.split(",")) {
    const word = entry.trim().replaceAll(/\s+/g, " ");
    if (word === "") continue;
    const open = word.endsWith("*");
    const mute = word.startsWith("!");
    const text = word.slice(mute ? 1 : 0, open ? -1 : undefined);
    const words = index.get(text.charAt(0));
    if (words) words.push({ text, open, mute });
    else index.set(text.charAt(0), [{ text, open, mute }]);
  }
  for (const words of index.values()) words.sort((a, b) => b.text.length - a.text.length);
  return index;
}

function longestAt(index: Map<string, Word[]>, plain: string, at: number): { end: number; mute: boolean } | null {
  if (at > 0 && isLatin(plain, at) && isLatin(plain, at - 1)) return null;
  for (const { text, open, mute } of index.get(plain.charAt(at)) ?? []) {
    if (!plain.startsWith(text, at)) continue;
    let end = at + text.length;
    if (!isLatin(text, text.length - 1)) return { end, mute };
    if (open) while (/[a-z]/.test(plain.charAt(end)) && end < plain.length) end += 1;
    if (!isLatin(plain, end)) return { end, mute };
  }
  return null;
}

/** Whether a letter a-z or a digit stands at `at`. */
function isLatin(plain: string, at: number): boolean {
  const code = plain.charCodeAt(at);
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}
