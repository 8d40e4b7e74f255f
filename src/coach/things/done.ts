import type { Mention } from "../dates/find.ts";
import { pieceAt } from "../scan/clauses.ts";
import { withDays } from "../scan/dated.ts";
import type { Marks } from "../scan/marks.ts";
import type { Span } from "../scan/span.ts";
import { inside, within } from "../scan/span.ts";
import type { Deliverable } from "./deliverable.ts";

export interface Around {
  plain: string;
  marks: Marks;
  clauses: readonly Span[];
  mentions: readonly Mention[];
}

/** "all counters have an induction loop", "every ticket carries a category" */
const EVERY =
  /(?<![a-z])(?:all|every|each|both)(?: of)? (?:(?!that |who |which |of (?:them|us) )[a-z0-9'-]+ ){1,7}?(?:ha[sv]e?|(?:is|are)(?! (?:an?|the|one|what|why|how|our|my|not) )|gets?|carr(?:y|ies)|wears?|uses?|knows?|speaks?|holds?|pass(?:es)?|[a-z]{3,}ed(?= (?:by|in|at|with|on|to|from|within|before|up|off|out)(?![a-z])|\s*$)|done|certified|trained|checked|finished|completed?|ready|signed|in place|through (?:the |an? )?[a-z]+)(?![a-z])/;
/** "95% of the staff through the fire course" */
const THROUGH =
  /(?<![a-z])(?:all|every|each|both|\d+(?: ?%)?)(?: of)? (?:[a-z0-9'-]+ ){1,6}?through (?:the |an? |our )?(?:[a-z-]+ ){0,4}?(?:course|training|workshop|drill|module|programme|program|induction|class|certification)s?(?![a-z])/;
/** "no overdue queries in the billing inbox" */
const NONE =
  /^[\s-]*(?:no|zero) (?:more )?(?:[a-z-]+ ){0,3}(?:[a-z-]*[a-rt-z]s(?![a-z])|[a-z-]{3,} (?=(?:in|at|on|from|during|with|leaves?|waits?)(?![a-z])))/;
/** "the ticket machine is up and running" */
const STATE =
  /(?:[a-z0-9'-]+ ){1,6}(?:is|are|be|goes?|going) (?:up and running|live|online|in use|in place|published|installed|ready|done|available|finished|open|set up|signed|staffed|on the (?:intranet|website|shelf|wall))(?![a-z])/;
/** "get my driving theory done" */
const GETS =
  /(?<![a-z])(?:get|have|having|getting) (?:the|my|our|all|an?|both|every|each|\d+)(?! of (?:them|these|those))(?: [a-z0-9'&-]+){1,6} (?:done|finished|written|signed|approved|ready|installed|up and running|live|online|printed|certified|audited|translated|fixed|tested|set up|in place)(?![a-z])/;
/** "reach level 3", "get to B2" */
const LEVEL =
  /(?<![a-z])(?:achieve|reach|get to|attain|obtain|pass|earn|to) (?:[a-z0-9]+ ){0,3}?(?:(?:level|grade|stage) [a-z0-9]\b|[abc][12](?![a-z0-9])|(?:gold|silver|bronze|platinum)(?: [a-z]+)?)/;
/** What a task makes: some definite thing. */
const THING = /^ (?:an?|the|our|my|all|both|each|every|one|two|three|\d+)(?: of the)?(?! of )(?: [a-z0-9'-]+){1,8}/;
const INSTALLS = /^(?:add|implement|introduce|install|launch|publish|roll out|set up|deploy|establish|adopt)$/;
const ANYTHING = /^(?: [a-z0-9'-]+){1,8}/;
const ABSTRACT =
  /(?<![a-z])(?:trust|culture|relationships?|loyalty|value|experiences?|atmosphere|awareness|spirit|satisfaction|quality|service|difference|impression|mood|standard|best|level|bar|gap)(?![a-z])/;
/** "the club introduces a no-show fee" */
const PLANNED =
  /^(?:[a-z0-9'-]+ ){1,6}?(?:introduces|installs|publishes|launches|rolls out|implements|completes|translates|digiti[sz]es|renovates) (?:an?|the|its|our|all|both)(?: [a-z0-9'-]+){1,6}/;
/** "complaint officer appointed for all three clinics" */
const FINISHED =
  /^[\s-]*(?:all (?:the )?)?(?:[a-z0-9'&/-]+ ){1,6}?(?:appointed|hired|gone|cleared|sorted|installed|signed|published|launched|rolled out|introduced|implemented|certified|translated|printed|replaced|renovated|repaired|migrated|set up|written|updated|documented|tested|completed|finished|finalised|finalized|approved|agreed|mounted|logged|archived|digiti[sz]ed|scanned|rebuilt|redesigned)(?=\s*$| (?:and|for|in|at|on|by|with|to|before|until)(?![a-z]))/;
/** "the portal tells customers what happens next", where its day stands beside it */
const FORESEEN =
  /(?<![a-z])(?:the|our|each|every|all)(?: [a-z0-9'-]+){1,6}? (?:offers?|sends?|shows?|tells?|gives?|hands out|prints?|accepts?|provides?|displays?|receives?|gets)(?: [a-z0-9'-]+){1,6}/;
const DONE = / (?:[a-z]+ed|written|done|ready|sent|built|made|put up|in place|online|drawn)(?![a-z])/;

/** What anyone can see done by its day, whatever the thing is called: a task, a state, all of something. */
export function findDone(around: Around, aside: readonly Span[]): Deliverable | null {
  const { plain, marks, clauses, mentions } = around;
  const days = mentions.filter(({ role, due }) => role === "deadline" && due !== "impossible");
  if (days.length === 0) return null;
  const peers = (span: Span): boolean => marks.peer.some((peer) => within(peer, span));
  for (const clause of clauses.filter((span) => !inside(span, aside) && !peers(span))) {
    const text = plain.slice(clause.start, clause.end);
    const dated = withDays(clause, plain, clauses, mentions);
    const ahead = days.some((day) => within(day, dated) && day.due !== null);
    const changes = [...marks.vague, ...marks.up, ...marks.down].some((span) => within(span, clause));
    const foreseen = ahead && !changes ? (FORESEEN.exec(text) ?? FINISHED.exec(text)) : null;
    const match =
      foreseen ??
      EVERY.exec(text) ??
      THROUGH.exec(text) ??
      NONE.exec(text) ??
      STATE.exec(text) ??
      GETS.exec(text) ??
      LEVEL.exec(text) ??
      PLANNED.exec(text);
    const said = match && { start: clause.start + match.index, end: clause.start + match.index + match[0].length };
    const done = said ?? taskIn(clause, around);
    if (done && !inside(done, aside)) return { ...untilDay(done, days, plain), named: true };
  }
  return null;
}

/** "the service agreement with the supplier" is an agreement. */
const headOf = (thing: string): string =>
  thing
    .replace(/ (?:with|for|of|in|at|to|from|on|by|between|about|that|which|before|until|as|so|because) .*$/, "")
    .replace(/^.* /, "");

function taskIn(clause: Span, { plain, marks, clauses }: Around): Span | null {
  const first = clause.start + plain.slice(clause.start, clause.end).search(/[a-z]/);
  for (const verb of marks.task.filter((span) => within(span, clause))) {
    const asked = verb.start === first || marks.wish.some(({ end }) => end === verb.start - 1);
    const behind = plain.slice(verb.end, pieceAt(clauses, verb.start).end);
    const installs = INSTALLS.test(plain.slice(verb.start, verb.end));
    const thing = (installs ? ANYTHING : THING).exec(behind)?.[0];
    if (!asked || !thing || ABSTRACT.test(headOf(thing))) continue;
    const task = { start: verb.start, end: verb.end + thing.length };
    const vague = marks.vague.some((span) => within(span, task));
    if (!vague && (plain.slice(verb.start, verb.end) !== "have" || DONE.test(behind))) return task;
  }
  return null;
}

/** The day it is due is no part of the thing. */
function untilDay(span: Span, days: readonly Span[], plain: string): Span {
  const day = days.find(({ start, end }) => start > span.start && start < span.end && end >= span.start);
  const end = day ? day.start : span.end;
  return { start: span.start + (plain.slice(span.start, end).match(/^[\s-]*/)?.[0].length ?? 0), end };
}
