import { isHan, type Term } from "./fold.ts";

/** Letters that a word needs before one, or two, of them may be wrong. */
const ONE_SLIP = 4;
const TWO_SLIPS = 8;

/** How alike what is looked for and a term are: 1 when they are the same, 0 when they have nothing in common. */
export function likeness(asked: Term, term: Term): number {
  if (asked.joined === term.joined) return 1;
  if (asked.joined.length >= (asked.han ? 2 : 3)) {
    if (asked.han ? term.joined.startsWith(asked.joined) : `${term.text} `.startsWith(`${asked.text} `)) return 0.9;
    if (asked.han ? term.joined.includes(asked.joined) : term.text.includes(` ${asked.text}`)) return 0.8;
  }
  // A word that was broken off may be another.
  const begun = asked.joined.length >= 3 && term.joined.startsWith(asked.joined) ? 0.75 : 0;
  return Math.max(begun, holds(asked, term), shared(asked, term), blurred(asked, term));
}

/** What is looked for holds the term: a whole sentence about it. The more of it, the better. */
function holds(asked: Term, term: Term): number {
  if (term.text.length < 3 || term.text.length > asked.text.length) return 0;
  const inside = term.han ? asked.joined.includes(term.joined) : ` ${asked.text} `.includes(` ${term.text} `);
  return inside ? 0.5 + 0.3 * (term.text.length / asked.text.length) : 0;
}

/** Word by word, a slip of the finger allowed. */
function shared(asked: Term, term: Term): number {
  const found = asked.words.map((word) => Math.max(0, ...term.words.map((other) => wordLikeness(word, other))));
  const part = found.reduce((sum, one) => sum + one, 0) / asked.words.length;
  if (part < 0.6) return 0;
  // Of two terms that hold all the words, the one that says little else is meant.
  return 0.6 * part + 0.1 * Math.min(1, asked.words.length / term.words.length);
}

export function wordLikeness(word: string, other: string): number {
  if (word === other) return 1;
  if (isHan(word)) return word.length >= 2 && other.includes(word) ? 1 : 0;
  if (Math.abs(word.length - other.length) > 2) return 0;
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  if (short.length >= 3 && long.startsWith(short)) return 0.9;
  const slips = word.length >= TWO_SLIPS ? 2 : word.length >= ONE_SLIP ? 1 : 0;
  return slips > 0 && beginAlike(word, other) && within(word, other, slips) ? 0.8 : 0;
}

/** Nobody slips on the first letter but by leaving it out, doubling it or swapping it; looking further is costly. */
function beginAlike(word: string, other: string): boolean {
  return word[0] === other[0] || word[0] === other[1] || word[1] === other[0];
}

/** How many of the words a text has, 0 to 1, each to the letter or nearly. */
export function mentions(asked: Term, text: Term): number {
  const has = (word: string) => text.words.some((other) => isPart(word, other));
  return asked.words.filter(has).length / asked.words.length;
}

function isPart(word: string, other: string): boolean {
  if (isHan(word)) return word.length >= 2 && other.includes(word);
  return other.startsWith(word) && word.length >= 3 && other.length - word.length <= 2;
}

/** Chinese with a character changed or left out, by the pairs of characters that both have. */
function blurred(asked: Term, term: Term): number {
  if (!asked.han || !term.han) return 0;
  const both = asked.pairs.filter((pair) => term.pairs.includes(pair)).length;
  const alike = (2 * both) / (asked.pairs.length + term.pairs.length);
  if (alike >= 0.5) return 0.6 * alike;
  return asked.joined.length >= 3 && within(asked.joined, term.joined, 1) ? 0.4 : 0;
}

/** Whether so many letters changed, added, left out or swapped with their neighbour make one of the other. */
function within(one: string, other: string, slips: number): boolean {
  if (Math.abs(one.length - other.length) > slips) return false;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const swap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const ways = [(row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + same];
      row.push(Math.min(...ways, ...(swap ? [(before[j - 2] ?? 0) + 1] : [])));
    }
    if (Math.min(...row) > slips) return false;
    before = last;
    last = row;
  }
  return (last[other.length] ?? 0) <= slips;
}
