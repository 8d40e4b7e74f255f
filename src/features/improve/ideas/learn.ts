import { Refusal } from "../../../core/errors.ts";
import { says } from "../access.ts";
import { learningFrom } from "../actions/learn.ts";
import { cycles } from "../cycle/cycle.ts";
import { readableIdea, reports } from "./access.ts";
import { hasWorked } from "./worked.ts";

/** What worked is kept in the same way as an action that did. */
export const { presses, submits } = learningFrom("idea.learn", async (id, context) => {
  const found = await readableIdea(id, context);
  const { idea, team, person } = found;
  const { error } = says(context).ideas;
  if (idea.by !== person.id && !(await reports(found, context))) throw new Refusal(error.notRunner);
  const cycle = idea.cycle === null ? undefined : await context.records.get(cycles, idea.cycle);
  if (!hasWorked(idea, cycle?.check ?? null)) throw new Refusal(error.notWorked);
  return { team, text: idea.change, action: null, idea: idea.id, cycle: idea.cycle };
});
