import { Refusal } from "../../../core/errors.ts";
import type { PressHandler } from "../../../core/feature.ts";
import { says } from "../access.ts";
import { answer, redraw } from "../draft/draft.ts";
import { onOpen } from "../draft/on-open.ts";
import { MAX } from "../fields.ts";
import { nextQuestion } from "../smart.ts";
import { viewer } from "../viewer.ts";
import { keepsFacts } from "./read.ts";
import { wordingCard } from "./views.ts";
import { word } from "./word.ts";

export const presses: Record<string, PressHandler> = {
  "goal.words": onOpen(async (goal, _choice, context) => {
    // Begun anew or started meanwhile, and an old card where the model has been switched off.
    if (goal.state !== "draft" || nextQuestion(goal) !== null || !context.model) return redraw(goal, context);
    const worded = await word(goal, context);
    return [{ kind: "update", card: wordingCard(goal, worded, await viewer(goal, context)) }];
  }),

  "goal.words.take": onOpen(async (goal, sentence, context) => {
    if (goal.state !== "draft") return redraw(goal, context);
    const fits = sentence.trim() !== "" && sentence.length <= MAX.statement && keepsFacts(goal, sentence, context);
    if (!fits) throw new Refusal(says(context).goals.error.changed);
    return answer(goal, { statement: sentence }, context);
  }),

  "goal.words.keep": onOpen((goal, _choice, context) => redraw(goal, context)),
};
