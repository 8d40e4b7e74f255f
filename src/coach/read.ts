import type { Question } from "../core/coach.ts";
import { findAsides } from "./asides/asides.ts";
import { besideOf, isPassing } from "./asides/beside.ts";
import { findMeans } from "./asides/means.ts";
import { findReasons } from "./asides/reasons.ts";
import type { Mention } from "./dates/find.ts";
import { DAYS_ONLY, findTimes } from "./dates/times.ts";
import { findAmounts, findNames } from "./numbers/amounts.ts";
import { SCORED } from "./numbers/bare.ts";
import type { Figure } from "./numbers/figure.ts";
import { assignRoles } from "./numbers/roles.ts";
import { findClauses } from "./scan/clauses.ts";
import type { Marks } from "./scan/marks.ts";
import { findMarks } from "./scan/marks.ts";
import { HAN, normalise } from "./scan/normalise.ts";
import { isLabelled, withoutOpening } from "./scan/opening.ts";
import type { Source, Span } from "./scan/span.ts";
import { byStart, inside, overlaps, untangle, without } from "./scan/span.ts";
import { findTold } from "./scan/told.ts";
import { findChineseDone } from "./things/chinese-done.ts";
import type { Deliverable } from "./things/deliverable.ts";
import { findDeliverable } from "./things/deliverable.ts";
import { findDone } from "./things/done.ts";
import { findMetrics } from "./things/metrics.ts";
import type { Phrase } from "./things/phrases.ts";
import { findScopes } from "./things/scopes.ts";

/** Everything found in a text, before anybody judges it. */
export interface Reading extends Source {
  /** Whether the text calls itself a goal. */
  labelled: boolean;
  marks: Marks;
  clauses: readonly Span[];
  mentions: readonly Mention[];
  /** Clauses that only tell what was. */
  told: readonly Span[];
  names: readonly Span[];
  figures: readonly Figure[];
  metric: Phrase | null;
  deliverable: Deliverable | null;
  objects: readonly Span[];
  scopes: readonly Span[];
  reasons: readonly Span[];
  means: readonly Span[];
  /** The Chinese clauses that are none of the aim. */
  beside: readonly Span[];
}

/** How much of a text is read, in UTF-16 units: a goal, however long, says what it is in its first page. */
const PAGE = 2_000;

export function read({ text, today }: Pick<Question, "text" | "today">): Reading {
  const { plain: written } = normalise(text.slice(0, PAGE));
  const plain = withoutOpening(written);
  const marks = findMarks(plain);
  const clauses = findClauses(plain);
  const names = findNames(plain);
  const mentions = findTimes(plain, today, marks, clauses);
  const told = findTold(plain, marks, clauses, mentions);
  const amounts = findAmounts(
    plain,
    [...mentions.filter(({ role, start, end }) => !isLevel({ role, start, end }, plain)), ...names].toSorted(byStart),
  );
  const asides = findAsides({ plain, marks, clauses, amounts, mentions, told });
  const reasons = findReasons(plain, marks, clauses, asides);
  const means = without(findMeans(plain, marks, clauses, { hows: asides.hows, reasons }), asides.whys);
  const aside = [...reasons, ...means];
  const findTask = HAN.test(plain) ? findChineseDone : findDone;
  const deliverable = findDeliverable(plain, marks, aside) ?? findTask({ plain, marks, clauses, mentions }, aside);
  const roles = assignRoles(amounts, { plain, marks, clauses, mentions, told, reasons, means });
  const beside = besideOf(plain, asides, reasons);
  const taken = [...mentions, ...amounts];
  const metrics = findMetrics(plain, marks, taken).filter(
    (phrase) => !inside(phrase, [...reasons, ...means]) && !names.some((name) => cuts(name, phrase)),
  );
  const outright = metrics.filter((phrase) => !inside(phrase, marks.value));
  const metric = metrics.find(({ bare }) => !bare) ?? outright[0] ?? metrics[0] ?? null;
  const figures = metric ? roles.map((figure) => asScore(figure, plain.slice(metric.start, metric.end))) : roles;
  const besides = [
    ...taken,
    ...reasons,
    ...means.filter((span) => span.start > 0 || isSentence(plain, span)),
    ...beside,
  ];
  const objects = free(marks.object, besides);
  return {
    text,
    plain,
    labelled: isLabelled(written),
    marks,
    clauses,
    mentions: mentions.filter((mention) => !isPassing(plain, mention, asides, beside)),
    told,
    names,
    figures,
    metric,
    deliverable,
    objects,
    scopes: findScopes(plain, marks, besides),
    reasons,
    means,
    beside,
  };
}

/** "The budget is there. …": help said first, in a sentence of its own, names nothing of the aim. */
const isSentence = (plain: string, { end }: Span): boolean => !HAN.test(plain) && /[.!;]/.test(plain.charAt(end));

/** The end of a name is no metric: 小时服务 in 24小时服务. */
const cuts = (name: Span, phrase: Span): boolean => name.start < phrase.start && phrase.start < name.end;

const free = (spans: readonly Span[], taken: readonly Span[]): Span[] =>
  untangle(spans).filter((span) => !taken.some((other) => overlaps(span, other)));

/** A bare number behind a rating is a score: "NPS from 32 to 45". */
function asScore(figure: Figure, metric: string): Figure {
  return figure.unit === null && figure.role !== "context" && SCORED.test(metric)
    ? { ...figure, unit: "score" }
    : figure;
}

/** A service level in days still holds an amount; a rhythm such as "every day" does not. */
function isLevel({ role, start, end }: Pick<Mention, "role" | "start" | "end">, plain: string): boolean {
  return role === "rhythm" && DAYS_ONLY.test(plain.slice(start, end));
}

/** Whether a figure counts something by its noun: 5 calls, 20 件. */
export const isCounted = ({ unit }: Figure): boolean => unit !== null && !/^(%|pp|s|min|h|d|x|score)$/.test(unit);

export const targetOf = (figures: readonly Figure[]): Figure | null =>
  figures.find(({ role }) => role === "target") ?? figures.find(({ role }) => role === "change") ?? null;

export const baselineOf = (figures: readonly Figure[]): Figure | null =>
  figures.find(({ role }) => role === "baseline") ?? null;

export const deadlineOf = (mentions: readonly Mention[]): Mention | null => {
  const deadlines = mentions.filter(({ role, due }) => role === "deadline" && due !== "impossible");
  // Of several days the last is the end: "from 1 January to 31 March".
  return deadlines.toSorted((a, b) => (b.due ?? "").localeCompare(a.due ?? ""))[0] ?? null;
};
