import type { Reading } from "../read.ts";
import { isImperative } from "../scan/orders.ts";
import type { Span } from "../scan/span.ts";
import { inside, within } from "../scan/span.ts";
import { CLASSES } from "../words/words.ts";
import { isNice } from "./chat.ts";
import { isLed, OPENS } from "./complaints.ts";
import { findReports } from "./reports.ts";
import { setsBy } from "./signs.ts";

/** "the menu is online", "room 204 wants two pillows", "our competitor answers within 2 minutes". */
const OBSERVES =
  /^[\s"'([:-]*(?:(?:i|we|you|they)'(?:m|re) (?:at|on|over|under|down|up)(?![a-z])|(?:(?:and|but|so|fyi|btw|note|attention|good news|the good news|today|now|sorry)[ ,:]+)*(?:(?!(?:than|that|which|who|where|when|while|because|since|if|what|how|to|by|until|so|as|like|from|without|not?|every|each|all) )[a-z0-9&#][a-z0-9'&/.#-]* ){1,7}?(?:(?:just|also|already|only|even|never|always|still|really|now|probably|usually) )*(?:is|are|am|isn't|aren't|has|have|hasn't|haven't|says?|wants?|thinks?|asks?|looks?|seems?|starts?|begins?|opens?|closes?|takes place|knows?|owns?|covers?|lives?|loves?|hates?|keeps|leaks|smells|hurts|lacks|belongs|costs|means|rains|sucks|fails|crashes|freezes|doesn't|don't|can't|won't|(?:will|'ll) be (?:out|closed|away|absent|unavailable|late|down|back|on|off|offline))(?![a-z']))/;
/** People outside the team: what they ask for or do is no aim of ours. */
const OTHERS =
  /^[\s"'(-]*(?:but |and |so |on average |usually )*(?:(?:(?:a|an|the|our|my|one|this|that|some|another) (?:[a-z]+ ){0,2}?(?:customer|guest|caller|client|patient|visitor|tenant|lady|gentleman|man|woman|boss|landlord|supplier)(?: (?:at|in|from|on) [a-z0-9 ]{2,20}?)?|(?:mr|mrs|ms|miss|dr)\.? [a-z]+|(?:room|table|ticket|desk|customer|flat|unit) \d+) (?:wants?|asks?|says?|needs?|thinks?|claims?|complains?|calls?|demands?|writes?|refuses?|contacts?|visits?|spends?)|(?:he|she) (?:wants?|asks?|says?|needs?|thinks?|claims?|demands?|refuses?)|(?:our|the|my) (?:[a-z]+ )?(?:supplier|landlord|bank|insurer|vendor|government|city|council|provider|carrier)s? (?:[a-z]+ )?(?:raises?|increases?|cuts?|closes?|stops?|charges?|lowers?|drops?|changes?)|(?:the|our) (?:[a-z]+ )?(?:council|government|minister|ministry|mayor|parliament|union|city|airport) (?:has |have |will )?(?:voted|decided|announced|confirmed|opened|closed|visited?|said|published)|(?:our |a |the |all )*competitors? [a-z]+)(?![a-z])/;
/** "the lift will be out of service until Thursday" */
const AWAY =
  /^[\s"'(-]*(?:(?:the|our|my) (?:[a-z0-9]+ ){1,5}?|[a-z]+ \d+ )(?:will be|is|are|was) (?:out of (?:service|order)|closed|unavailable|offline|on leave|out of office|down(?= (?:from \d{1,2}:|until|for|tonight|today|on) ?))(?![a-z])/;
/** "we get about 300 calls a day", "every time I open the app it crashes" */
const USUAL =
  /^\s*(?:and |but )?(?:(?:we|they|i) (?:usually |currently |now )?(?:get|receive|see|have|handle|count|deal with) (?:about |around |roughly |some |over |up to |almost )?\d|(?:we|they|i|it) still (?:needs?|takes?|have|has|get|lose|spend) (?:about |around |over |almost )?\d|every time (?:i|we|you|somebody|someone) )/;
/** "according to the report, 7 of 10 customers prefer chat" */
const QUOTES =
  /^\s*(?:according to |(?:a|the|this|one) (?:recent |new |latest )?(?:study|survey|report|article|poll|research) (?:says|shows|found|finds|claims)|(?:i|we) (?:read|heard|saw) that )/;
/** "three complaints today": what is there just now. */
const TODAY = /(?<![a-z])(?:today|tonight|this morning|this afternoon|right now|at the moment)(?![a-z'])/;
const AHEAD = /^(?:by|until|till|before|end of)(?![a-z])/;

/**
 * The clauses that want nothing: what is told of the past, how things are, what other people do, and what
 * merely goes on from there ("the results are in: 87% satisfied, 5% less").
 */
export function findIdle(reading: Reading): Span[] {
  const { plain, clauses, mentions, told } = reading;
  const past = mentions.filter(
    ({ role, start }) =>
      role === "history" &&
      !/(?:than|vs\.?|versus|with|to|like|as|from|on|over) (?:the )?$/.test(plain.slice(0, start)),
  );
  const reports = findReports(reading);
  const idle: Span[] = [];
  for (const [i, clause] of clauses.entries()) {
    const last = clauses[i - 1];
    const before = last && plain.slice(last.start, last.end);
    const goesOn =
      last &&
      idle.includes(last) &&
      /[,:(]/.test(plain.charAt(last.end)) &&
      (told.includes(last) || !TODAY.test(before ?? ""));
    const said = plain.slice(clause.start, clause.end);
    if (told.includes(clause) || reports.includes(clause) || OTHERS.test(said) || AWAY.test(said)) idle.push(clause);
    else if (
      (OBSERVES.test(said) ||
        USUAL.test(said) ||
        QUOTES.test(said) ||
        TODAY.test(said) ||
        past.some((day) => within(day, clause)) ||
        goesOn) &&
      !asksForMore(clause, reading)
    )
      idle.push(clause);
  }
  const rest = clauses.filter((clause) => !idle.includes(clause));
  return idle.length > 0 && rest.every((clause) => isEmpty(clause, reading)) ? [...clauses] : idle;
}

const OPENERS = ["up", "down", "hold", "serve", "make", "task", "vague"] as const;

/** A wish, a coming day, a number that is led to, or a verb of change at its beginning. */
function asksForMore(clause: Span, reading: Reading): boolean {
  const { plain, marks, mentions, figures } = reading;
  const first = clause.start + (/^[^a-z0-9]*/.exec(plain.slice(clause.start, clause.end))?.[0].length ?? 0);
  const opens = OPENERS.some((kind) =>
    marks[kind].some(({ start, end }) => start === first && !/^ (?:by )?(?:\d|from|than|on)/.test(plain.slice(end))),
  );
  const aimed = figures.some((figure) => figure.role === "target" && within(figure, clause));
  const due = mentions.some(
    (day) =>
      day.role === "deadline" &&
      within(day, clause) &&
      (AHEAD.test(plain.slice(day.start, day.end)) || (aimed && day.due !== null && day.start <= first + 1)),
  );
  const wished = [...marks.wish, ...marks.forever, ...marks.perfect].some((span) => within(span, clause));
  // "30 ambassadors are trained" counts what shall be done, "the menu is online" nothing.
  const counted =
    figures.some(({ role, start }) => role === "target" && start <= first) &&
    /(?:is|are) [a-z]+ed(?![a-z])/.test(plain.slice(first, clause.end));
  const ordered = OPENS.test(plain.slice(first, clause.end)) || counted || isImperative(plain.slice(first, clause.end));
  return (
    setsBy(clause, reading) ||
    opens ||
    ordered ||
    due ||
    wished ||
    figures.some((figure) => within(figure, clause) && isLed(figure, reading))
  );
}

const CONTENT = [...OPENERS, "better", "wish", "object", "fixed", "head", "place", "channel"] as const;

/** "Good news", "Hi all": says nothing by itself. */
function isEmpty(clause: Span, { plain, marks, figures, mentions }: Reading): boolean {
  const words = plain.slice(clause.start, clause.end).match(/[a-z']+/g) ?? [];
  const kinds = words.length < 3 ? CONTENT.filter((kind) => kind !== "vague") : CONTENT;
  const said = [...kinds.flatMap((kind) => marks[kind]), ...figures, ...mentions];
  const nice = words.length < 5 && isNice(plain.slice(clause.start, clause.end).trim());
  return nice || (words.length < 5 && !said.some((span) => within(span, clause)));
}

/** The reading of the other clauses alone. A level that was told still says where an aim begins. */
export function withoutIdle(reading: Reading, idle: readonly Span[]): Reading {
  const meant = (span: Span): boolean => !inside(span, idle);
  const { marks, mentions, figures, deliverable } = reading;
  return {
    ...reading,
    marks: { ...marks, ...Object.fromEntries(CLASSES.map((kind) => [kind, marks[kind].filter(meant)])) },
    mentions: mentions.filter(meant),
    figures: figures.filter((figure) => figure.role === "baseline" || meant(figure)),
    deliverable: deliverable && meant(deliverable) ? deliverable : null,
  };
}
