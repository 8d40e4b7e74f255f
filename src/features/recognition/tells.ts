import { literal } from "../../core/pattern.ts";

/** Letters and digits that are written together into words; other scripts have no space around a name. */
const LETTER = "[[\\p{L}\\p{N}]--[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\p{sc=Thai}]]";

/**
 * Whether the words give somebody's name, or the part of it that colleagues call them by: `Mo` stands in “Mo's shift”
 * and not in “month”.
 */
export function tells(words: string, name: string): boolean {
  return has(words, name, "iv") || partsOf(name).some((part) => has(words, part, "v"));
}

/** `Ana` of “Ana Silva”, `小明` of “王小明”. */
function partsOf(name: string): string[] {
  if (/^\p{sc=Han}{3,4}$/u.test(name)) return [name.slice(-2)];
  return name.split(/\s+/).filter((part) => [...part].length > 1);
}

const has = (words: string, name: string, flags: string): boolean =>
  name.trim() !== "" && new RegExp(`(?<!${LETTER})${literal(name)}(?!${LETTER})`, flags).test(words);
