import type { Reading } from "../read.ts";
import { baselineOf, deadlineOf, isCounted, targetOf } from "../read.ts";
import { inside } from "../scan/span.ts";
import type { WordClass } from "../words/words.ts";
import { isChineseGoal } from "./chinese.ts";
import { isComplaint, isReport, OPENS } from "./reports.ts";

/** Politeness and mentions before the first real word. */
const LEAD = /^(?:[\s,.!/@#*_-]|<@\w+>|@\w+|please|pls|beacon|hey|hi|hello)*/;
/** "guest in 412 asks for …": what somebody else wants of the writer. */
const REQUEST =
  /^(?:be informed|we inform|this is to inform|(?:yes|yep|no|ok|okay|sure|fine|right),|number \d|slide \d|regulation \d)|^(?:[a-z]+ )?(?:report|stats|figures|status|update|results|summary|recap):|^i(?:'ll| will| am|'m) (?:be )?(?:\d|back|late|out|off|away|home|sick|in the|on the)|^i (?:disagree|agree|don't think|do not think|believe|think|love|hate|heard|know|wonder) |^(?:the |a |our )?(?:customer|guest|patient|caller|client|lady|gentleman|tenant|visitor|member) (?:in|at|from|on|asks|wants|needs|would) /;
/** A question mark that only asks for consent. */
const TAG = /(?:^|[,.!] ?)(?:ok|okay|right|agreed|agree|deal|yes|shall we|everyone|all)\s*[?]+\s*$/;
/** How often: a number with it is a standard somebody sets. */
const PACE = /(?<![a-z])(?:every|each|per)(?![a-z])/;
const OWN = /(?<![a-z])(?:we|i|i'd|i'll|us|lets|let's|our|my|everyone|all)(?![a-z])/;
/** People and services in general; enough to make a rough wish a goal. */
const CUSTOMERS =
  /customer|client|guest|patient|user|staff|team|service|myself|my |manager|supervisor|leader|colleague/;

/** What kind of words the text has, the ground for calling it a goal or not. */
interface Signs {
  changes: boolean;
  wishes: boolean;
  vague: boolean;
  dated: boolean;
  /** A target, and anything that shows it is meant as one. */
  firm: boolean;
  /** Something a service could change: a metric, a process, people. */
  thing: boolean;
}

/** Whether the text wants something to change, however roughly it says so. */
export function isGoal(reading: Reading): boolean {
  const { plain, deliverable } = reading;
  if (!/[a-z\u3400-\u9fff]/.test(plain)) return false;
  if (/[\u3400-\u9fff]/.test(plain)) return isChineseGoal(reading);
  const signs = signsOf(reading);
  if (
    opensWith(reading, "command") &&
    !(signs.firm && signs.changes) &&
    !(deliverable && signs.dated) &&
    !isArgued(reading)
  )
    return false;
  if (isQuestion(reading) && !(signs.firm && opensWith(reading, "proposal"))) return false;
  if (isComplaint(reading) && !(signs.changes && (signs.firm || signs.wishes))) return false;
  if (REQUEST.test(plain.slice(LEAD.exec(plain)?.[0].length)) && !(deliverable && signs.dated)) return false;
  if (isReport(reading) && !signs.wishes) return false;
  return wants(reading, signs);
}

function wants(reading: Reading, signs: Signs): boolean {
  const { plain, marks, metric, deliverable, figures, reasons } = reading;
  const target = targetOf(figures);
  if (deliverable || wishesToBeBetter(reading, signs) || isOrdered(reading)) return true;
  const meant =
    signs.wishes || signs.dated || opensWith(reading, "to") || OPENS.test(plain) || baselineOf(figures) !== null;
  if (isArgued(reading)) return true;
  if (!signs.thing) return meant && target !== null;
  if (signs.firm || signs.changes) return true;
  if (signs.wishes && (metric !== null || reasons.length > 0)) return true;
  return signs.vague && (signs.wishes || signs.dated || reasons.length > 0 || marks.greeting.length === 0);
}

/** "99.95% or bust, reliability is what customers pay us for": a level or a day, and why or how. */
function isArgued({ figures, mentions, reasons, means, objects, scopes }: Reading): boolean {
  if (reasons.length + means.length === 0) return false;
  const target = targetOf(figures);
  const due = deadlineOf(mentions)?.due;
  return target?.unit === "%" || (due != null && (target !== null || objects.length + scopes.length > 0));
}

function signsOf(reading: Reading): Signs {
  const { marks, figures, mentions, metric, objects, scopes, plain } = reading;
  const any = (...kinds: WordClass[]): boolean => kinds.some((kind) => marks[kind].length > 0);
  const changes = [...marks.up, ...marks.down, ...marks.hold].some((span) => !inside(span, reading.reasons));
  const wishes = any("wish");
  const dated = mentions.some(({ role }) => role === "deadline" || role === "rhythm");
  const compared = metric !== null || baselineOf(figures) !== null;
  const said = changes || wishes || dated || compared || PACE.test(plain) || OPENS.test(plain);
  const named = metric !== null || objects.length > 0 || scopes.length > 0 || any("serve") || figures.some(isCounted);
  return {
    changes,
    wishes,
    vague: any("vague"),
    dated,
    firm: (said || any("to", "least", "most", "forever", "perfect")) && targetOf(figures) !== null,
    thing: named || CUSTOMERS.test(plain),
  };
}

/** "we should get better": nothing is named, and still it is a wish for oneself. */
function wishesToBeBetter(reading: Reading, { wishes, dated }: Signs): boolean {
  if (reading.marks.better.length === 0) return false;
  return opensWith(reading, "better") || ((wishes || dated) && OWN.test(reading.plain));
}

/** "Ship every order …, from 1 December": a task with its day. */
function isOrdered(reading: Reading): boolean {
  const { mentions, objects, scopes, reasons } = reading;
  return (
    opensWith(reading, "serve", "make") &&
    (deadlineOf(mentions) !== null || reasons.length > 0) &&
    objects.length + scopes.length > 0
  );
}

function opensWith({ plain, marks }: Reading, ...kinds: readonly WordClass[]): boolean {
  const start = LEAD.exec(plain)?.[0].length ?? 0;
  return kinds.some((kind) => marks[kind].some((span) => span.start === start));
}

function isQuestion(reading: Reading): boolean {
  const { plain } = reading;
  return (/[?]\s*$/.test(plain) && !TAG.test(plain)) || opensWith(reading, "question");
}
