import { findAsked } from "./asked.ts";
import { pieceAt } from "./clauses.ts";
import { withDays } from "./dated.ts";
import type { Marks } from "./marks.ts";
import type { Span } from "./span.ts";
import { inside, within } from "./span.ts";

/** What may stand before the subject: "yesterday", "last week", "in October", "good news". */
const LEAD =
  /^[\s"'([:-]*(?:(?:and|but|so|then|also|ok|well|yes|no|btw|fyi|wow|sadly|luckily|unfortunately|actually|apparently|here|yesterday|today|tonight|recently|again|good news|bad news|last|this|past|(?:in|on|at|during|over|since|after|before|for)(?: the)?|weekly|[a-z]+day|morning|afternoon|evening|night|week|weekend|month|quarter|year|summer|winter|spring|autumn|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|q[1-4]|h[12]|\d{4})[ ,:]+)*/;
/** Words that never belong to the subject of a main clause. */
const NO_SUBJECT =
  "than|that|which|who|whom|whose|where|when|while|because|since|if|what|how|instead|compared|to|by|until|so|as|like|from|without|versus|vs|was|were|is|are|has|have|had|the one";
const WORD = "[a-z0-9&#][a-z0-9'&/.#-]*";
const SUBJECT = `(?:(?!(?:${NO_SUBJECT}) )${WORD} ){1,7}?`;
/** Whose doing is told: somebody, or something that has an article or a name. */
const PERSON = "(?:we|i|he|she|they|you|somebody|someone|nobody|no one|everybody|everyone) ";
const DOER = `(?:${PERSON}|(?:it|people|this|that) |(?:the|a|an|our|my|your|his|her|their|this|that|these|those|two|three|some|many|most|one) (?:(?!(?:${NO_SUBJECT}) )${WORD} ){1,4}?)`;
const ADVERB =
  "(?:(?:just|also|already|only|even|never|always|finally|again|almost|nearly|then|still|really|both|all|recently|[a-z]+ly) )*";
/** Never anything but past, so they tell even behind a bare noun: "sales were up". */
const WAS =
  "was|wasn't|were|weren't|had|hadn't|did|didn't|went|came|took|gave|saw|rose|fell|began|broke|chose|drove|forgot|knew|wrote|grew|spoke|became|ate|threw|rang|dropped|climbed|crashed|happened|arrived|improved|increased|decreased|declined|jumped|slipped|doubled|averaged|complained|said|told|asked|shouted|cried|changed|moved|hung|slept|sat|stole|swore|(?:has|have|hasn't|haven't) (?:just |already |never |now |not )?(?:been|[a-z]{2,}ed|gone|come|become|got|gotten|grown|risen|fallen)";
/** Past or participle, told of only where a doer stands before and something behind: "we handled 200 calls". */
const DID =
  "(?!need|feed|speed|exceed|succeed|proceed|indeed)[a-z]{2,}ed|made|left|lost|won|found|felt|kept|held|ran|told|said|sent|spent|met|brought|bought|caught|heard|led|paid|stood|thought|sold|got|read";
const OBJECT =
  "(?:everything|everyone|everybody|nothing|something|he|she|we|they|i|you|the|a|an|our|my|your|his|her|their|us|me|him|them|it|this|that|these|those|all|every|each|no|nothing|some|many|more|up|down|off|out|on|over|about|for|with|from|into|after|again|well|badly|too|[a-z]*\\d|two|three|four|five|half)(?![a-z])";
const TELLS = new RegExp(
  `^(?:${SUBJECT}${ADVERB}(?:${WAS})(?![a-z'-])|${PERSON}${ADVERB}(?:${DID})(?: (?!by |within ))|(?:i|we|they|you)'ve ${ADVERB}(?:never |not )?[a-z]+(?:ed|en|un|ne) (?!budget|the budget|help)|${DOER}${ADVERB}(?:${DID})(?: (?:${OBJECT})|\\s*$)|[a-z]+ ${ADVERB}(?:${DID}) (?:his|her|him|me|us|my)(?![a-z])|${DOER}${ADVERB}hit (?:(?:our|the|my|a) (?:target|goal|number)|\\d))`,
);
/** A report without its subject: "closed 212 tickets in October", "got 92 points!". */
const BARE =
  /^(?:got|had|saw|finished|closed|handled|answered|received|missed|lost|won|hit our|spent) (?:\d|the |a |our |my |all )/;
/** "we hit our target" wishes for nothing any more. */
const AIM = /^(?:our |my )?(?:target|goal|aim|objective)s?$/;
/** "the old goal was 80% by March" */
const OLD_AIM = /^(?:the |our |my )?(?:[a-z]+ )?(?:goal|target|aim)(?: [a-z0-9]+){0,3} (?:was|were) (?!always)/;
const AHEAD = /^(?:by|until|till|before|within|next|coming|end of)(?![a-z])/;
const LEADS_AHEAD = /(?:by|until|till|before|due|no later than) (?:the )?$/;

/** Clauses that tell in the past tense what was. A wish or a coming day beside it makes an aim of it. */
export function findTold(plain: string, marks: Marks, clauses: readonly Span[], days: readonly Span[]): Span[] {
  const asked = findAsked(plain);
  return clauses.filter((clause) => {
    if (inside(clause, asked)) return true;
    const text = plain.slice(clause.start, clause.end);
    const said = text.slice(LEAD.exec(text)?.[0].length ?? 0);
    if (!TELLS.test(said) && !TELLS.test(text.trimStart()) && !BARE.test(said)) return false;
    const dated = withDays(clause, plain, clauses, days);
    const ahead = days.some(
      (day) =>
        within(day, dated) &&
        (AHEAD.test(plain.slice(day.start, day.end)) || LEADS_AHEAD.test(plain.slice(dated.start, day.start))),
    );
    if (OLD_AIM.test(said)) return true;
    return !ahead && !marks.wish.some((span) => within(span, clause) && !AIM.test(plain.slice(span.start, span.end)));
  });
}

export const isTold = (at: number, told: readonly Span[], clauses: readonly Span[]): boolean =>
  told.includes(pieceAt(clauses, at));
