import type { Reading } from "../read.ts";
import type { Span } from "../scan/span.ts";
import { within } from "../scan/span.ts";

/** "week before 88" beside "CSAT last week: 91" */
const BEFORE =
  /(?<![a-z])(?:day|wk|week|month|mth|qtr|quarter|year) before(?: that)?(?: (?:was|were|it was))?:? ?(?:only )?\d/;
/** "AHT up 40 sec since the update", "88% of target reached", "12% to go" */
const PROGRESS =
  /(?<![a-z])(?:up|down) (?:by )?(?:another )?\d[^,.;]*(?<![a-z])since(?![a-z])|% of (?:our |the |my |its )?(?:target|goal)s? (?:reached|achieved|done|met|hit)(?![a-z])|(?<![a-z])\d+ ?%? to go(?![a-z])|(?:st|nd|rd|th|second|third) (?:day|week|month|quarter|time|year) (?:in a row|running)(?![a-z])|^[\s"'(]*still (?:only )?\d/;
/** "22 drops late": what went wrong, counted. */
const WENT_WRONG =
  /^[\s"'(]*(?:and )?(?:only )?\d+ (?:[a-z-]+ ){1,3}(?:late|delayed|missing|lost|broken|smashed|stuck|short|damaged|angry|sick|affected|absent|hurt|injured|cancelled|rebooked|moved)(?: again)?\s*$|\d (?:mins?|minutes?|hours?|hrs?|days?) (?:behind|late)\s*$/;
/** "customer informed", "engineer on the way" */
const NOTED =
  /^[\s"'(]*(?:[a-z]+ ){1,3}(?:informed|notified|told|aware|knows?|on it|on (?:the|its|his|her) way|on site|en route)[\s.!]*$/;
/** "1 waiter cry, 0 tips" behind "today 2 plates broken" */
const COUNT =
  /^[\s"'(]*(?:and )?(?:only )?\d+ (?!(?:min|sec|hour|hr|day|week|month|percent|star|point)[a-z]*(?![a-z]))[a-z]+(?: [a-z]+){0,3}[\s.!]*$/;
const TODAY = /^[\s"'(]*(?:and )?(?:today|tonight|this (?:morning|afternoon|evening)|yesterday)[,:]? /;
/** "I wish Mondays came with more coffee": wished of the world, not of the own team. */
const UNREAL =
  /^[\s"'(]*(?:(?:i|we) (?:just |really )?wish|wish|imagine|if only|wouldn't it be) (?!to |(?:we|our|us|everyone|everybody)(?![a-z])|(?:i|my|the) (?:could|were|team|staff|colleagues)(?![a-z]))[a-z]/;

/** The clauses that report what happened, or wish for what nobody can do; none of them sets anything. */
export function findReports({ plain, clauses, marks, mentions, reasons }: Reading): Span[] {
  const said = ({ start, end }: Span): string => plain.slice(start, end);
  const aimed = mentions.some(({ role, due }) => role === "deadline" && due !== null);
  const meant = aimed || marks.wish.length > 0;
  const today = !meant && clauses.some((clause) => TODAY.test(said(clause)) && /\d/.test(said(clause)));
  return clauses.filter((clause) => {
    const text = said(clause);
    if (UNREAL.test(text)) return !aimed && reasons.length === 0 && !hasMeasure(clause, marks);
    return (
      BEFORE.test(text) ||
      (!aimed && PROGRESS.test(text)) ||
      (!meant && (WENT_WRONG.test(text) || NOTED.test(text))) ||
      (today && COUNT.test(text))
    );
  });
}

/** "I wish the queue at the desk was shorter" is a rough aim all the same. */
const hasMeasure = (clause: Span, { down, fixed, head }: Reading["marks"]): boolean =>
  [...down, ...fixed, ...head].some((span) => within(span, clause));
