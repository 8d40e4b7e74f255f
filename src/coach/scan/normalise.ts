import { FOLD } from "../words/fold.ts";
import type { Source } from "./span.ts";

/** A Chinese character. */
export const HAN = /[\u3400-\u9fff]/;

/** Punctuation that has an ASCII twin the full-width block does not lead to. */
const TWINS = "\u3000 \u00a0 \u2009 \u202f \t ’'‘'“\"”\"–-—-−-‐-‑-～~〜~→>➔>➜>。.﹪%％%×x";

const FOLDED = new Map([...pairs(TWINS), ...pairs(FOLD.replaceAll(/\s/g, ""))]);

/**
 * The text as the tables know it: lower case, half width, simplified characters. Every UTF-16 unit becomes
 * exactly one, so an offset found here is an offset in the original.
 */
export function normalise(text: string): Source {
  let plain = "";
  for (let i = 0; i < text.length; i += 1) plain += unit(text.charAt(i));
  return { text, plain };
}

function unit(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x80) return char === "\t" ? " " : char.toLowerCase();
  const folded = FOLDED.get(char);
  if (folded) return folded;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  const lower = char.toLowerCase();
  return lower.length === 1 ? lower : char; // İ becomes two units in lower case
}

function pairs(table: string): [string, string][] {
  return Array.from({ length: table.length / 2 }, (_, i) => [table.charAt(2 * i), table.charAt(2 * i + 1)]);
}
