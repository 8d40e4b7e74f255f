import type { Figure } from "../numbers/figure.ts";
import type { Reading } from "../read.ts";
import { pieceAt } from "../scan/clauses.ts";
import type { Span } from "../scan/span.ts";
import { inside, within } from "../scan/span.ts";
import { setsBy } from "./signs.ts";

/** "do 15% better than before" */
export const OPENS = /^(?:do|be|get|go|deliver) /;

/** Nobody but the complaint speaks: no other clause wants anything. */
export function isComplaint(reading: Reading): boolean {
  const { marks, clauses } = reading;
  // "by June. Sleepless guests write the worst reviews" says why.
  const due = reading.mentions.some(({ role }) => role === "deadline");
  const vented = marks.complaint
    .filter((span) => !due || !inside(span, reading.reasons))
    .map(({ start }) => pieceAt(clauses, start));
  return vented.length > 0 && !clauses.some((clause) => !vented.includes(clause) && asks(clause, reading));
}

function asks(clause: Span, reading: Reading): boolean {
  const { plain, marks, figures, mentions } = reading;
  const first = clause.start + plain.slice(clause.start, clause.end).search(/[a-z]/);
  const ordered = [...marks.serve, ...marks.make, ...marks.task].some(({ start }) => start === first);
  const moves = [...marks.up, ...marks.down, ...marks.hold, ...marks.vague, ...marks.better];
  return (
    marks.wish.some((span) => within(span, clause)) ||
    setsBy(clause, reading) ||
    (ordered && mentions.some((day) => day.role === "deadline" && within(day, clause))) ||
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
