import { pieceAt, toClauseEnd } from "../scan/clauses.ts";
import { knows } from "../scan/lexicon.ts";
import type { Marks } from "../scan/marks.ts";
import type { Span } from "../scan/span.ts";
import { untangle, within } from "../scan/span.ts";
import { en } from "../words/en.ts";
import type { Asides } from "./asides.ts";
import { resultsIn } from "./results.ts";

/** "to keep guests" says what for; "want to keep guests" is the goal itself. */
const PURPOSE = /(?:^|([a-z0-9'%]+)[ ,(]{1,3})to (?:better )?([a-z]+)(?![a-z])/g;
const NOT_PURPOSE = knows(
  "ready, set, want, wants, wanted, need, needs, aim, aims, goal, is, are, was, like, try, trying, going, have, has, able, hope, hopes, plan, plans, objective, target, how, commit, intend, ought, wish, way, ways, us, me, you, them, it, required, expected, job, got, mission, priority, task, due, used, agree, agreed, decide, decided, strive, promise, love, learn, committed, reply, respond, access, answer, response, responses, replies",
);
/** "I'd like the team to get there": the verb is what is wished for, not what it is good for. */
const WISHED =
  /(?<![a-z])(?:like|love|want|wants|need|needs|expect|easier|easy|simpler|possible|hard|harder|ask|help|enable|allow|encourage|train|coach|teach)(?![a-z])[^,.;\d]{0,40}$/;

/** Words that may stand before an effect: 从而让客人…, "thus helping guests". */
const LINK = /^(?:\s|以|来|从而|好|这样|可以|并|务求|也|更|才能|就能|and|thus|while|also)*$/;

const isPurpose = knows(en.purpose);
/** "in order to hit this figure" only points back, and what makes it "achievable because …" helps. */
const BACK = /^(?:in order )?to (?:hit|reach|achieve|meet|get|attain) (?:this|that|it|the (?:goal|target|figure))/;
const FEASIBLE = /(?:achievable|possible|realistic|doable|feasible|reachable),? $/;
/** "to be attained by 31 January" is the aim once more. */
const ATTAINED =
  /^to (?:be|become) (?:\d|made|brought|cut|halved|reduced|raised|improved|simplified|shortened|lowered|increased|answered|handled|attained|achieved|reached|completed|done|met|finished|delivered|implemented|in place|kept)/;

/** 今年中秋, 让大家带着笑容回家 is all that is wished for. */
const SMILING = /^让[^,;]{1,6}带[着著]/;

/** The parts of a text that say why, from their first word to the end of the clause. */
export function findReasons(plain: string, marks: Marks, clauses: readonly Span[], asides: Asides): Span[] {
  const purposes = [...plain.matchAll(PURPOSE)]
    .filter(([, before, verb]) => isPurpose(verb ?? "") && !NOT_PURPOSE(before ?? ""))
    .map((match) => match.index + match[0].lastIndexOf("to "))
    .filter(
      (at) =>
        !ATTAINED.test(plain.slice(at)) &&
        !WISHED.test(plain.slice(Math.max(0, at - 60), at)) &&
        !isInfinitiveGoal(plain, at, marks, clauses) &&
        !(at === 0 && /\d/.test(plain.slice(0, pieceAt(clauses, 0).end))),
    );
  const effects = marks.effect
    .filter(({ start }) => opensLaterClause(plain, start, clauses) && !SMILING.test(plain.slice(start)))
    .map(({ start }) => start);
  const results = resultsIn(plain, marks, clauses);
  const starts = [...marks.why.map(({ start }) => start), ...effects, ...results, ...purposes].filter(
    (at) => !BACK.test(plain.slice(at, at + 40)) && !FEASIBLE.test(plain.slice(Math.max(0, at - 14), at)),
  );
  const cued = toClauseEnd(starts, clauses).filter(
    (reason) => clauses.length > 1 || plain.slice(0, reason.start).trim() !== "",
  );
  const opened = cued.map((reason) => untilAim(reason, plain));
  return untangle([...opened.filter((reason) => !isGiven(reason, asides.hows, marks)), ...asides.whys]).filter(
    (reason) => !isOrder(reason, marks) && !isEnabling(plain, reason, marks),
  );
}

/** "Since we get crushed every December I want …": an opening reason ends where the aim begins. */
const AIM = / (?:(?:i|we) (?:want|need|should|must|will|aim|plan|intend|would)|let's|let us)(?![a-z])/;

function untilAim(reason: Span, plain: string): Span {
  const opens =
    /^(?:because|since|as|given|due to)(?![a-z])/.test(plain.slice(reason.start)) &&
    /(?:^|[.!?;\n])\s*$/.test(plain.slice(0, reason.start));
  const at = opens ? plain.slice(reason.start, reason.end).search(AIM) : -1;
  return at < 0 ? reason : { start: reason.start, end: reason.start + at };
}

/** "Visa section to cut open files …": nothing is asked for before the infinitive, so it is the goal. */
function isInfinitiveGoal(plain: string, at: number, marks: Marks, clauses: readonly Span[]): boolean {
  const before = { start: pieceAt(clauses, at).start, end: at };
  const asked = [marks.up, marks.down, marks.hold, marks.serve, marks.make, marks.wish, marks.vague, marks.product];
  if (plain.slice(before.start, at).trim() === "" || /\d/.test(plain.slice(before.start, at))) return false;
  return before.start === clauses[0]?.start && !asked.some((spans) => spans.some((span) => within(span, before)));
}

const hasStake = (reason: Span, { client, harm, value, pain }: Marks): boolean =>
  [...client, ...harm, ...value, ...pain].some((span) => within(span, reason));

/** "because two advisers have returned" says what helps, not what it is good for. */
function isGiven(reason: Span, hows: readonly Span[], marks: Marks): boolean {
  return hows.some(({ start }) => Math.abs(start - reason.start) < 3) && !hasStake(reason, marks);
}

/** 由于换了新平台 says what makes it possible, not what it is good for. */
function isEnabling(plain: string, reason: Span, marks: Marks): boolean {
  const text = plain.slice(reason.start, reason.end);
  return (
    /^(?:因为?|由于|鉴于|缘)/.test(text) &&
    /新|已|换|有[了咗]|投产|安排|到位|启用|上线/.test(text) &&
    !hasStake(reason, marks)
  );
}

/** "because the boss says so" is an order, and nobody knows what it is good for. */
function isOrder(reason: Span, marks: Marks): boolean {
  return marks.order.some((span) => within(span, reason)) && !hasStake(reason, marks);
}

/** "…, helping guests" says what for; "helping guests" alone is what is done. */
function opensLaterClause(plain: string, at: number, clauses: readonly Span[]): boolean {
  const clause = pieceAt(clauses, at);
  return clause !== clauses[0] && LINK.test(plain.slice(clause.start, at));
}
