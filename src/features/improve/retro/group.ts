import { type Pieces, piecesOf, saysSame } from "../../../catalog/alike.ts";

/** Whether somebody's words are like most of those that stand together: one bridge between two matters joins nothing. */
const belongs = (pieces: Pieces, others: readonly Pieces[]): boolean =>
  others.filter((other) => saysSame(pieces, other)).length * 2 > others.length;

/** Texts that say alike things stand together; the largest group first, then by their letters, and never by time. */
export function grouped<T extends { text: string; id: string }>(all: readonly T[]): T[][] {
  const sorted = all.toSorted((a, b) => compare(a.text, b.text) || compare(a.id, b.id));
  const groups: { pieces: Pieces[]; members: T[] }[] = [];
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

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
