import type { Coach } from "../../../core/coach.ts";
import { type Typed, withTyped } from "../../../core/fields.ts";
import { type Day, isDay } from "../../../core/time.ts";
import type { Field, FieldErrors, Form } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { MAX } from "../fields.ts";
import type { Goal } from "../goal.ts";
import { statementOf } from "../statement.ts";
import { byDay, isOutside, type Milestone, MOST, milestonesOf } from "./milestone.ts";

/** One line for each: what is there to see, and by when. It carries along which milestones it shows. */
export function milestonesForm(t: Text, goal: Goal, typed: Typed): Form {
  const says = t.milestones;
  const rows = Array.from({ length: MOST }, (_, n) => n + 1);
  const fields = rows.flatMap((n): Field[] => [
    { kind: "text", name: `text${n}`, label: says.field.text(n), max: MAX.line, ...(n === 1 && { hint: says.hint }) },
    { kind: "day", name: `day${n}`, label: says.field.day(n) },
  ]);
  return {
    ...{ kind: "form", id: "goal.milestones.save", title: says.title, submit: t.goals.form.save },
    fields: fields.map((field) => withTyped({ ...field, optional: true }, typed)),
    state: [goal.id, ...milestonesOf(goal).map(({ day }) => day)].join(" "),
    intro: statementOf(t, goal),
  };
}

/** As they would be typed; days alone are a proposal. */
export function asTyped(all: readonly Pick<Milestone, "text" | "day">[]): Typed {
  return Object.fromEntries(
    all.flatMap(({ text, day }, n) => [
      [`text${n + 1}`, text],
      [`day${n + 1}`, day],
    ]),
  );
}

interface Reader {
  t: Text;
  coach: Coach;
  today: Day;
}

/**
 * What was typed, in the order of the days; a line without words is left out. What was reached stays so.
 *
 * @param shown the days of the milestones that the form showed, in its lines' order
 */
export function readMilestones(
  typed: Typed,
  shown: readonly Day[],
  goal: Goal,
  reader: Reader,
): { milestones: Milestone[]; errors: FieldErrors } {
  const errors: FieldErrors = {};
  const milestones: Milestone[] = [];
  for (let n = 1; n <= MOST; n++) {
    const words = (typed[`text${n}`] ?? "").trim();
    if (words === "") continue;
    const before = milestonesOf(goal).find(({ day }) => day === shown[n - 1]);
    const day = dayOf((typed[`day${n}`] ?? "").trim(), reader);
    const problem = dayProblem(day, before, milestones, goal, typed[`day${n}`] ?? "", reader.t);
    if (words.length > MAX.line) errors[`text${n}`] = reader.t.core.tooLong(MAX.line);
    if (problem !== null) errors[`day${n}`] = problem;
    milestones.push({ text: words, day: day ?? "", reached: before?.reached ?? null });
  }
  return { milestones: milestones.toSorted(byDay), errors };
}

const dayOf = (typed: string, { t, coach, today }: Reader): Day | null =>
  isDay(typed) ? typed : typed === "" ? null : coach.day(typed, t.locale, today);

function dayProblem(
  day: Day | null,
  before: Milestone | undefined,
  others: readonly Milestone[],
  goal: Goal,
  typed: string,
  t: Text,
): string | null {
  const says = t.milestones.error;
  if (day === null) return typed.trim() === "" ? t.core.required : t.goals.error.day;
  if (others.some((one) => one.day === day)) return says.twice;
  // What was reached has been, whatever has become of the goal's dates.
  const stays = before !== undefined && before.reached !== null && before.day === day;
  return isOutside(goal, day) && !stays ? says.outside(goal.start, goal.due ?? day) : null;
}
