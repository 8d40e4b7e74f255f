import type { Reading } from "../read.ts";
import { deadlineOf } from "../read.ts";
import { PROPOSES } from "../scan/asked.ts";
import { findSentences } from "../scan/clauses.ts";
import type { Signs } from "./signs.ts";
import { asksOutright, opensWith, saidIn, setsBy } from "./signs.ts";

/** "guest in 412 asks for …": what somebody else wants of the writer. */
const REQUEST =
  /^(?:be informed|we inform|this is to inform|(?:yes|yep|no|ok|okay|sure|fine|right),|not sure (?:if|we|that|whether|i|how)|number \d|slide \d|regulation \d)|^(?:[a-z0-9]+ )?(?:report|stats|figures|status|update|results|summary|recap):|^i(?:'ll| will| am|'m) (?:be )?(?:\d|back|late|out|off|away|home|sick|in the|on the)|^i (?:still |really |just |also )*(?:disagree|agree|don't think|do not think|believe|think|love|hate|heard|know|wonder|reckon|doubt|guess) |^(?:i|we) [a-z' ]*(?:day|days|week|weeks|hour|hours) (?:off|leave)(?![a-z])|^(?:the |a |our )?(?:customer|guest|patient|caller|client|lady|gentleman|tenant|visitor|member) (?:in|at|from|on|asks|wants|needs|would) /;

/** "change the target of my goal", "rename this reminder": a favour about what Beacon keeps. */
const EDIT =
  /^(?:can you |could you |would you )?(?:set|skip|change|move|rename|edit|delete|archive|close|copy|show|assign|update|mark|pause|resume|share|snooze|postpone|export|extend|restore|undo|add|put|take|remove|hide|pin)(?: [a-z]+){0,3}? (?:(?:my|the|this|that|our|all|both|these) (?:[a-z0-9]+ ){0,2}?)?(?:goals?|reminders?|due dates?|deadlines?|drafts?|check-ins?|digests?|kpis?|notifications?|channel|meetings?)(?![a-z])(?!:)|^(?:set up|schedule|book|arrange|plan|organi[sz]e|reserve|order)(?: me| us)? (?:an? |the )?(?:[a-z]+ )?(?:call|meeting|appointment|room|table|taxi|lunch|dinner|flight|catering|cake|pizza)(?![a-z])|^(?:this|that|your) (?:goal|bot|target)s?(?: "[^"]*")? (?:is|are|was|were) (?!to )|^(?:create|make|add|start|new|open)(?: an?| the| my)?(?: new)? (?:goal|kpi|reminder|draft|check-in)s?[.!]?$/;
/** "great work", "see you on Friday": said to be nice. */
const CHAT =
  /^(?:so |very |really |super )*(?:proud|sad|happy|glad|thrilled|delighted|excited|relieved|sorry|pleased)(?: (?:of|to|that|about|for|we|with)(?![a-z])|:)|^(?:big|huge|many|special|massive) thanks(?![a-z])|^(?:great|good|nice|excellent|amazing|super|awesome|fantastic|lovely|brilliant) (?:work|job|news|stuff|teamwork|result|results|shift|week|one|idea|point|luck)(?![a-z])|^(?:see you|see u|thanks(?! to)|thank you|thx|happy [a-z]+|welcome(?: to| back| on board|[,!.]|$)|well done|congrat[a-z]*|enjoy|have a (?:nice|good|great))(?![a-z])|^(?:ok |okay )?(?:sounds|looks) (?:good|great|fine)|^(?:great|wow|super|cool|nice|yay|awesome|amazing|hooray|excellent|oh)[,!.]|^let's (?:talk|meet|discuss|chat|have lunch)(?![a-z])/;
export const isNice = (said: string): boolean => CHAT.test(said);
/** "3 new tickets in your queue" */
const YOURS = /(?<![a-z])your(?![a-z])/;
const NOTICE =
  /^(?:fyi|heads[- ]up|info|note|notice|announcement|attention|reminder|save the date|psa)[:, -]|^(?:please |pls )?find attached/;

/** Said to the bot or to somebody else, or to be nice: none of it is a goal, unless it sets one as well. */
export function isChat(reading: Reading, signs: Signs): boolean {
  const { plain, deliverable } = reading;
  const said = saidIn(reading);
  const set = reading.clauses.some((clause) => !reading.told.includes(clause) && setsBy(clause, reading));
  if (EDIT.test(said) || (NOTICE.test(said) && !asksOutright(reading) && !set)) return true;
  const idly = !signs.firm && !signs.dated && !signs.changes && !signs.vague;
  if (/^\s*(?:please|pls)(?![a-z])/.test(plain) && idly) return true;
  if (YOURS.test(said) && !signs.changes && !signs.wishes && !signs.dated) return true;
  if (set) return false;
  const sets = (signs.changes && (signs.firm || signs.wishes)) || (signs.wishes && signs.firm);
  return (CHAT.test(said) && !sets) || (REQUEST.test(said) && !(deliverable && signs.dated));
}

/** "delete goal 14": a command, unless a number with its day or its change makes it an aim. */
export function isCommand(reading: Reading, { firm, changes, dated }: Signs): boolean {
  const done = deadlineOf(reading.mentions) !== null && !FOR_BOT.test(reading.plain) && !ASKED.test(reading.plain);
  const meant = (firm || done) && (changes || deadlineOf(reading.mentions) !== null);
  return opensWith(reading, "command") && !meant && !(reading.deliverable && dated);
}

/** "I'd like to book a table": a favour, no task. */
const ASKED = /^\s*(?:i|can|could|would|please|pls|let)(?![a-z])/;
/** What the bot keeps, or does for one person. */
const FOR_BOT =
  /(?<![a-z])(?:me|us|you|goals?|kpis?|okrs?|reminders?|digests?|drafts?|check-ins?|dashboards?|charts?|reports?|meetings?|notifications?|language)(?![a-z])/;

export function isQuestion(reading: Reading): boolean {
  const alone = findSentences(reading.plain).length === 1;
  const set = reading.clauses.some((clause) => setsBy(clause, reading));
  return alone && opensWith(reading, "question") && !PROPOSES.test(reading.plain) && !set;
}
