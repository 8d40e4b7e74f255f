import { pieceAt } from "../scan/clauses.ts";
import type { Span } from "../scan/span.ts";
import type { Amount } from "./amounts.ts";
import type { Role, Surroundings } from "./figure.ts";

/** What is counted in points without saying so: "NPS 45", CSAT 9月是4.2. */
export const SCORED = /csat|nps|ces|rating|score|satisfaction|评分|得分|分数|满意度|净推荐值/;

export function isScored(amount: Amount, { plain, clauses }: Surroundings): boolean {
  return SCORED.test(plain.slice(pieceAt(clauses, amount.start).start, amount.start));
}

const without = (plain: string, { start, end }: Span, mentions: readonly Span[]): string =>
  plain
    .slice(Math.max(start, ...mentions.filter((m) => m.start >= start && m.end <= end).map((m) => m.end)), end)
    .trim();

/** NPS要有42 */
const LINK =
  /^(?:of|=|(?:[之以]?前)?(?:(?:一定|必须|务必)?要[有上]?|必须|务必|上|冲上?|过|须|应|得有?|要到|目标|站上|守住|破)?)$/;

/** "4.9 by Christmas" */
const BY = /^ (?:by|before|until|till|til) /;

/** "it should take 9", "we want 88" */
const WISHED =
  /(?:let's|let us|should|must|shall|want|need|needs|have|has|will|goal|aim|target)(?: (?:to|at|for|be|is|take|only|see|have|get|make|do|it)){0,3} $/;

/** A bare number counts behind a metric ("NPS 45") and before a rhythm ("5 a month"). */
export function bareRole(
  amount: Amount,
  behind: Amount | undefined,
  { plain, marks, mentions, clauses }: Surroundings,
): Role {
  const rhythm = mentions.some(
    ({ role, start }) =>
      role === "rhythm" && start >= amount.end && /^ (?:[a-z-]+ ){0,2}$/.test(plain.slice(amount.end, start)),
  );
  const metric = [...marks.head, ...marks.bare].some(
    ({ end }) => end <= amount.start && LINK.test(without(plain, { start: end, end: amount.start }, mentions)),
  );
  const due = mentions.some(({ role, start }) => role === "deadline" && start >= amount.end && start <= amount.end + 4);
  const own = pieceAt(clauses, amount.start);
  const placed =
    due &&
    (BY.test(plain.slice(amount.end)) ||
      (/(?<![a-z])(?:at|@|of) $/.test(plain.slice(0, amount.start)) &&
        [...marks.head, ...marks.bare].some(({ start, end }) => start >= own.start && end <= amount.start)));
  const behindColon =
    plain.slice(0, amount.start).trimEnd().endsWith(":") &&
    behind === undefined &&
    marks.head.length + marks.object.length > 0;
  const none =
    amount.value === 0 &&
    (/^ [a-z]/.test(plain.slice(amount.end)) || /(?:at|to|be|reach|is) $/.test(plain.slice(0, amount.start)));
  const plus = plain.charAt(amount.end) === "+";
  const counted =
    none ||
    plus ||
    /^ (?:of (?:the|our|them|these|those|\d)|out of \d|from \d|instead of )/.test(plain.slice(amount.end));
  const wished = WISHED.test(plain.slice(0, amount.start)) && !/^ [a-z]/.test(plain.slice(amount.end));
  return rhythm || metric || placed || behindColon || counted || wished ? "target" : "context";
}
