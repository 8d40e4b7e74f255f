import type { Reading } from "../read.ts";
import { baselineOf, deadlineOf, isCounted, targetOf } from "../read.ts";
import { pieceAt } from "../scan/clauses.ts";
import { knows } from "../scan/lexicon.ts";
import { HAN } from "../scan/normalise.ts";
import type { Span } from "../scan/span.ts";
import { inside, overlaps, within, without } from "../scan/span.ts";
import { FOR } from "../words/chinese-notes.ts";
import { CLASSIFIERS } from "../words/units.ts";
import { leftIn } from "./left.ts";
import type { Judge } from "./verdict.ts";
import { miss, pass } from "./verdict.ts";

/** S: a metric, process or object of something or somebody named; a bare "service quality" is not. */
export const specific: Judge = (reading) => {
  const { deliverable, marks } = reading;
  const scopes = reading.scopes.filter((scope) => isOfAim(scope, reading));
  const metric = reading.metric && isOfAim(reading.metric, reading) ? reading.metric : null;
  if (deliverable?.named) return pass("named", [deliverable]);
  const where = scopes.find((scope) => !metric || !overlaps(scope, metric) || scope.start < metric.start) ?? null;
  if (metric && (!metric.bare || where)) return pass("named", [metric, where]);
  const named =
    objectOf(reading) ??
    countedIn(reading, where) ??
    movedAt(reading) ??
    misdoneAt(reading) ??
    meantByThem(reading) ??
    toldOf(reading) ??
    leftIn(reading);
  if (named) return pass("named", named);
  if (metric) return miss("whose", [metric]);
  return marks.vague.length > 0 ? miss("filler", marks.vague.slice(0, 2)) : miss("nothing-named");
};

/** "The law gives us 30 days for requests. Registry to answer all of them": what was said before. */
function meantByThem({ plain, marks, reasons, figures }: Reading): Span[] | null {
  const target = targetOf(figures);
  const them = /(?<![a-z])(?:all|\d ?%|each|both|half|most|\d+) of (?:them|these|those)(?![a-z])/.exec(plain);
  const thing = them && marks.object.find((span) => span.end < them.index && inside(span, reasons));
  return target && thing ? [thing] : null;
}

const LINKED =
  /^(?:and|because|since|as|so|or|to|otherwise|if|in|without|under|(?:our|the) (?:board|owners?|investors|ministry|group|competitors?))(?![a-z])/;

/** "By February it has to be better." */
const IT =
  /(?<![a-z])(?:it|this|that|they) (?:has to|have to|must|should|needs? to|ought to|shall|will be|is to|are to)(?![a-z])/;

/** "The chat queue is slow. I want 90 seconds": a bare number belongs to what was said before. */
function toldOf({ plain, marks, clauses, reasons, figures, metric }: Reading): Span[] | null {
  const target = targetOf(figures);
  const meant = target !== null || IT.test(plain);
  if (!meant || metric || HAN.test(plain)) return null;
  const before = reasons.filter(
    ({ start, end }) =>
      !LINKED.test(plain.slice(start, end)) &&
      clauses.some((clause) => within({ start, end: start }, clause) && plain.slice(clause.start, start).trim() === ""),
  );
  const things = [...marks.channel, ...marks.place, ...without(marks.object, marks.common)];
  const thing = things.find((span) => inside(span, before));
  return thing ? [thing] : null;
}

/** What a Chinese text names behind the clause of its target belongs to something else, unless it says 针对. */
function isOfAim(span: Span, { plain, clauses, figures }: Reading): boolean {
  const target = targetOf(figures);
  if (!target || !HAN.test(plain.charAt(span.start))) return true;
  const own = pieceAt(clauses, span.start);
  return own.start <= target.start || plain.charAt(own.start - 1) === "(" || FOR.test(plain.slice(own.start, own.end));
}

/** A process or thing that moves. Calls and complaints are everywhere: they want a number or a place as well. */
function objectOf({ objects: all, scopes, marks, figures, metric }: Reading): (Span | null)[] | null {
  const objects = all.filter((span) => !metric?.bare || !within(span, metric));
  const object = objects.find((span) => !scopes.some((scope) => overlaps(scope, span))) ?? objects[0];
  if (!object) return null;
  const elsewhere = scopes.find((scope) => !overlaps(scope, object)) ?? null;
  const known = targetOf(figures) !== null || baselineOf(figures) !== null;
  const common = marks.common.some((span) => within(object, span));
  const moves = [marks.up, marks.down, marks.hold, marks.serve, marks.make, marks.vague].some(
    ({ length }) => length > 0,
  );
  return (known || moves) && (known || elsewhere || !common) ? [object, elsewhere] : null;
}

const isClassifier = knows(CLASSIFIERS);
const isEmpty = knows("满意, 以上, 以下, 以内, 之内, 目标, 左右, 为止, 完成");

/** "20 spa packages", or any number at a named place. */
function countedIn(
  { plain, figures, marks, mentions, reasons, means }: Reading,
  where: Span | null,
): (Span | null)[] | null {
  const [target, baseline] = [targetOf(figures), baselineOf(figures)];
  if (where && (target || baseline)) return [where];
  const moves = [marks.up, marks.down, marks.hold, marks.serve, marks.make].some(({ length }) => length > 0);
  const paced = mentions.some(({ role }) => role === "rhythm");
  const meant = moves || paced || baseline !== null || deadlineOf(mentions) !== null;
  const counted = [target, baseline].find(
    (figure) => figure !== null && isCounted(figure) && !inside(figure, means) && !inside(figure, reasons),
  );
  // 5场 alone says not of what.
  const behind = counted ? plain.slice(counted.end, counted.end + 2) : "";
  const told =
    counted && (!isClassifier(counted.unit ?? "") || (/[\u3400-\u9fff]{2}/.test(behind) && !isEmpty(behind)));
  return target && told && meant ? [counted] : null;
}

/** 少送错餐，三楼病房: a slip that shall stop, and where. */
function misdoneAt({ plain, scopes }: Reading): (Span | null)[] | null {
  const slip = /少[一-鿿]{1,2}错(?=[一-鿿])/.exec(plain);
  const place = scopes[0];
  return slip && place ? [{ start: slip.index, end: slip.index + slip[0].length + 1 }, place] : null;
}

/** "clean up after guests at the pool bar": what is done has no name of its own, but it is done at a named place. */
function movedAt({ plain, scopes, marks, reasons, names }: Reading): (Span | null)[] | null {
  // "quicker answers from the HR bot": a channel alone is none, what it serves is.
  const known = [...marks.group, ...(marks.serve.length > 0 ? [] : marks.channel), ...names];
  const place = scopes.find(
    (scope) =>
      /[a-z]/.test(plain.charAt(scope.start)) && !known.some((span) => within(scope, span) || inside(span, names)),
  );
  const moves = [marks.up, marks.down, marks.serve, marks.make, marks.vague].some((spans) =>
    spans.some((span) => !inside(span, reasons)),
  );
  return place && moves ? [place] : null;
}
