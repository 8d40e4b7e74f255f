import { fold, isHan, termOf } from "../../../catalog/fold.ts";

/** From this share of what the shorter of two texts says, they say the same. */
const ALIKE = 0.5;
/** So many pieces have to be the same, since one word alone may be chance. */
const LEAST_SHARED = 2;
/** Words that say nothing about what somebody is after. */
const EMPTY = new Set(
  "we i you they it is are was were be been am have has had do did does not no so too very can could should would will but if as by from or than that this there these those our us me my your their them its into up out about when more most some any all just only also still what which who".split(
    " ",
  ),
);
/** Characters of Chinese that join and colour, and name nothing. */
const PARTICLES =
  /[的了是在有和与與就也都很太把被让讓给給我们們你他她它这這那个個不没沒要会會能可以吗嗎呢吧啊上下里裡中为為对對从從到还還又再更最等]/gu;

/** Whether somebody's words are like most of those that stand together: one bridge between two matters joins nothing. */
const belongs = (pieces: ReadonlySet<string>, others: readonly ReadonlySet<string>[]): boolean =>
  others.filter((other) => saysSame(pieces, other)).length * 2 > others.length;

/** Texts that say alike things stand together; the largest group first, then by their letters, and never by time. */
export function grouped<T extends { text: string; id: string }>(all: readonly T[]): T[][] {
  const sorted = all.toSorted((a, b) => compare(a.text, b.text) || compare(a.id, b.id));
  const groups: { pieces: ReadonlySet<string>[]; members: T[] }[] = [];
  for (const one of sorted) {
    const pieces = piecesOf(one.text);
    const home = groups.find((group) => belongs(pieces, group.pieces));
    if (home) {
      home.pieces.push(pieces);
      home.members.push(one);
    } else groups.push({ pieces: [pieces], members: [one] });
  }
  return groups.map(({ members }) => members).toSorted((a, b) => b.length - a.length);
}

function saysSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((piece) => other.has(piece)).length;
  const shorter = Math.min(one.size, other.size);
  return shorter > 0 && shared >= Math.min(LEAST_SHARED, shorter) && shared / shorter >= ALIKE;
}

/** English by its words without their endings, Chinese by every two characters that stand side by side. */
function piecesOf(text: string): ReadonlySet<string> {
  const { words } = termOf(fold(text));
  return new Set(words.flatMap((word) => (isHan(word) ? pairsOf(word) : EMPTY.has(word) ? [] : [stem(word)])));
}

function pairsOf(word: string): string[] {
  return word.split(PARTICLES).flatMap((part) => {
    const letters = [...part];
    return letters.length === 1 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
  });
}

const stem = (word: string): string =>
  word.length > 4 ? word.replace(/(?:ings?|ed|ers?|es|s|ly)$/, "").replace(/e$/, "") : word;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
