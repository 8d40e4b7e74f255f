import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { textFor } from "../../../text/text.ts";
import { people } from "../../people/person.ts";
import { ownGoal, says } from "../access.ts";
import { redraw } from "../draft/draft.ts";
import { MAX } from "../fields.ts";
import { type Goal, goals } from "../goal.ts";
import { readContent, textProblem } from "../parse.ts";
import { start } from "../start.ts";
import { viewer, viewerOf } from "../viewer.ts";
import type { Acknowledgement, Instead } from "./acknowledgement.ts";
import { FIGURES, questionForm } from "./forms.ts";
import { giverName, offerCard, ownerName } from "./views.ts";

export const presses: Record<string, PressHandler> = {
  "goal.understood": async (value, context) => {
    const [id = "", seen] = value.split(" ");
    const goal = await ownGoal(id, context);
    if (goal.state !== "proposed") return redraw(goal, context); // pressed twice, or withdrawn meanwhile
    if (Number(seen) !== goal.history.length) return redraw(goal, context, says(context).agreement.changed);
    const { me, now, today } = context;
    if (goal.due !== null && goal.due < today) throw new Refusal(says(context).agreement.error.late);
    const taken = acknowledged(goal, { person: me.id, answer: "understood", comment: "", at: now });
    // By then it is no longer its giver's to change.
    const told = await tellGiver({ ...taken, state: "active" }, context);
    return [...(await start(taken, null, context)), ...told];
  },

  "goal.question": async (id, context) => {
    const goal = await ownGoal(id, context);
    if (goal.state !== "proposed") return redraw(goal, context);
    return [{ kind: "open", form: questionForm(says(context), goal, context.today) }];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "goal.question.save": async (typed, id, context) => {
    const t = says(context);
    const goal = await ownGoal(id, context);
    if (goal.state !== "proposed") {
      const giver = giverName(goal, await viewer(goal, context));
      throw new Refusal(goal.state === "cancelled" ? t.agreement.error.withdrawn(giver) : t.agreement.error.taken);
    }
    const comment = (typed["comment"] ?? "").trim();
    const problem = textProblem(comment, MAX.paragraph, t);
    const { instead, errors } = readInstead(typed, goal, context);
    if (problem !== null || Object.keys(errors).length > 0) {
      const all = { ...errors, ...(problem !== null && { comment: problem }) };
      return [{ kind: "reject", form: questionForm(t, goal, context.today, typed), errors: all }];
    }
    const said = { person: context.me.id, answer: "question" as const, comment, at: context.now };
    const asked = context.records.put(goals, acknowledged(goal, { ...said, ...(instead && { instead }) }));
    const told = t.agreement.asked(giverName(asked, await viewer(asked, context)));
    return [...(await redraw(asked, context, told)), ...(await tellGiver(asked, context))];
  },
};

const acknowledged = (goal: Goal, one: Acknowledgement): Goal => ({
  ...goal,
  acknowledged: [...(goal.acknowledged ?? []), one],
});

/** The figures that somebody could agree to; what is left empty is not in question. */
function readInstead(typed: Record<string, string>, goal: Goal, { coach, today, me }: Context) {
  const named = FIGURES.filter((name) => (typed[name] ?? "").trim() !== "");
  const { patch, errors } = readContent(typed, named, goal, { t: textFor(me.lang), coach, today });
  const { target, due } = patch;
  const instead: Instead = { ...(target && { target }), ...(due && { due }) };
  return { instead: Object.keys(instead).length > 0 ? instead : null, errors };
}

/** A card for whoever gave it: it was taken, or there is a question. */
async function tellGiver(goal: Goal, context: Context): Promise<Reply[]> {
  const giver = goal.given && (await context.records.get(people, goal.given.by));
  const last = goal.acknowledged?.at(-1);
  if (!giver || !last) return [];
  const seen = await viewerOf(giver, goal, context);
  const says = textFor(giver.lang).agreement;
  const title = last.answer === "question" ? says.question : says.taken;
  const card = offerCard(goal, seen, false, title(ownerName(goal, seen)));
  const key = `goal-answered:${goal.id}:${goal.acknowledged?.length}:${last.at}`;
  return [{ kind: "post", to: { person: giver.id }, key, card, why: "goal-answered" }];
}
