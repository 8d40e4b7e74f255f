import type { Span } from "./span.ts";

interface Word {
  text: string;
  /** Which table it stands in. */
  table: number;
  /** Written with a final `*`: any letters may follow. */
  open: boolean;
  /** Written with a leading `!`: found only so that no shorter word is found in it, as 快 in 快递. */
  mute: boolean;
}

/** Words by their first character, then by their second; those of one character stand under every second one, too. */
type Index = Map<string, Map<string, Word[]>>;

/**
 * Finds the words of a table, longest first and without overlaps. A table is one string, its words
 * separated by commas; `answer*` also finds "answered", `!快递` keeps 快 from being found there. Latin words match whole words only.
 */
export function finder(table: string): (plain: string) => Span[] {
  const find = finders([table]);
  return (plain) => find(plain)[0] ?? [];
}

/** Finds the words of many tables in one pass, each table for itself. */
export function finders(tables: readonly string[]): (plain: string) => Span[][] {
  const index = indexWords(tables);
  return (plain) => {
    const found: Span[][] = tables.map(() => []);
    /** How far each table's last word reaches. */
    const reach = tables.map(() => 0);
    for (let at = 0; at < plain.length; at += 1) {
      for (const word of wordsAt(index, plain, at)) {
        if ((reach[word.table] ?? 0) > at) continue;
        const end = endOf(word, plain, at);
        if (end === null) continue;
        reach[word.table] = end;
        if (!word.mute) found[word.table]?.push({ start: at, end });
      }
    }
    return found;
  };
}

/** Whether the whole of a phrase is a word of the table. */
export function knows(table: string): (phrase: string) => boolean {
  const index = indexWords([table]);
  return (phrase) => wordsAt(index, phrase, 0).some((word) => endOf(word, phrase, 0) === phrase.length);
}

function indexWords(tables: readonly string[]): Index {
  const index: Index = new Map();
  for (const [table, words] of tables.entries()) {
    for (const entry of words.split(",")) {
      const written = entry.trim().replaceAll(/\s+/g, " ");
      const [mute, open] = [written.startsWith("!"), written.endsWith("*")];
      const text = written.slice(mute ? 1 : 0, open ? -1 : undefined);
      if (text !== "") add(index, { text, table, open, mute });
    }
  }
  for (const second of index.values()) {
    const single = second.get("") ?? [];
    for (const [next, words] of second) {
      if (next !== "") words.push(...single);
      words.sort((a, b) => b.text.length - a.text.length);
    }
  }
  return index;
}

function add(index: Index, word: Word): void {
  const second = index.get(word.text.charAt(0)) ?? new Map<string, Word[]>();
  index.set(word.text.charAt(0), second);
  const words = second.get(word.text.charAt(1)) ?? [];
  second.set(word.text.charAt(1), words);
  words.push(word);
}

const NO_WORDS: readonly Word[] = [];

/** Those that may begin here, longest first. */
function wordsAt(index: Index, plain: string, at: number): readonly Word[] {
  if (at > 0 && isLatin(plain, at) && isLatin(plain, at - 1)) return NO_WORDS;
  const second = index.get(plain.charAt(at));
  return second?.get(plain.charAt(at + 1)) ?? second?.get("") ?? NO_WORDS;
}

function endOf({ text, open }: Word, plain: string, at: number): number | null {
  if (!plain.startsWith(text, at)) return null;
  let end = at + text.length;
  if (!isLatin(text, text.length - 1)) return end;
  if (open) while (end < plain.length && isLetter(plain.charCodeAt(end))) end += 1;
  return isLatin(plain, end) ? null : end;
}

const isLetter = (code: number): boolean => code >= 97 && code <= 122;

/** Whether a letter a-z or a digit stands at `at`. */
function isLatin(plain: string, at: number): boolean {
  const code = plain.charCodeAt(at);
  return isLetter(code) || (code >= 48 && code <= 57);
}
