import type { Figure } from "../numbers/figure.ts";
import type { Reading } from "../read.ts";
import { pieceAt } from "../scan/clauses.ts";
import type { Span } from "../scan/span.ts";
import { inside, within } from "../scan/span.ts";
import { findSaid, holds } from "../scorer/weigh.ts";
import type { Verdict } from "./verdict.ts";
import { miss, pass } from "./verdict.ts";

/** What no weighing changes: a day is there or not, and so is a level where it stands today. */
const SETTLED = ["baseline", "absurd"];

/** The rules' verdict on a text once the scorer has been heard, too. */
export function weighed(verdict: Verdict, reading: Reading): Verdict {
  const { letter, passed, code } = verdict;
  if (letter === "T" || SETTLED.includes(code)) return verdict;
  if (letter === "S" || letter === "M") {
    if (holds(letter, reading, passed) === passed) return verdict;
    return { letter, ...(passed ? doubted(letter, reading) : granted(letter, reading)) };
  }
  const said = findSaid(letter, reading, passed);
  if ((said !== null) === passed) return verdict;
  if (said === null) return { letter, ...miss(letter === "R" ? "no-reason" : "no-evidence") };
  return { letter, ...pass(letter === "R" ? "purpose" : "means", [said]) };
}

function doubted(letter: "S" | "M", { metric, marks, figures }: Reading): Omit<Verdict, "letter"> {
  if (letter === "S" && metric) return miss("whose", [metric]);
  if (marks.vague.length > 0) return miss(letter === "S" ? "filler" : "how-much", marks.vague.slice(0, 2));
  return letter === "S" ? miss("nothing-named") : miss("no-number", figures);
}

/** The number that is meant, else the clause of the aim: the one with a number, else the first. */
function granted(letter: "S" | "M", reading: Reading): Omit<Verdict, "letter"> {
  const { clauses, figures } = reading;
  const counts = (clause: Span): boolean => figures.some((figure) => within(figure, clause));
  const meant = letter === "M" ? meantBy(reading) : null;
  return pass(letter === "S" ? "named" : "target", [meant ?? clauses.find(counts) ?? clauses[0] ?? null]);
}

/** Of the numbers that no rule took for the target: one beside a wish or a day, else the last. */
function meantBy({ clauses, figures, marks, mentions, reasons, means }: Reading): Figure | null {
  const own = figures.filter((figure) => !inside(figure, [...reasons, ...means]));
  const free = own.filter(({ role }) => role === "context" || role === "limit");
  const cues = [...marks.wish, ...marks.to, ...mentions.filter(({ role }) => role === "deadline")];
  const wanted = free.findLast((figure) => cues.some((cue) => within(cue, pieceAt(clauses, figure.start))));
  // "61% last month, 68% now": of two levels the second.
  const second = own.filter(({ role }) => role === "baseline").slice(1);
  return wanted ?? free.at(-1) ?? second.at(-1) ?? null;
}
