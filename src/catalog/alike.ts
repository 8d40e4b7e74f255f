import { fold, isHan, termOf } from "./fold.ts";

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

/** What a text is compared by: English by its words without their endings, Chinese by every two characters side by side. */
export type Pieces = ReadonlySet<string>;

export function piecesOf(text: string): Pieces {
  const { words } = termOf(fold(text));
  return new Set(words.flatMap((word) => (isHan(word) ? pairsOf(word) : EMPTY.has(word) ? [] : [stem(word)])));
}

/** Whether two texts say alike things. */
export function saysSame(one: Pieces, other: Pieces): boolean {
  const shared = [...one].filter((piece) => other.has(piece)).length;
  const shorter = Math.min(one.size, other.size);
  return shorter > 0 && shared >= Math.min(LEAST_SHARED, shorter) && shared / shorter >= ALIKE;
}

function pairsOf(word: string): string[] {
  return word.split(PARTICLES).flatMap((part) => {
    const letters = [...part];
    return letters.length === 1 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
  });
}

const stem = (word: string): string =>
  word.length > 4 ? word.replace(/(?:ings?|ed|ers?|es|s|ly)$/, "").replace(/e$/, "") : word;
