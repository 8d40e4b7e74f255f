import type { Kpi } from "../../../catalog/kpi.ts";
import { nameIn } from "../../../catalog/meant.ts";
import { LETTERS } from "../../../core/coach.ts";
import type { Day, Millis } from "../../../core/time.ts";
import type { Draft } from "../../../core/work.ts";
import type { Text } from "../../../text/text.ts";
import type { Goal } from "../goal.ts";

/**
 * A goal that comes before another: a month of measuring, so that its number rests on something. The sentence says all
 * five letters itself; the draft it comes from stays as it is.
 */
export function measureFirst(
  goal: Goal,
  kpi: Kpi,
  { now, today, due }: { now: Millis; today: Day; due: Day },
  t: Text,
): Draft<Goal> {
  const says = t.calibration.first;
  const name = nameIn(kpi, t.locale);
  const sentence = says.sentence(goal.where ? t.goals.whatWhere(name, goal.where) : name, due);
  const proof = { S: name, M: says.proof, A: says.means, R: says.why, T: t.goals.day(due) };
  const reading = { passed: LETTERS, wordsOnly: LETTERS, proof, advice: {}, refused: [], target: null };
  const { owner, team, who, where, value, visibility, level } = goal;
  return {
    ...{ id: `${goal.id}-first`, owner, team, who, where, value, visibility, sentence, ...(level && { level }) },
    ...{ reading: { ...reading, lang: t.locale }, history: [], asked: null, createdAt: now },
    ...{ what: says.what(name), metric: "", baseline: null, target: null, direction: null },
    ...{ start: today, due, period: "", why: says.why, means: says.means, counters: [], statement: null },
    ...{ state: "draft", activeSince: null, override: null, lesson: "", notes: [] },
  };
}
