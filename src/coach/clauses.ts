import type { Asides } from "./asides.ts";
import { knows } from "./lexicon.ts";
import type { Marks } from "./marks.ts";
import { pieceAt } from "./marks.ts";
import type { Span } from "./span.ts";
import { overlaps, untangle, within } from "./span.ts";
import { en } from "./words/en.ts";

/** "to keep guests" says what for; "want to keep guests" is the goal itself. */
const PURPOSE = /(?:^|([a-z']+)[ ,(]{1,3})to (?:better )?([a-z]+)(?![a-z])/g;
const NOT_PURPOSE = knows(
  "want, wants, wanted, need, needs, aim, aims, goal, is, are, was, like, try, trying, going, have, has, able, hope, hopes, plan, plans, objective, target, how, commit, intend, ought, wish, way, ways, us, me, you, them, it, required, expected, job, mission, priority, task, due, used, agree, agreed, decide, decided, strive, promise, love, learn, committed, reply, respond, access, answer, response, responses, replies",
);
const WAY = /(?<![a-z])by (?:[a-z]+ly |each |always )?([a-z]+ing)(?![a-z])/g;
/** "with the two contractors we just got" is a means, "with elderly callers" none. */
const WITH = /(?:(?<![a-z])([a-z]+),? )?(?<![a-z])(?:w\/|with(?![a-z]))/g;
const NOT_BEFORE_WITH = knows(
  "deal, deals, dealing, comply, satisfied, satisfaction, happy, happier, unhappy, line, accordance, contact, compared, customers, guests, patients, users, clients, callers, people, problems, problem, issues, trouble, experience, familiar, start, starts, begin, complaints, contracts, work, works, keep",
);
const WITH_REACH = 60;
const NO_WAY = knows("morning, evening, spring, beginning, king, opening time, closing, christmas shopping");

/** "so staff can get back to work"; what comes after "so" in "so slow" is no clause, and in "so we must …" the goal. */
const RESULT =
  /(?<![a-z])so (?=((?:the|our|their|my|we|i|they|he|she|it|this|no|every|each|more|fewer|[a-z]+s|people|staff|ppl)(?: [a-z'-]+){2,}))/g;
const RESOLVED =
  /^(?:(?!don't|doesn't|not|never|won't|need not)[a-z'-]+ ){1,3}?(?:must|should|needs? to|has to|have to|wants? to|aim|will have to|better)(?![a-z])|^(?:we|i)(?:'ll| will) /;
/** "as wrong slips destroy trust" says why; "as soon as" and "as the outlet does" do not. */
const AS = /(?<=([a-z0-9%)]+),? )as (?![a-z]+ as )(?=([a-z']+) [a-z'-]+ [a-z]|(?:it|they|we|this) )/g;
const NOT_BEFORE_AS = knows(
  "same, such, as, soon, well, much, many, far, long, often, just, known, serve, acts, act, work, worked, working, regard, such, exactly, twice, fast, quickly, good, treat, treated",
);
const NOT_BEHIND_AS = knows(
  "a, an, of, soon, well, much, far, many, few, long, little, possible, part, always, in, at, on, before, agreed, planned, per, to, if, usual, said, promised, described, required, needed, defined, measured, shown, you",
);
/** "or the furniture client leaves": what happens if it fails. */
const OR_ELSE = /(?<![a-z])or (?=(?:else|we|they|i|our|the|my|more|another|some)[ '][^,.;]+)/g;

/** "since customers leave" is a reason, "since March" a date. */
const SINCE =
  /(?<![a-z])since (?!then|launch|last|opening|day one|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?![a-z])|january|february|march|april|june|july|august|september|october|november|december|q[1-4]|week|the (?:launch|start|beginning|opening|merger|move))[a-z]/g;
/** "I'd like the team to get there": the verb is what is wished for, not what it is good for. */
const WISHED =
  /(?<![a-z])(?:like|want|wants|need|needs|expect|easier|easy|simpler|possible|hard|harder|ask|help|enable|allow|encourage|train|coach|teach)(?![a-z])[^,.;\d]{0,40}$/;

/** Words that may stand before an effect: 从而让客人…, "thus helping guests". */
const LINK = /^(?:\s|以|来|从而|好|这样|可以|并|务求|也|更|才能|就能|and|thus|while|also)*$/;

const isPurpose = knows(en.purpose);
/** "in order to hit this figure" only points back, and what makes it "achievable because …" helps. */
const BACK = /^(?:in order )?to (?:hit|reach|achieve|meet|get|attain) (?:this|that|it|the (?:goal|target|figure))/;
const FEASIBLE = /(?:achievable|possible|realistic|doable|feasible|reachable),? $/;
/** "to be attained by 31 January" is the aim once more. */
const ATTAINED = /^to be (?:attained|achieved|reached|completed|done|met|finished|delivered|implemented|in place|kept)/;

/** The parts of a text that say why, from their first word to the end of the clause. */
export function findReasons(plain: string, marks: Marks, clauses: readonly Span[], asides: Asides): Span[] {
  const purposes = [...plain.matchAll(PURPOSE)]
    .filter(([, before, verb]) => isPurpose(verb ?? "") && !NOT_PURPOSE(before ?? ""))
    .map((match) => match.index + match[0].lastIndexOf("to "))
    .filter(
      (at) =>
        !ATTAINED.test(plain.slice(at)) &&
        !WISHED.test(plain.slice(Math.max(0, at - 60), at)) &&
        !isInfinitiveGoal(plain, at, marks, clauses),
    );
  const effects = marks.effect.filter(({ start }) => opensLaterClause(plain, start, clauses)).map(({ start }) => start);
  const results = resultsIn(plain, marks, clauses);
  const starts = [...marks.why.map(({ start }) => start), ...effects, ...results, ...purposes].filter(
    (at) => !BACK.test(plain.slice(at, at + 40)) && !FEASIBLE.test(plain.slice(Math.max(0, at - 14), at)),
  );
  const cued = toClauseEnd(starts, clauses).filter(
    (reason) => clauses.length > 1 || plain.slice(0, reason.start).trim() !== "",
  );
  return untangle([...cued.filter((reason) => !isGiven(reason, asides.hows, marks)), ...asides.whys]).filter(
    (reason) => !isOrder(reason, marks) && !isEnabling(plain, reason, marks),
  );
}

/** "Visa section to cut open files …": nothing is asked for before the infinitive, so it is the goal. */
function isInfinitiveGoal(plain: string, at: number, marks: Marks, clauses: readonly Span[]): boolean {
  const before = { start: pieceAt(clauses, at).start, end: at };
  const asked = [marks.up, marks.down, marks.hold, marks.serve, marks.make, marks.wish, marks.vague, marks.product];
  if (plain.slice(before.start, at).trim() === "" || /\d/.test(plain.slice(before.start, at))) return false;
  return before.start === clauses[0]?.start && !asked.some((spans) => spans.some((span) => within(span, before)));
}

/** Where a clause of result, cause or threat begins that no single word gives away. */
function resultsIn(plain: string, marks: Marks, clauses: readonly Span[]): number[] {
  const results = [...plain.matchAll(RESULT)].filter(([, rest]) => !RESOLVED.test(rest ?? ""));
  const causes = [...plain.matchAll(AS)].filter(
    ([, before, behind]) => !NOT_BEFORE_AS(before ?? "") && !NOT_BEHIND_AS(behind ?? "") && !marks.peer.length,
  );
  const threats = [...plain.matchAll(OR_ELSE)].filter(({ index }) => {
    const clause = { start: index, end: pieceAt(clauses, index).end };
    const said = [...marks.harm, ...marks.client, ...marks.pain].some((span) => within(span, clause));
    return said || / (?:will|won't) /.test(plain.slice(clause.start, clause.end));
  });
  return [...results, ...causes, ...threats, ...plain.matchAll(SINCE)].map(({ index }) => index);
}

/** "because two advisers have returned" says what helps, not what it is good for. */
function isGiven(reason: Span, hows: readonly Span[], marks: Marks): boolean {
  const stake = [...marks.client, ...marks.harm, ...marks.value, ...marks.pain];
  return hows.some(({ start }) => Math.abs(start - reason.start) < 3) && !stake.some((span) => within(span, reason));
}

/** 由于换了新平台 says what makes it possible, not what it is good for. */
function isEnabling(plain: string, reason: Span, marks: Marks): boolean {
  const says = (spans: readonly Span[]): boolean => spans.some((span) => within(span, reason));
  const text = plain.slice(reason.start, reason.end);
  return (
    /^(?:因为?|由于|鉴于|缘)/.test(text) &&
    /新|已|换|投产|安排|到位|启用|上线/.test(text) &&
    ![marks.client, marks.harm, marks.value, marks.pain].some(says)
  );
}

/** "because the boss says so" is an order, and nobody knows what it is good for. */
function isOrder(reason: Span, marks: Marks): boolean {
  const says = (spans: readonly Span[]): boolean => spans.some((span) => within(span, reason));
  return says(marks.order) && ![marks.client, marks.harm, marks.value, marks.pain].some(says);
}

/** "…, helping guests" says what for; "helping guests" alone is what is done. */
function opensLaterClause(plain: string, at: number, clauses: readonly Span[]): boolean {
  const clause = pieceAt(clauses, at);
  return clause !== clauses[0] && LINK.test(plain.slice(clause.start, at));
}

interface Known {
  hows: readonly Span[];
  reasons: readonly Span[];
}

/** The parts that say how it shall be reached. What is only passed or obtained, like 通过考试, is no means. */
export function findMeans(plain: string, marks: Marks, clauses: readonly Span[], { hows, reasons }: Known): Span[] {
  const ways = [...plain.matchAll(WAY)].filter(([, verb]) => !NO_WAY(verb ?? "")).map(({ index }) => index);
  const withs = [...plain.matchAll(WITH)]
    .filter(([, before]) => !NOT_BEFORE_WITH(before ?? ""))
    .map((match) => match.index + match[0].lastIndexOf("w"))
    .filter((at) => bringsHelp({ start: at, end: Math.min(at + WITH_REACH, pieceAt(clauses, at).end) }, marks));
  const makes = marks.make
    .filter(({ start }) => start !== pieceAt(clauses, start).start && isNextStep(plain, start, marks, clauses, reasons))
    .map(({ start }) => start);
  const named = marks.means.filter(
    (span) =>
      !(plain.startsWith("通过", span.start) && passes(marks, span.end)) &&
      !/^(?:改成|改为|换成|改用)[约 ]?[\d一二两三四五六七八九十半]/.test(plain.slice(span.start)) &&
      !isAim(plain, span, marks, clauses, reasons),
  );
  const cued = toClauseEnd([...ways, ...withs, ...makes, ...named.map(({ start }) => start)], clauses).filter(
    (means) => clauses.length > 1 || plain.slice(0, means.start).trim() !== "",
  );
  return untangle([...cued, ...hows]);
}

/** The pension hotline is where somebody calls, the self-service portal what helps. */
const bringsHelp = (piece: Span, { resource, product, gain, place }: Marks): boolean =>
  [...resource, ...product.filter((span) => !inside(span, place)), ...gain].some((span) => within(span, piece));

/** …要更短，会推出预检清单: what will be made is the way where something else shall change. */
function isNextStep(
  plain: string,
  at: number,
  marks: Marks,
  clauses: readonly Span[],
  reasons: readonly Span[],
): boolean {
  const own = pieceAt(clauses, at);
  if (!/^\s*(?:会|将|将会|准备|打算|拟|并|另|已|同时)+$/.test(plain.slice(own.start, at))) return false;
  const moves = [marks.up, marks.down, marks.hold, marks.vague].flat();
  return moves.some((span) => span.end <= own.start && !inside(span, reasons));
}

/** 导入工单系统 is a means where something else is the aim; alone it is the aim. */
const isInstalling = knows(
  "导入, 引入, 引进, 推行, 实施, 采购, 加装, 配备, 增设, 加设, 加开, 增开, 采用, 改用, 改成, 改为, 换成, 推行, 加多, 添置, 搭配, 分流",
);
function isAim(plain: string, verb: Span, marks: Marks, clauses: readonly Span[], reasons: readonly Span[]): boolean {
  if (!isInstalling(plain.slice(verb.start, verb.end))) return false;
  const own = pieceAt(clauses, verb.start);
  const moves = [marks.up, marks.down, marks.hold, marks.change].flat();
  const levels = [marks.to, marks.most, marks.least, marks.vague].flat().filter((span) => !within(span, own));
  return ![...moves, ...levels].some((span) => !overlaps(span, verb) && !inside(span, reasons));
}

const EXAM_REACH = 14;
function passes(marks: Marks, end: number): boolean {
  return marks.product.some(({ start }) => start >= end && start < end + EXAM_REACH);
}

function toClauseEnd(starts: readonly number[], clauses: readonly Span[]): Span[] {
  return untangle(
    starts
      .map((start) => ({ start, end: Math.max(start, pieceAt(clauses, start).end) }))
      .filter((span) => span.end > span.start),
  );
}

export const inside = (span: Span, others: readonly Span[]): boolean => others.some((other) => within(span, other));
