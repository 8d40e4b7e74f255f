import { isPlain, type Reader } from "./plain.ts";
import { unveil, type Veil } from "./veil.ts";

/** What sentences may rest on, by short ids: `a1`, `a2` … An answer that names another id names nothing. */
export type Pieces = ReadonlyMap<string, string>;

/** A sentence for people, and the ids of what it rests on. */
export interface Supported {
  says: string;
  on: readonly string[];
}

/** @param letter which the ids begin with @param texts in an order that tells nothing of who or when */
export function piecesOf(letter: string, texts: readonly string[], veil: Pick<Veil, "hide">): Pieces {
  return new Map(texts.map((text, at) => [`${letter}${at + 1}`, veil.hide(text).replace(/\s+/g, " ").trim()]));
}

/** As they are sent: one line each, behind its id. */
export const linesOf = (pieces: Pieces): string => [...pieces].map(([id, text]) => `${id} ${text}`).join("\n");

/**
 * The sentences that hold, with their places filled. One that rests on nothing known, has a place that what it rests on
 * does not have, or says a number, a day, a name or a link of its own, is dropped.
 *
 * @param fills the kinds of places that may be filled; nobody is named where `person` is not among them
 */
export function supported(
  said: readonly Supported[],
  { pieces, veil, fills, longest }: { pieces: Pieces; veil: Veil; fills: readonly string[]; longest: number },
  reader: Reader,
): Supported[] {
  return said.flatMap(({ says, on }) => {
    const known = [...new Set(on)].filter((id) => pieces.has(id));
    const texts = known.map((id) => pieces.get(id) ?? "");
    const may = [...veil.behind].filter(
      ([place]) => fills.includes(place.replace(/\d+$/, "")) && texts.some((text) => text.includes(`{${place}}`)),
    );
    const sound = known.length > 0 && isPlain(says, texts, veil, reader);
    const filled = sound ? unveil(says.trim(), new Map(may), []) : null;
    return filled !== null && filled.length <= longest ? [{ says: filled, on: known }] : [];
  });
}
