/** What stands where something was left out. */
export const MASK = "•••";

/** Days and years are no secret: `2026-11-20`, `2026/11/20`, `2026年11月20日` has other signs between its digits. */
const DAY = /\d{4}([-/.])\d{1,2}\1\d{1,2}/;
const MAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+[@＠][\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Letters that begin or end the numbers of documents: `A123456789`, `11010519491231002X`. */
const DIGITS = /(?:\p{Lu}{1,3}[- ]?)?[+＋]?\(?\p{Nd}(?:[ \u00a0().\-–－]{0,2}\p{Nd})+[Xx]?/u;
const NUMBER = new RegExp(`(?<![\\p{Nd}])${DAY.source}(?!\\p{Nd})|${DIGITS.source}`, "gu");

/** From so many digits on it is a telephone, a card, an account or a document. */
const MANY = 7;

/**
 * The text without what leads to a customer: addresses, telephone numbers, and long runs of digits such as cards and
 * documents. Amounts, days and times stay. Rule: docs/method.md, wins and thanks.
 */
export function mask(text: string): string {
  return text.replace(MAIL, MASK).replace(NUMBER, (found) => (isContact(found) ? MASK : found));
}

/** The first of what `mask` leaves out; null where there is nothing. */
export function contactIn(text: string): string | null {
  const mail = text.matchAll(MAIL).next().value;
  const before = text.slice(0, mail?.index).match(NUMBER)?.find(isContact);
  return before ?? mail?.[0] ?? null;
}

function isContact(found: string): boolean {
  if (new RegExp(`^${DAY.source}$`).test(found)) return false;
  return (found.match(/\p{Nd}/gu) ?? []).length >= MANY;
}
