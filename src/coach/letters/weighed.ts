import type { Reading } from "../read.ts";
import type { Span } from "../scan/span.ts";
import { within } from "../scan/span.ts";
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

/** The clause of the aim: the one with a number, else the first. */
function granted(letter: "S" | "M", { clauses, figures }: Reading): Omit<Verdict, "letter"> {
  const counts = (clause: Span): boolean => figures.some((figure) => within(figure, clause));
  return pass(letter === "S" ? "named" : "target", [clauses.find(counts) ?? clauses[0] ?? null]);
}
