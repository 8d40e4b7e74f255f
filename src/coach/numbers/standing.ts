import { pieceAt } from "../scan/clauses.ts";
import { HAN } from "../scan/normalise.ts";
import type { Span } from "../scan/span.ts";
import { within } from "../scan/span.ts";
import { isTold } from "../scan/told.ts";
import type { Amount } from "./amounts.ts";
import { cueBefore } from "./cues.ts";
import type { Figure, Surroundings } from "./figure.ts";
import { comparable } from "./figure.ts";

/** Beside an aim, other levels of its kind are where things stand: what is told, bracketed or has no day. */
export function noteStanding(figures: Figure[], around: Surroundings): void {
  noteTold(figures, around);
  noteBracketed(figures, around);
  noteUndated(figures, around);
  noteTried(figures, around);
}

/** 再涨两成，今年涨了一成五: what has moved before is where things stand beside what shall move. */
function noteTried(figures: Figure[], { plain, clauses }: Surroundings): void {
  const aims = figures.filter(({ role }) => role === "target" || role === "change");
  for (const figure of aims) {
    const clause = pieceAt(clauses, figure.start);
    const rival = aims.some(
      (other) => other !== figure && other.role !== "baseline" && pieceAt(clauses, other.start) !== clause,
    );
    if (rival && TRIED.test(plain.slice(clause.start, figure.start))) figure.role = "baseline";
  }
}
const TRIED =
  /(?:去年|今年|上[次回季月周半]|前年|之前|以前|旧年|曾)[^,;]*[升降涨跌提高减少快进步到](?:过|了|咗)(?:大?约)?$/;

/** "it took us 15 days. By June it should take 9": what is told is no aim, but where an aim of its kind begins. */
function noteTold(figures: Figure[], { told, clauses }: Surroundings): void {
  const over = figures.filter(({ start, role }) => role !== "baseline" && isTold(start, told, clauses));
  for (const figure of over) {
    const aim = figures.find((other) => !over.includes(other) && other.role === "target" && !isOther(figure, other));
    figure.role = aim || figure.unit === "%" || figure.unit === "score" ? "baseline" : "context";
  }
}

const isOther = (a: Amount, b: Amount): boolean => a.unit !== null && b.unit !== null && !comparable(a.unit, b.unit);

const NOW = /^ ?(?:it's |its )?(?:now|today|currently|so far|was|were|at present|presently|last|still)(?![a-z])/;

/** "to 12 % (19 % in October)": of the same kind, in brackets behind the target, is where it stands. */
function noteBracketed(figures: Figure[], { plain, clauses }: Surroundings): void {
  const aim = figures.find(({ role }) => role === "target");
  for (const figure of figures) {
    const clause = pieceAt(clauses, figure.start);
    const bracketed = plain.charAt(clause.start - 1) === "(" && plain.slice(clause.start, figure.start).trim() === "";
    const now = NOW.test(plain.slice(clause.start, figure.start));
    const beside = bracketed && figure.unit === aim?.unit && figure.role === "target";
    const noted = plain.charAt(clause.start - 1) === "(" && now && figure.role !== "change";
    if (aim && aim !== figure && (beside || noted)) figure.role = "baseline";
  }
}

/** "I waited 25 min. 15 min by May": of two levels the one with a day or a wish is the aim. */
function noteUndated(figures: Figure[], around: Surroundings): void {
  const { plain, marks, clauses, mentions } = around;
  const asked = ({ start }: Span): boolean => {
    const clause = pieceAt(clauses, start);
    const days = mentions.filter(({ role }) => role === "deadline");
    return [...days, ...marks.wish].some((span) => within(span, clause));
  };
  const led = figures.map((figure, i) => cueBefore(figure, figures[i - 1], marks, clauses) !== null);
  const meant = figures.map((figure, i) => (HAN.test(plain) ? led[i] === true : asked(figure)));
  const aims = figures.filter(({ role }, i) => role === "target" && meant[i]);
  figures.forEach((figure, i) => {
    const rival = aims.some((aim) => aim.unit === figure.unit && aim !== figure);
    if (figure.role === "target" && rival && !led[i] && !meant[i]) figure.role = "baseline";
  });
}
