import type { Figure } from "../numbers/roles.ts";
import type { Reading } from "../read.ts";
import { baselineOf, deadlineOf } from "../read.ts";
import { pieceAt } from "../scan/clauses.ts";
import type { Span } from "../scan/span.ts";
import { inside, within } from "../scan/span.ts";

/** "do 15% better than before" */
export const OPENS = /^(?:do|be|get|go|deliver) /;

/** Nobody but the complaint speaks: no other clause wants anything. */
export function isComplaint(reading: Reading): boolean {
  const { marks, clauses } = reading;
  const vented = marks.complaint.map(({ start }) => pieceAt(clauses, start));
  return vented.length > 0 && !clauses.some((clause) => !vented.includes(clause) && asks(clause, reading));
}

function asks(clause: Span, reading: Reading): boolean {
  const { plain, marks, figures } = reading;
  const first = clause.start + plain.slice(clause.start, clause.end).search(/[a-z]/);
  const moves = [...marks.up, ...marks.down, ...marks.hold, ...marks.vague, ...marks.better];
  return (
    marks.wish.some((span) => within(span, clause)) ||
    moves.some(({ start, end }) => start === first && !/^ (?:\d|from|than|on) ?/.test(plain.slice(end))) ||
    figures.some((figure) => within(figure, clause) && isLed(figure, reading))
  );
}

const LED = 16;

/** A number with a word before it that makes it a target. */
export function isLed({ role, start }: Figure, { marks }: Reading): boolean {
  const aimed = role === "target" || role === "change" || role === "limit";
  const leads = [...marks.to, ...marks.least, ...marks.most, ...marks.change];
  return aimed && leads.some(({ end }) => end <= start && start - end < LED);
}

/** Tells what was, and wants nothing: "yesterday we handled 200 calls". */
export function isReport(reading: Reading): boolean {
  const { mentions, figures, marks, clauses, plain } = reading;
  const past = [...mentions.filter(({ role }) => role === "history"), ...marks.past];
  if (past.length === 0 || deadlineOf(mentions) !== null || OPENS.test(plain)) return false;
  const told = past.map(({ start }) => pieceAt(clauses, start));
  const [first] = clauses;
  // A report begins with what was; a headline before it is short.
  if (first && !told.includes(first) && (plain.slice(first.start, first.end).match(/[a-z]+/g) ?? []).length > 4)
    return false;
  const opens = (at: number): boolean => plain.slice(pieceAt(clauses, at).start, at).trim() === "";
  const compared = baselineOf(figures) !== null;
  const aims = figures.some(
    (figure) =>
      (isLed(figure, reading) && !told.includes(pieceAt(clauses, figure.start))) ||
      (compared && figure.role === "target" && !told.includes(pieceAt(clauses, figure.start))) ||
      (figure.role === "target" &&
        figure.unit === "%" &&
        (opens(figure.start) || !told.includes(pieceAt(clauses, figure.start)))),
  );
  const changes = [...marks.up, ...marks.down, ...marks.hold].some(
    (span) => !inside(span, marks.past) && !/^ (?:\d|from)/.test(plain.slice(span.end)),
  );
  return !aims && !changes && !clauses.some((clause) => !told.includes(clause) && asks(clause, reading));
}
