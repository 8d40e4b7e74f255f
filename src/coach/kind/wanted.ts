import type { Reading } from "../read.ts";
import { baselineOf, deadlineOf, isCounted, targetOf } from "../read.ts";
import { isImperative } from "../scan/orders.ts";
import { within } from "../scan/span.ts";
import { OPENS } from "./complaints.ts";
import type { Signs } from "./signs.ts";
import { asksOutright, opensWith, saidIn } from "./signs.ts";

/** "I need a day off": asked for oneself. */
const FOR_ME =
  /^(?:sorry,? )?(?:i|we) (?:need|want|would like|must|have to|should)(?: to)? (?:an?|my|some|our|it|this|talk|speak|know|see|leave|book|order|go|discuss|meet|ask|tell|hear)(?![a-z])|(?:^|[,.] ?)(?:somebody|someone|you|they|he|she) (?:should|must|need)/;

/** Whether anything is wanted: outright, as an order, as a standard, or by a level with its why or how. */
export function wants(reading: Reading, signs: Signs): boolean {
  const { marks, metric, deliverable, figures, reasons, means } = reading;
  const plain = saidIn(reading);
  const target = targetOf(figures);
  if (deliverable || wishesToBeBetter(reading, signs) || isOrdered(reading) || isStandard(reading, signs)) return true;
  const meant =
    signs.wishes ||
    signs.dated ||
    opensWith(reading, "to") ||
    OPENS.test(plain) ||
    baselineOf(figures) !== null ||
    figures.some(({ role }) => role === "change");
  if (isArgued(reading) || reading.labelled || (OPENS.test(plain) && signs.vague)) return true;
  if (signs.wishes && (signs.changes || signs.vague)) return true;
  const asked = asksOutright(reading) && !FOR_ME.test(plain) && (signs.thing || signs.dated);
  if (asked && (signs.dated || target || marks.serve.length > 0)) return true;
  const argued = reasons.length + means.length > 0 || opensWith(reading, "up", "down", "vague");
  if (!signs.thing) return meant && (target !== null || ((signs.changes || signs.vague) && argued));
  if (signs.firm || signs.changes) return true;
  if (signs.wishes && (metric !== null || reasons.length > 0)) return true;
  return signs.vague && (signs.wishes || signs.dated || reasons.length > 0 || marks.greeting.length === 0);
}

/** "99.95% or bust, reliability is what customers pay us for": a level or a day, and why or how. */
export function isArgued({ marks, figures, mentions, reasons, means, objects, scopes }: Reading): boolean {
  if (reasons.length + means.length === 0) return false;
  const forClients = reasons.some((reason) => marks.client.some((client) => within(client, reason)));
  const target = targetOf(figures);
  const due = deadlineOf(mentions)?.due;
  return (
    target?.unit === "%" ||
    (target !== null && isCounted(target) && forClients) ||
    (due != null && (target !== null || objects.length + scopes.length > 0))
  );
}

const OWN = /(?<![a-z])(?:we|i|i'd|i'll|us|lets|let's|our|my|everyone|all)(?![a-z])/;

/** "we should get better": nothing is named, and still it is a wish for oneself. */
function wishesToBeBetter(reading: Reading, { wishes, dated }: Signs): boolean {
  if (reading.marks.better.length === 0) return false;
  return opensWith(reading, "better") || ((wishes || dated) && OWN.test(reading.plain));
}

/** "the club introduces a fee on 1 May": told in advance, a plan. */
const PLANS =
  /^(?:[a-z0-9'-]+ ){1,6}?(?:introduces?|installs?|publish(?:es)?|launch(?:es)?|rolls? out|implements?|completes?|translates?|trains?|hires?|digiti[sz]es?|renovates?|certif(?:y|ies)) (?:an?|the|its|our|all|every|both|two|three|\d+)(?![a-z])/;

/** "Ship every order …, from 1 December": a task with its day, its reason or its means. */
function isOrdered(reading: Reading): boolean {
  const { marks, mentions, objects, scopes, reasons, means } = reading;
  const named = objects.length + scopes.length + marks.group.length + marks.place.length > 0;
  const ordered =
    PLANS.test(reading.plain.trimStart()) ||
    opensWith(reading, "serve", "make", "act", "task") ||
    isImperative(saidIn(reading));
  return ordered && named && (deadlineOf(mentions) !== null || reasons.length + means.length > 0);
}

/** "every guest", "all orders", "never": what holds for all of them is a standard. */
const ALWAYS = /(?<![a-z])(?:every|each|all|no|never|always|100 ?%)(?![a-z])/;

/** "I will call back every missed caller the same day", "allergy card on every table". */
const EACH = /(?:^ *|, )(?:every|each|all) [a-z]+ /;

function isStandard({ plain, figures, objects, scopes, marks }: Reading, { wishes, dated }: Signs): boolean {
  const served = objects.length + scopes.length + marks.serve.length > 0;
  const led = figures.some(({ role }) => role === "target" || role === "limit");
  const planned = EACH.test(plain) && (led || marks.serve.length > 0);
  return ALWAYS.test(plain) && served && (wishes || planned || (dated && marks.finite.length === 0));
}
