import type { Span } from "./span.ts";

interface Word {
  text: string;
  /** Written with a final `*`: any letters may follow. */
  open: boolean;
}

/**
 * Finds the words of a table, longest first and without overlaps. A table is one string, its words
 * separated by commas; `answer*` also finds "answered". Latin words match whole words only.
 */
export function finder(table: string): (plain: string) => Span[] {
  const index = indexWords(table);
  return (plain) => {
    const found: Span[] = [];
    for (let at = 0; at < plain.length; ) {
      const end = longestAt(index, plain, at);
      if (end !== null) found.push({ start: at, end });
      at = end ?? at + 1;
    }
    return found;
  };
}

/** Whether the whole of a phrase is a word of the table. */
export function knows(table: string): (phrase: string) => boolean {
  const index = indexWords(table);
  return (phrase) => phrase !== "" && longestAt(index, phrase, 0) === phrase.length;
}

function indexWords(table: string): Map<string, Word[]> {
  const index = new Map<string, Word[]>();
  for (const entry of table.split(",")) {
    const word = entry.trim().replaceAll(/\s+/g, " ");
    if (word === "") continue;
    const open = word.endsWith("*");
    const text = open ? word.slice(0, -1) : word;
    const words = index.get(text.charAt(0));
    if (words) words.push({ text, open });
    else index.set(text.charAt(0), [{ text, open }]);
  }
  for (const words of index.values()) words.sort((a, b) => b.text.length - a.text.length);
  return index;
}

function longestAt(index: Map<string, Word[]>, plain: string, at: number): number | null {
  if (at > 0 && isLatin(plain, at) && isLatin(plain, at - 1)) return null;
  for (const { text, open } of index.get(plain.charAt(at)) ?? []) {
    if (!plain.startsWith(text, at)) continue;
    let end = at + text.length;
    if (!isLatin(text, text.length - 1)) return end;
    if (open) while (/[a-z]/.test(plain.charAt(end)) && end < plain.length) end += 1;
    if (!isLatin(plain, end)) return end;
  }
  return null;
}

/** Whether a letter a-z or a digit stands at `at`. */
function isLatin(plain: string, at: number): boolean {
  const code = plain.charCodeAt(at);
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}
