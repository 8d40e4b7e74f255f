import { inside } from "./clauses.ts";
import { isChineseGoal } from "./kind-zh.ts";
import { pieceAt } from "./marks.ts";
import type { Reading } from "./read.ts";
import { baselineOf, deadlineOf, isCounted, targetOf } from "./read.ts";
import type { Span } from "./span.ts";
import { within } from "./span.ts";
import type { WordClass } from "./words/words.ts";

/** "do 15% better than before" */
const OPENS = /^(?:do|be|get|go|deliver) /;
/** Politeness and mentions before the first real word. */
const LEAD = /^(?:[\s,.!/@#*_-]|<@\w+>|@\w+|please|pls|beacon|hey|hi|hello|请|麻烦|唔该|你好|您好)*/;

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
  const { plain, marks, deliverable, metric } = reading;
  if (!/[a-z\u3400-\u9fff]/.test(plain)) return false;
  if (/[\u3400-\u9fff]/.test(plain)) return isChineseGoal(reading);
  const signs = signsOf(reading);
  const sure = signs.changes && (signs.firm || signs.wishes || reading.means.length > 0);
  if (isCommand(plain, marks.command) && !(signs.firm && signs.changes) && !(deliverable && signs.dated)) return false;
  if (isQuestion(plain, marks.question) && !(signs.firm && proposes(plain, marks.proposal))) return false;
  if (marks.complaint.length > 0 && !sure) return false;
  if (isReport(reading) && !signs.wishes) return false;
  if (deliverable || (marks.better.length > 0 && ownWish(reading, signs)) || isOrdered(reading)) return true;
  if (!signs.thing)
    return (
      (signs.wishes || opensWith(reading, "to") || OPENS.test(plain)) &&
      signs.firm &&
      marks.to.concat(marks.most, marks.least, marks.change).length > 0
    );
  return (
    signs.firm ||
    signs.changes ||
    (signs.wishes && metric !== null) ||
    (signs.vague && (signs.wishes || signs.dated || marks.greeting.length === 0))
  );
}

function signsOf(reading: Reading): Signs {
  const { marks, figures, mentions, metric, objects, scopes, plain } = reading;
  const any = (...kinds: WordClass[]): boolean => kinds.some((kind) => marks[kind].length > 0);
  const changes = [...marks.up, ...marks.down, ...marks.hold].some((span) => !inside(span, reading.reasons));
  const wishes = any("wish");
  const dated = mentions.some(({ role }) => role === "deadline" || role === "rhythm");
  const compared = metric !== null || baselineOf(figures) !== null;
  const meant =
    changes || wishes || dated || PACE.test(plain) || compared || any("to", "least", "most", "forever", "perfect");
  const named = metric !== null || objects.length > 0 || scopes.length > 0 || any("serve") || figures.some(isCounted);
  return {
    changes,
    wishes,
    vague: any("vague"),
    dated,
    firm: meant && targetOf(figures) !== null,
    thing: named || CUSTOMERS.test(plain),
  };
}

/** How often: a number with it is a standard somebody sets. */
const PACE = /(?<![a-z])(?:every|each|per)(?![a-z])|每/;

/** People and services in general; enough to make a rough wish a goal. */
const CUSTOMERS =
  /customer|client|guest|patient|user|staff|team|service|客户|顾客|客人|客服|服务|团队|同事|员工|自己|主管|经理|myself|my |manager|supervisor|leader|colleague/;

function isCommand(plain: string, commands: readonly Span[]): boolean {
  const start = LEAD.exec(plain)?.[0].length ?? 0;
  return commands.some((span) => span.start === start);
}

/** "we should get better": nothing is named, and still it is a wish for oneself. */
function ownWish(reading: Reading, { wishes }: Signs): boolean {
  return (
    opensWith(reading, "better") ||
    (wishes && /(?<![a-z])(?:we|i|i'd|i'll|us|lets|let's|our|my|everyone|all)(?![a-z])/.test(reading.plain))
  );
}

/** "Ship every order …, from 1 December": a task with its day. */
function isOrdered(reading: Reading): boolean {
  const { mentions, objects, scopes } = reading;
  return opensWith(reading, "serve", "make") && deadlineOf(mentions) !== null && objects.length + scopes.length > 0;
}

function opensWith({ plain, marks }: Reading, ...kinds: readonly WordClass[]): boolean {
  const start = LEAD.exec(plain)?.[0].length ?? 0;
  return kinds.some((kind) => marks[kind].some((span) => span.start === start));
}

/** "could we get it to 5 minutes by June?" */
function proposes(plain: string, proposals: readonly Span[]): boolean {
  const start = LEAD.exec(plain)?.[0].length ?? 0;
  return proposals.some((span) => span.start === start);
}

function isQuestion(plain: string, questions: readonly Span[]): boolean {
  const start = LEAD.exec(plain)?.[0].length ?? 0;
  const asks = (/[?]\s*$/.test(plain) && !TAG.test(plain)) || /[吗呢]\s*[?.!]?\s*$/.test(plain);
  return asks || questions.some((span) => span.start === start);
}

/** A question mark that only asks for consent. */
const TAG = /(?:^|[,.!] ?)(?:ok|okay|right|agreed|agree|deal|yes|shall we|everyone|all|好吗|可以吗)\s*[?]+\s*$/;

/** Tells what was, and wants nothing: "yesterday we handled 200 calls". */
function isReport(reading: Reading): boolean {
  const { plain, mentions, figures, marks } = reading;
  const past = mentions.some(({ role }) => role === "history") || marks.past.length > 0 || plain.includes("了");
  const led = marks.to.concat(marks.least, marks.most, marks.change);
  const aims = figures.some(
    ({ role, unit, start }) =>
      (role === "target" || role === "change" || role === "limit") &&
      (led.some(({ end }) => end <= start && start - end < 16) || (unit === "%" && opens(reading, start))),
  );
  const changes = [marks.up, marks.down, marks.hold].some((spans) =>
    spans.some((span) => !marks.past.some((was) => within(span, was)) && !/^ (?:\d|from)/.test(plain.slice(span.end))),
  );
  return past && !aims && !changes && deadlineOf(mentions) === null;
}

/** Whether a clause begins there: "100% of invoices …". */
const opens = ({ plain, clauses }: Reading, at: number): boolean =>
  plain.slice(pieceAt(clauses, at).start, at).trim() === "";
