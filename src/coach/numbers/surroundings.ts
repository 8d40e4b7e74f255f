import { pieceAt } from "../scan/clauses.ts";
import { withDays } from "../scan/dated.ts";
import { HAN } from "../scan/normalise.ts";
import type { Span } from "../scan/span.ts";
import { within } from "../scan/span.ts";
import type { Amount } from "./amounts.ts";
import { cueBefore, REACH } from "./cues.ts";
import type { Surroundings } from "./figure.ts";
import { DURATION } from "./figure.ts";

/** "(38 in the same period last year)" */
export function opensClause({ start }: Span, { plain, clauses, mentions }: Surroundings): boolean {
  if (HAN.test(plain)) return false;
  const clause = pieceAt(clauses, start);
  const day = mentions.find((mention) => within(mention, clause) && mention.end <= start);
  return plain.slice(day?.end ?? clause.start, start).trim() === "";
}

/** 专项费用3万元已到位: among what helps only a number that is led to is an aim. */
export function isOfHelp(amount: Amount, around: Surroundings): boolean {
  const { plain, marks, clauses } = around;
  const clause = pieceAt(clauses, amount.start);
  const helps = marks.gain.some(
    (span) => within(span, clause) && HAN.test(plain.charAt(span.start)) && !/^[量率数额]/.test(plain.slice(span.end)),
  );
  return helps && !levelled(amount, around);
}

function levelled(amount: Amount, { plain, marks, clauses, mentions }: Surroundings): boolean {
  const cue = cueBefore(amount, undefined, marks, clauses)?.cue;
  return (
    (cue !== undefined && cue !== "change" && cue !== "limit") ||
    amount.unit === "%" ||
    mentions.some(({ role, end }) => role === "history" && end === amount.start) ||
    /^ ?[之以]?内/.test(plain.slice(amount.end)) ||
    /[a-z]/.test(plain.charAt(amount.start - 2))
  );
}

/** "our 12 stores", 8人团队: how large something is, not what it should become. */
export function isSize(amount: Amount, { plain, marks }: Surroundings): boolean {
  if (DURATION.has(amount.unit ?? "") || amount.unit === "%" || amount.unit === "score") return false;
  const head = plain.slice(Math.max(0, amount.start - 8), amount.start);
  const place = [...marks.place, ...marks.group, ...marks.channel].some(
    ({ start, end }) => end > amount.start && start <= amount.end + 2,
  );
  if (
    /(?<![a-z])(in|at|for|across|of|on|with) (all|our|the|my)( our| the)? $/.test(
      plain.slice(Math.max(0, amount.start - 16), amount.start),
    )
  )
    return true;
  return place && /(our|all|for|in|at|across|of|the|my|所有|全部|旗下|我们|在|这|的|为)( the)? ?$/.test(head);
}

/** Whether a time stands close enough to an amount to be its time. */
export function near(a: Span, b: Span): boolean {
  return (a.end <= b.start && b.start - a.end < REACH + 12) || (b.end <= a.start && a.start - b.end < REACH);
}

const OUTSIDERS =
  /(?:^|[ "(])(?:people|[a-z]+s(?= (?:wait|stay|stand|queue|sit) )|they|families|everyone|everybody|(?:customer|client|guest|patient|caller|visitor|tenant|citizen|user|student|parent|passenger|member|shopper|driver)s?)(?: (?:in|at|on|of) [a-z0-9 ]{2,20}?)? (?:(?:now|still|usually|often|currently|today) )*(?:wait|stay|queue|stand|sit|hang|hold|spend|lose|need|call|ring|give us|rate us)s?(?: (?:for|in|on|hold|line|about|around|over|up to|more than|some|here|almost|nearly|us|at))* $/;

/** "guests wait 20 minutes": how it is with people now, not what is wanted. */
export function isLived({ start }: Span, { plain, marks, clauses, mentions }: Surroundings): boolean {
  const clause = pieceAt(clauses, start);
  const dated = withDays(clause, plain, clauses, mentions);
  const asked = [...marks.wish, ...mentions.filter(({ role }) => role === "deadline")].some((span) =>
    within(span, dated),
  );
  return !asked && OUTSIDERS.test(plain.slice(clause.start, start));
}

const PRESENT =
  /(?<![a-z])(?:is|are|it's|is at|are at|takes?|it takes|stands at|has|have|at|only|runs? at)(?: (?:only|just|about|around))* $/;

/** "our target for the loan chat is 2 min" */
const AIM_IS =
  /(?<![a-z])(?:goal|target|aim|objective)s? (?:for|of|on|in|at|with) [^,;]{2,70} (?:is|are)(?: (?:at|about|only|max))? $/;

/** "by May it takes 10 min": told in the present, but of a time to come. */
export function isForeseen({ start }: Span, { plain, clauses, mentions }: Surroundings): boolean {
  const clause = pieceAt(clauses, start);
  if (AIM_IS.test(plain.slice(clause.start, start))) return true;
  const day = mentions.some(
    (mention) => mention.role === "deadline" && within(mention, clause) && mention.end <= start,
  );
  return (
    day &&
    PRESENT.test(plain.slice(clause.start, start)) &&
    !/(?<![a-z])(?:now|currently|today)(?![a-z])/.test(plain.slice(clause.start, start))
  );
}

/** "9 min now": the word behind the amount says that it is where things stand. */
export function isNowBehind(amount: Amount, behind: Amount | undefined, { plain, marks }: Surroundings): boolean {
  const limit = Math.min(behind?.start ?? plain.length, amount.end + 20);
  return marks.from.some(
    ({ start, end }) =>
      start >= amount.end &&
      end <= limit &&
      /^(now|currently|today|at present|at the moment|right now|so far|to date|as of now|目前|现在|现时|而家)$/.test(
        plain.slice(start, end),
      ) &&
      !/[,;.]/.test(plain.slice(amount.end, start)) &&
      (!plain.slice(amount.end, start).includes("(") || plain.charAt(end) === ")"),
  );
}
