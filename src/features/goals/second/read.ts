import { type Coach, DURATIONS, type Evidence, LETTERS, type Letter } from "../../../core/coach.ts";
import type { Lang } from "../../../core/lang.ts";
import { literal } from "../../../core/pattern.ts";
import type { Veil } from "../../../core/veil.ts";
import type { ReviewAnswer } from "./task.ts";

/**
 * What a model found in a text, by letter: the words that it rests on, none where it does not hold, and null where
 * nothing of the answer stands in the text, so that the rules' verdict stays.
 */
export interface SecondReading {
  kind: "goal" | "none";
  letters: Readonly<Record<Letter, readonly Evidence[] | null>>;
}

/** So many pieces prove enough, and none of them is a whole page. */
const PIECES = 2;
const LONGEST = 200;

/** The text as it is sent, and what its places stand for. */
export interface Veiled {
  text: string;
  hidden: string;
  behind: ReadonlyMap<string, string>;
}

export function veiled(text: string, veil: Veil): Veiled {
  // Braces are the places' own; a space instead of each leaves every other sign where it was.
  return { text, hidden: veil.hide(text.replace(/[{}]/g, " ")), behind: veil.behind };
}

export function inputsOf({ hidden, behind }: Veiled, language: Lang, coach: Pick<Coach, "measure">) {
  const kinds = [...behind].flatMap(([place, words]) => {
    const kind = place.startsWith("number") ? kindOf(words, coach) : null;
    return kind ? `{${place}}: ${kind}` : [];
  });
  return { language, text: hidden, numbers: kinds.join(", ") };
}

/** What is lost to a reader when the unit is hidden with its number. */
function kindOf(words: string, { measure }: Pick<Coach, "measure">): string | null {
  if (/^\d{4}[-/.]\d/.test(words)) return "day";
  if (/^[\p{N}.,:/-]+$/u.test(words)) return null;
  const unit = measure(words)?.unit ?? "";
  if (unit === "%" || unit === "pp") return "share";
  return unit in DURATIONS || /month|week|year|quarter|[月周週年季]/i.test(words) ? "duration" : null;
}

/** Keeps what is literally in the text. Rule: docs/method.md, words of a model. */
export function readSecond(answer: ReviewAnswer, sent: Veiled): SecondReading {
  const letters = Object.fromEntries(LETTERS.map((letter) => [letter, evidenceOf(answer[letter], sent)]));
  return { kind: answer.kind, letters: letters as Record<Letter, Evidence[] | null> };
}

function evidenceOf(pieces: readonly string[], sent: Veiled): Evidence[] | null {
  const found = pieces.flatMap((piece) => spanOf(piece.trim(), sent) ?? []);
  return pieces.length > 0 && found.length === 0 ? null : found.slice(0, PIECES);
}

/** The piece as it is; where it begins or ends with a western word, with all of that word. */
function wholeWords(piece: string): RegExp {
  const [before, behind] = [/^[a-z]/i.test(piece) ? "(?<![A-Za-z])" : "", /[a-z]$/i.test(piece) ? "(?![A-Za-z])" : ""];
  return new RegExp(`${before}${literal(piece)}${behind}`);
}

/** Where the piece stands in the text as it was typed; null where it does not, or cuts a place in two. */
function spanOf(piece: string, { text, hidden, behind }: Veiled): Evidence | null {
  const at = piece === "" ? -1 : hidden.search(wholeWords(piece));
  if (at < 0) return null;
  const [start, end] = [at, at + piece.length].map((offset) => typedOffset(offset, hidden, behind));
  if (start === undefined || end === undefined || start === null || end === null) return null;
  return end - start > LONGEST ? null : { start, end, text: text.slice(start, end) };
}

/** An offset of the text that was sent as one of the text that was typed; null inside of a place. */
function typedOffset(offset: number, hidden: string, behind: ReadonlyMap<string, string>): number | null {
  let longer = 0;
  for (const { 0: place, index } of hidden.matchAll(/\{([a-z]+\d+)\}/g)) {
    if (index >= offset) break;
    if (offset < index + place.length) return null;
    longer += (behind.get(place.slice(1, -1)) ?? "").length - place.length;
  }
  return offset + longer;
}
