import { LETTERS } from "../../../core/coach.ts";
import { Refusal } from "../../../core/errors.ts";
import type { PressHandler } from "../../../core/feature.ts";
import { says } from "../access.ts";
import { redraw } from "../draft/draft.ts";
import { onOpen, split, take } from "../draft/on-open.ts";
import { goals } from "../goal.ts";
import { missing } from "../smart.ts";
import { viewer } from "../viewer.ts";
import { isReadable, lookAgain, mayTake, patchOf } from "./look.ts";
import { BETWEEN, secondCard } from "./views.ts";

export const presses: Record<string, PressHandler> = {
  "goal.second": onOpen(async (goal, _choice, context) => {
    // Begun anew or started meanwhile, and an old card where the model has been switched off.
    if (!isReadable(goal) || !context.model) return redraw(goal, context);
    const look = await lookAgain(goal, context);
    return [{ kind: "update", card: secondCard(goal, look, await viewer(goal, context)) }];
  }),

  "goal.second.take": onOpen(async (goal, choice, context) => {
    const [name, quoted] = split(choice);
    const letter = LETTERS.find((one) => one === name);
    if (!letter || !isReadable(goal) || !missing(goal).includes(letter)) return redraw(goal, context);
    const words = quoted.split(BETWEEN);
    if (!mayTake(goal, letter, words, context)) throw new Refusal(says(context).goals.error.changed);
    const patch = patchOf(goal, letter, words, context);
    const { passed, proof, wordsOnly } = goal.reading;
    const alone = Object.keys(patch).length === 0 ? [...wordsOnly, letter] : wordsOnly;
    const reading = { passed: [...passed, letter], proof: { ...proof, [letter]: quoted }, wordsOnly: alone };
    const read = context.records.put(goals, { ...goal, reading: { ...goal.reading, ...reading } });
    return take(read, patch, context);
  }),

  "goal.second.back": onOpen((goal, _choice, context) => redraw(goal, context)),
};
