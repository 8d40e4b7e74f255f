import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import { says } from "../access.ts";
import { answer, redraw } from "../draft/draft.ts";
import { lost } from "../draft/lost.ts";
import { onOpen, onSent, take } from "../draft/on-open.ts";
import { MAX } from "../fields.ts";
import type { Goal } from "../goal.ts";
import { readContent, textProblem } from "../parse.ts";
import { viewer } from "../viewer.ts";
import { guardRails } from "./rails.ts";
import { answerForm, countersForm } from "./views.ts";
import { patchOf, wayId } from "./ways.ts";

export const presses: Record<string, PressHandler> = {
  "goal.guard.take": onOpen(async (goal, choice, context) => {
    const [code = "", id = ""] = choice.split(" ");
    const way = (await find(goal, code, context))?.ways.find((one) => wayId(one) === id);
    if (!way) return redraw(goal, context); // answered meanwhile
    return take(goal, patchOf(goal, way, says(context), context.coach.measure), context);
  }),

  "goal.guard.counters": onOpen(async (goal, _choice, context) => [
    { kind: "open", form: countersForm(says(context), goal, context.today) },
  ]),

  "goal.guard.answer": onOpen(async (goal, code, context) => {
    const finding = await find(goal, code, context);
    return finding ? [{ kind: "open", form: answerForm(says(context), goal, finding) }] : redraw(goal, context);
  }),
};

export const submits: Record<string, SubmitHandler> = {
  "goal.guard.counters.save": onSent(async (goal, typed, context) => {
    const t = says(context);
    const { patch, errors } = readContent(typed, ["counters"], goal, { t, coach: context.coach, today: context.today });
    if (patch.counters?.length === 0) errors["counters"] = t.core.required;
    else Object.assign(errors, lost(goal, patch, t, await viewer(goal, context)));
    if (Object.keys(errors).length === 0) return answer(goal, patch, context);
    return [{ kind: "reject", form: countersForm(t, goal, context.today, typed), errors }];
  }),

  "goal.guard.answer.save": onSent(async (goal, typed, context, code) => {
    const t = says(context);
    const finding = await find(goal, code, context);
    if (!finding || finding.level === "block") return redraw(goal, context);
    const reason = (typed["reason"] ?? "").trim();
    const problem = textProblem(reason, MAX.paragraph, t);
    if (problem !== null) {
      return [{ kind: "reject", form: answerForm(t, goal, finding, typed), errors: { reason: problem } }];
    }
    const settled = [...(goal.settled ?? []), { code, about: finding.about, reason }];
    return answer(goal, { settled }, context);
  }),
};

/** What is said of the goal now; a press may come long after the card was drawn. */
async function find(goal: Goal, code: string, context: Context) {
  return guardRails(goal, await viewer(goal, context)).find((one) => one.code === code);
}
