import { type Pieces, piecesOf, saysSame } from "../../../catalog/alike.ts";
import type { Phase } from "../cycle/cycle.ts";
import type { Answer, Retro } from "./retro.ts";

/** Whether somebody's words are like most of those that stand together: one bridge between two matters joins nothing. */
const belongs = (pieces: Pieces, others: readonly Pieces[]): boolean =>
  others.filter((other) => saysSame(pieces, other)).length * 2 > others.length;

/** Texts that say alike things stand together; the largest group first, then by their letters, and never by time. */
export function grouped<T extends { text: string; id: string }>(all: readonly T[]): T[][] {
  const sorted = byLetters(all);
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

/** In an order that tells nothing of who came first. */
export const byLetters = <T extends { text: string; id: string }>(all: readonly T[]): T[] =>
  all.toSorted((a, b) => compare(a.text, b.text) || compare(a.id, b.id));

/** A step's answers as they stand together: as whoever facilitates has said, and by the rules what has come since. */
export function together(step: Phase, all: readonly Answer[], { groups }: Pick<Retro, "groups">): Answer[][] {
  const said = (groups?.[step] ?? []).map(({ answers }) => all.filter(({ id }) => answers.includes(id)));
  const rest = all.filter((one) => !said.some((group) => group.includes(one)));
  return [...said.filter((group) => group.length > 0), ...grouped(rest)].toSorted((a, b) => b.length - a.length);
}

/** What those that stand together are about, where somebody has said it. */
export function labelOf([first]: readonly Answer[], { groups }: Pick<Retro, "groups">): string {
  const all = first ? (groups?.[first.step] ?? []) : [];
  return all.find(({ answers }) => first && answers.includes(first.id))?.label ?? "";
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
