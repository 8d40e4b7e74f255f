import type { Context } from "../../../core/feature.ts";
import { type Drafted, drafted } from "../../../core/model.ts";
import { veilOf } from "../../people/veil.ts";
import { says } from "../access.ts";
import type { Goal } from "../goal.ts";
import { composed, statementOf } from "../statement.ts";
import { HINTS, inputsOf, readWording, type Wording } from "./read.ts";
import { type WordingAnswer, wordingTask } from "./task.ts";

/** The goal in better words: the model's where they hold, else those of the rules. */
export async function word(goal: Goal, context: Context): Promise<Drafted<Wording>> {
  const { inputs, ...filled } = inputsOf(says(context), goal, await veilOf(context));
  const read = (answer: WordingAnswer) => readWording(answer, goal, filled, context);
  return drafted(context.model, wordingTask, inputs, read, () => byRules(goal, context));
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
  return { sentence, hints: hints.slice(0, HINTS) };
}
