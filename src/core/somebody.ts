/**
 * Stands where a name was whose person had their data deleted. What is shown has words in its place, in the reader's own
 * language; nobody can type it by chance.
 */
export const SOMEBODY = "\u{F8E1}";

/** The same with words for whoever is no longer named. */
export function namingNobody<T>(shown: T, words: string): T {
  if (typeof shown === "string") return shown.replaceAll(SOMEBODY, words) as T;
  // Nearly everything shown names everybody, and is left as it is.
  if (typeof shown !== "object" || shown === null || !JSON.stringify(shown).includes(SOMEBODY)) return shown;
  return replaced(shown, words) as T;
}

function replaced(value: unknown, words: string): unknown {
  if (typeof value === "string") return value.replaceAll(SOMEBODY, words);
  if (Array.isArray(value)) return value.map((each) => replaced(each, words));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaced(each, words)]));
}
