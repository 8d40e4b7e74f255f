import { z } from "zod";
import type { Measure } from "../../../core/coach.ts";
import type { Call } from "../../../core/endpoint.ts";
import { isoOf } from "../../../core/shapes.ts";
import { levelOf } from "../cascade/level.ts";
import { LEVELS, VISIBILITIES } from "../content.ts";
import { type Goal, OUTCOMES } from "../goal.ts";
import { changedAt } from "./seen.ts";

/** What a goal that has started can be. */
export const STATES = ["active", "draft", "proposed", ...OUTCOMES] as const;

const Amount = z.object({ value: z.number(), unit: z.string() }).nullable();
const amountOf = (measure: Measure | null | undefined) =>
  measure ? { value: measure.value, unit: measure.unit } : null;

export const GoalShape = z.object({
  ...{ id: z.string(), owner: z.string().describe("Id of the person"), team: z.string().nullable() },
  ...{ state: z.enum(STATES), level: z.enum(LEVELS), visibility: z.enum(VISIBILITIES) },
  sentence: z.string().describe("As it was written, or corrected by hand"),
  ...{ metric: z.string(), baseline: Amount, target: Amount, floor: Amount, stretch: Amount },
  direction: z.enum(["up", "down", "hold"]).nullable(),
  ...{
    start: z.iso.date(),
    due: z.iso.date().nullable(),
    value: z.string().nullable().describe("Id of the value it stands for"),
  },
  ...{ startedAt: z.iso.datetime(), changedAt: z.iso.datetime(), notes: z.int().describe("How many notes it has") },
});
export type GoalShape = z.infer<typeof GoalShape>;

export function shapeOf(goal: Goal): GoalShape {
  const { id, owner, team, state, visibility, statement, sentence, metric, direction, start, due, value } = goal;
  return {
    ...{ id, owner, team, state, level: levelOf(goal), visibility, sentence: statement ?? sentence, metric },
    ...{ baseline: amountOf(goal.baseline), target: amountOf(goal.target) },
    ...{ floor: amountOf(goal.floor), stretch: amountOf(goal.stretch), direction, start, due, value },
    ...{
      startedAt: isoOf(goal.activeSince ?? goal.createdAt),
      changedAt: isoOf(changedAt(goal)),
      notes: goal.notes.length,
    },
  };
}

export const WholeShape = GoalShape.extend({
  notes: z.array(
    z.object({
      ...{
        day: z.iso.date(),
        at: z.iso.datetime(),
        by: z.string().describe("Id of a person or a token"),
        measure: Amount,
      },
      text: z.string().optional().describe("Only with goals:texts"),
    }),
  ),
  lesson: z.string().optional().describe("What was learned at its end; only with goals:texts"),
});

/** With what was noted on the way; what people wrote there only where the token says so. */
export function wholeOf(goal: Goal, { may }: Pick<Call, "may">): z.infer<typeof WholeShape> {
  const texts = may("goals:texts");
  const notes = goal.notes.map(({ day, at, by, measure, text }) => ({
    ...{ day, at: isoOf(at), by, measure: amountOf(measure), ...(texts && { text }) },
  }));
  return { ...shapeOf(goal), notes, ...(texts && { lesson: goal.lesson }) };
}
