import { pieceAt } from "../scan/clauses.ts";
import { HAN } from "../scan/normalise.ts";
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
const BY = /^,? (?:by|before|until|till|til) /;
/** "4.6 is what we want" */
const WANTED = /^ (?:is|would be|will be) (?:what (?:we|i) want|(?:the|our|my) (?:goal|target|aim|plan))(?![a-z])/;

/** "it should take 9", "we want 88" */
const WISHED =
  /(?:let's|let us|should|must|shall|want|like|love|need|needs|have|has|will|goal|aim|target)(?: (?:to|at|for|be|is|take|only|see|have|get|make|do|it)){0,3} $/;

/** A bare number counts behind a metric ("NPS 45"), before a rhythm ("5 a month") or its day, and as what is wanted. */
export function bareRole(amount: Amount, behind: Amount | undefined, around: Surroundings): Role {
  const judges = [isPaced, isMeasured, isDue, isCounted, isWished];
  const alone = behind === undefined && isNamed(amount, around);
  return alone || judges.some((judge) => judge(amount, around)) ? "target" : "context";
}

const isPaced = ({ end }: Amount, { plain, mentions }: Surroundings): boolean =>
  mentions.some(
    ({ role, start }) => role === "rhythm" && start >= end && /^ (?:[a-z-]+ ){0,2}$/.test(plain.slice(end, start)),
  );

const isMeasured = (amount: Amount, { plain, marks, mentions }: Surroundings): boolean =>
  [...marks.head, ...marks.bare].some(
    ({ end }) => end <= amount.start && LINK.test(without(plain, { start: end, end: amount.start }, mentions)),
  );

/** "4.9 by Christmas", "the rating of the bistro at 4.6 this quarter" */
function isDue(amount: Amount, { plain, marks, mentions, clauses }: Surroundings): boolean {
  const due = mentions.some(({ role, start }) => role === "deadline" && start >= amount.end && start <= amount.end + 5);
  const own = pieceAt(clauses, amount.start);
  const first = /^[\s-]*$/.test(plain.slice(own.start, amount.start));
  const measured = [...marks.head, ...marks.bare].some(({ start, end }) => start >= own.start && end <= amount.start);
  return due && !HAN.test(plain) && (first || measured || BY.test(plain.slice(amount.end)));
}

/** "opening errors: 5" */
const isNamed = ({ start }: Amount, { plain, marks }: Surroundings): boolean =>
  plain.slice(0, start).trimEnd().endsWith(":") && marks.head.length + marks.object.length > 0;

function isCounted({ start, end, value }: Amount, { plain }: Surroundings): boolean {
  const [before, rest] = [plain.slice(0, start), plain.slice(end)];
  const none = value === 0 && (/^ [a-z]/.test(rest) || /(?:at|to|be|reach|is) $/.test(before));
  return none || /^(?:\+| (?:of (?:the|our|them|these|those|\d)|out of \d|from \d|instead of ))/.test(rest);
}

function isWished({ start, end }: Amount, { plain }: Surroundings): boolean {
  const rest = plain.slice(end);
  return (
    WANTED.test(rest) ||
    /[a-z] = $/.test(plain.slice(0, start)) ||
    (WISHED.test(plain.slice(0, start)) && !/^ (?!(?:for|in|of|on|by|at) )[a-z]/.test(rest))
  );
}
