import type { Context } from "../../../core/feature.ts";
import type { Silence } from "../../../core/model.ts";
import { people } from "../../people/person.ts";
import { says } from "../access.ts";
import type { Goal } from "../goal.ts";
import { composed, statementOf } from "../views.ts";
import { inputsOf, readWording, type Wording } from "./read.ts";
import { wordingTask } from "./task.ts";

/** `prompt` is the version of the words that the model was asked with; the rules tell why it did not answer. */
export type Worded =
  | { by: "model"; wording: Wording; prompt: string }
  | { by: "rules"; wording: Wording; why: Silence };

/** The goal in better words: the model's where they hold, else those of the rules. */
export async function word(goal: Goal, context: Context): Promise<Worded> {
  const { model, records } = context;
  const names = (await records.list(people)).map(({ name }) => name);
  const { inputs, ...filled } = inputsOf(says(context), goal, names, context);
  const asked = model ? await model.ask(wordingTask, inputs) : { why: "resting" as const };
  if (asked.why !== null) return { by: "rules", wording: byRules(goal, context), why: asked.why };
  const wording = readWording(asked.answer, goal, filled, context);
  if (wording === null) return { by: "rules", wording: byRules(goal, context), why: "shape" };
  return { by: "model", wording, prompt: asked.prompt };
}

/** The sentence made of the goal's parts, with what the coach has to say of it. */
function byRules(goal: Goal, context: Context): Wording {
  const t = says(context);
  const sentence = composed(t, goal);
  const { findings } = context.coach.review({
    text: statementOf(t, goal),
    lang: context.me.lang,
    today: context.today,
  });
  const hints = findings.filter(({ level }) => level === "advice").map(({ advice }) => ({ about: null, says: advice }));
  return { sentence, hints: hints.slice(0, 2) };
}
