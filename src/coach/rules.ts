import type { Coach, Letter, Question, Review } from "../core/coach.ts";
import { LETTERS } from "../core/coach.ts";
import { readDay } from "./dates/day.ts";
import { isGoal } from "./kind/kind.ts";
import { findingsOf } from "./letters/findings.ts";
import { judge } from "./letters/letters.ts";
import type { Verdict } from "./letters/verdict.ts";
import { readMeasure } from "./numbers/measure.ts";
import { NO_PARTS, partsOf } from "./parts.ts";
import type { Reading } from "./read.ts";
import { read, targetOf } from "./read.ts";
import { normalise } from "./scan/normalise.ts";
import type { Span } from "./scan/span.ts";

/** The coach that needs nothing but its tables: text → what stands in it → what that means for each letter. */
export function rulesCoach(): Coach {
  return {
    review,
    measure: (text) => readMeasure(normalise(text.slice(0, LINE))),
    day: (text, lang, today) => readDay(text, normalise(text.slice(0, LINE)).plain, lang, today),
  };
}

/** What fits into a field of a form, in UTF-16 units. */
const LINE = 500;

function review({ text, lang, today }: Question): Review {
  const reading = read({ text, today });
  if (!isGoal(reading))
    return { kind: "none", S: false, M: false, A: false, R: false, T: false, ask: null, parts: NO_PARTS, findings: [] };
  const verdicts = judge(reading, today);
  const holds = (letter: string): boolean => verdicts.some((verdict) => verdict.letter === letter && verdict.passed);
  return {
    kind: "goal",
    S: holds("S"),
    M: holds("M"),
    A: holds("A"),
    R: holds("R"),
    T: holds("T"),
    ask: LETTERS.find((letter) => !holds(letter)) ?? null,
    parts: partsOf(withSaid(reading, verdicts)),
    findings: findingsOf(reading, verdicts, lang, today),
  };
}

/** The target, why and how as they were judged in the end. */
function withSaid(reading: Reading, verdicts: readonly Verdict[]): Reading {
  const said = (letter: Letter, code: string, spans: readonly Span[]): readonly Span[] => {
    const verdict = verdicts.find((one) => one.letter === letter);
    if (verdict?.code === "no-reason" || verdict?.code === "no-evidence") return [];
    return spans.length === 0 && verdict?.code === code ? verdict.evidence : spans;
  };
  const target = targetOf(reading.figures);
  const [meant] = said("M", "target", target ? [target] : []);
  const figures = reading.figures.map((figure) =>
    !target && meant?.start === figure.start && meant.end === figure.end
      ? { ...figure, role: "target" as const }
      : figure,
  );
  return {
    ...reading,
    figures,
    reasons: said("R", "purpose", reading.reasons),
    means: said("A", "means", reading.means),
  };
}
