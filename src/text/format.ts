import { dateFormat } from "./intl.ts";

/** `Mar 31, 2027`, `2027年3月31日`: a calendar day, the same everywhere on earth. */
export function formatDay(locale: string, day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return dateFormat(locale, { timeZone: "UTC", year: "numeric", month: "short", day: "numeric" }).format(date);
}

/** The day without its year, for where there is little room: `Nov 9`, `11月9日`. */
export function formatShortDay(locale: string, day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return dateFormat(locale, { timeZone: "UTC", month: "short", day: "numeric" }).format(date);
}

/** A sentence without the mark it ends in, so that another clause can follow. */
export function openEnd(sentence: string): string {
  return sentence.trim().replace(/[.。!！;；,，]+$/u, "");
}

/** The items as one would say them: `a, b, and c`, `甲、乙和丙`. Items may be anything; what joins them is text. */
export function joinAll<T>(
  locale: string,
  items: readonly T[],
  type: "conjunction" | "disjunction" = "conjunction",
): (T | string)[] {
  const parts = new Intl.ListFormat(locale, { type }).formatToParts(items.map((_, n) => String(n)));
  return parts.map(({ type, value }) => (type === "element" ? (items[Number(value)] as T) : value));
}

/** At most so many characters, as a reader counts them; a longer text ends in an ellipsis. */
export function brief(text: string, max: number): string {
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  return letters.length <= max
    ? text
    : `${letters
        .slice(0, max - 1)
        .join("")
        .trimEnd()}…`;
}

/** Sentences behind each other; only western ones stand apart. */
export const joined = ({ locale }: { locale: string }, sentences: readonly string[]): string =>
  sentences.join(locale === "en" ? " " : "");
