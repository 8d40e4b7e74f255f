import { contactIn } from "./mask.ts";
import { literal } from "./pattern.ts";

/** What stands in a text for something that is not sent: `{person1}`, `{number2}`. */
const PLACE = /\{[a-z]+\d*\}/g;
const NUMBER = /\p{N}+(?:[.,:/-]\p{N}+)*(?:\s?[%％‰])?/gu;

/** A link may open more than its reader may see. */
const LINK = /(?:[a-z][a-z\d+.-]{0,30}:\/\/|www\.)[^\s{}<>"'“”‘’「」『』（）()，。；、！？]*[\p{L}\p{N}/=&#%_-]/giu;

/** A mention, or what is left of an address that was cut off. */
const MENTION = /(?:(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+)?[@＠][\p{L}\p{N}._%+-]*/gu;

/** Takes out of texts what nobody outside needs to see, and knows what to put back. */
export interface Veil {
  hide(text: string): string;
  /** Whether nothing in a text would be hidden: what may not leave may not be made up either. */
  isBare(text: string): boolean;
  /** What stands behind each place, by its name. */
  readonly behind: ReadonlyMap<string, string>;
}

/**
 * @param names of people; parts of them are hidden as well
 * @param numberIn finds the next number that is written in words; null when there is none
 */
export function newVeil(names: readonly string[], numberIn: (text: string) => string | null): Veil {
  const behind = new Map<string, string>();
  const named = namesPattern(names);
  const placeFor = (kind: string, original: string): string => {
    const same = [...behind].find(([place, text]) => text === original && place.startsWith(kind));
    const place = same?.[0] ?? `${kind}${behind.size + 1}`;
    behind.set(place, original);
    return `{${place}}`;
  };
  const hideAll = (text: string, kind: string, pattern: RegExp): string =>
    outside(text, (piece) => piece.replace(pattern, (found) => placeFor(kind, found)));
  const hideEach = (text: string, kind: string, find: (piece: string) => string | null): string =>
    outside(text, (piece) => {
      const found = find(piece);
      if (!found) return piece;
      const [before = "", ...after] = piece.split(found);
      return before + placeFor(kind, found) + hideEach(after.join(found), kind, find);
    });
  return {
    behind,
    isBare: (text) =>
      contactIn(text) === null &&
      numberIn(text) === null &&
      [MENTION, NUMBER, ...(named ? [named] : [])].every((pattern) => text.search(pattern) < 0),
    hide(text) {
      // Braces are the places' own: nobody writes one by hand.
      const linked = hideAll(text.replace(/[{}]/g, ""), "contact", LINK);
      const whole = hideEach(linked, "contact", contactIn);
      const plain = hideAll(whole, "contact", MENTION);
      const unnamed = named ? hideAll(plain, "person", named) : plain;
      return hideEach(hideAll(unnamed, "number", NUMBER), "number", numberIn);
    },
  };
}

/** A text with its places filled; null where one is unknown, one that must be there is not, or one comes twice. */
export function unveil(text: string, behind: ReadonlyMap<string, string>, needed: readonly string[]): string | null {
  const places = placesIn(text);
  const sound = places.every((place) => behind.has(place)) && new Set(places).size === places.length;
  if (!sound || !needed.every((place) => places.includes(place))) return null;
  return text.replace(PLACE, (place) => behind.get(place.slice(1, -1)) ?? "");
}

/** The names of its places. */
export const placesIn = (text: string): string[] => [...text.matchAll(PLACE)].map(([place]) => place.slice(1, -1));

/** What is left of a text without its places. */
export const withoutPlaces = (text: string): string => text.replace(PLACE, " ");

/** Changes what stands between the places. */
function outside(text: string, change: (piece: string) => string): string {
  const pieces = text.split(new RegExp(`(${PLACE.source})`));
  return pieces.map((piece, at) => (at % 2 === 0 ? change(piece) : piece)).join("");
}

/** Western names are words of their own, the first one or the last one, too; Chinese ones stand anywhere. */
function namesPattern(names: readonly string[]): RegExp | null {
  const all = names.flatMap((name) => {
    const whole = name.trim();
    if (/\p{Script=Latin}/u.test(whole)) return [whole, ...whole.split(/\s+/).filter((part) => part.length > 2)];
    return whole.length === 3 ? [whole, whole.slice(1)] : [whole];
  });
  const known = [...new Set(all)].filter((name) => name.length > 1).toSorted((a, b) => b.length - a.length);
  const words = known.map((name) =>
    /\p{Script=Latin}/u.test(name) ? `(?<!\\p{L})${literal(name)}(?!\\p{L})` : literal(name),
  );
  return words.length === 0 ? null : new RegExp(words.join("|"), "gu");
}
