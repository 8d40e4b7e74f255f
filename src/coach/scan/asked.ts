import { findSentences } from "./clauses.ts";
import type { Span } from "./span.ts";

/** A question mark that only asks for consent. */
const TAG =
  /(?:^|[,.!] ?)(?:ok|okay|right|agreed|agree|deal|yes|no|right|can|sawa|eh|yeah|please|guys|team|shall we|everyone|all)\s*[?]+\s*$/;

/** "when do you come?": a sentence that only asks. */
export function findAsked(plain: string): Span[] {
  return findSentences(plain).filter(({ start, end }) => {
    const said = plain.slice(start, end + 1);
    return said.endsWith("?") && !TAG.test(said) && !PROPOSES.test(said);
  });
}
export const PROPOSES =
  /^[\s"']*(?:(?:so|and|but|ok|well|now|please),? )?(?:can we|could we|shall we|how about|what about|why don't we|what if we|should we|(?:may|can|could) i (?:propose|suggest)|may we)(?![a-z])/;

/** "Can we answer them within 2 hours?" */
export const proposes = (plain: string): boolean =>
  findSentences(plain).some(({ start, end }) => plain.charAt(end) === "?" && PROPOSES.test(plain.slice(start, end)));
