import { LANGS } from "../../core/lang.ts";
import { type Text, textFor } from "../../text/text.ts";

/** Half width, lower case and without blanks around it. */
export const fold = (text: string): string => text.trim().normalize("NFKC").toLowerCase();

/** The word that is meant by one of its names in any language; null for anything else. */
export function meant<W extends string>(typed: string, wordsOf: (t: Text) => Record<W, readonly string[]>): W | null {
  const asked = fold(typed);
  const all = LANGS.flatMap((lang) => Object.entries(wordsOf(textFor(lang))) as [W, readonly string[]][]);
  return all.find(([word, names]) => [word, ...names].includes(asked))?.[0] ?? null;
}

/** What follows a command's name without a space, as in `复盘开始`; null where the text begins with none of its names. */
export function joinedRest(text: string, command: "retro" | "actions" | "idea"): string | null {
  const typed = fold(text);
  const names = LANGS.flatMap((lang) => textFor(lang).core.words[command]).filter((one) => /\p{Script=Han}/u.test(one));
  const name = names.find((one) => typed.startsWith(one));
  return name === undefined ? null : typed.slice(name.length);
}
