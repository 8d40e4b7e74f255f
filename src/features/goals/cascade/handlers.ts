import { Refusal } from "../../../core/errors.ts";
import type { PressHandler, SubmitHandler } from "../../../core/feature.ts";
import { readableGoal, says } from "../access.ts";
import { CONTRIBUTIONS } from "../content.ts";
import { answer } from "../draft/draft.ts";
import { onOpen, onSent } from "../draft/on-open.ts";
import { MAX } from "../fields.ts";
import { textProblem } from "../parse.ts";
import { viewer } from "../viewer.ts";
import { serving } from "./level.ts";
import { higherGoal, higherGoals, restsOnParent, serve } from "./serve.ts";
import { ownersOf, showLine, showTree } from "./show.ts";
import { sightOf } from "./sight.ts";
import { contributionCard, howForm, noneForm, servesCard } from "./views.ts";

export const presses: Record<string, PressHandler> = {
  "goal.serves": onOpen(async (goal, page, context) => {
    const above = higherGoals(goal, await sightOf(context.me.id, context.records));
    const names = await ownersOf(above, context);
    const seen = await viewer(goal, context);
    return [{ kind: "update", card: servesCard(says(context), goal, above, names, seen, Number(page) || 0) }];
  }),

  "goal.serves.pick": onOpen(async (goal, id, context) => {
    const { above } = await higherGoal(goal, id, context);
    return [{ kind: "update", card: contributionCard(says(context), goal, above) }];
  }),

  "goal.serves.as": onOpen(async (goal, choice, context) => {
    const [above = "", as] = choice.split(" ");
    const contribution = CONTRIBUTIONS.find((one) => one === as);
    if (!contribution) throw new Refusal(says(context).core.gone);
    if (contribution !== "enabling") return serve(goal, { goal: above, contribution, how: "" }, context);
    await higherGoal(goal, above, context);
    return [{ kind: "open", form: howForm(says(context), goal, `${goal.id} ${choice}`) }];
  }),

  "goal.serves.how": onOpen(async (goal, _choice, context) => [
    { kind: "open", form: howForm(says(context), goal, goal.id, { sentence: serving(goal)?.how ?? "" }) },
  ]),

  "goal.serves.none": onOpen(async (goal, _choice, context) => [{ kind: "open", form: noneForm(says(context), goal) }]),

  "goal.line": async (id, context) => [
    { kind: "update", card: await showLine(await readableGoal(id, context), context) },
  ],

  "goal.tree": async (value, context) => {
    const [at = "", page] = value.split(" ");
    return [{ kind: "update", card: await showTree(at, Number(page) || 0, context) }];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "goal.serves.how.save": onSent(async (goal, typed, context, more) => {
    const t = says(context);
    const how = (typed["sentence"] ?? "").trim();
    const problem = textProblem(how, MAX.paragraph, t);
    const [above, as] = more.split(" ");
    const now = serving(goal);
    const contribution = CONTRIBUTIONS.find((one) => one === as) ?? now?.contribution;
    const picked = above || now?.goal;
    if (!picked || !contribution) throw new Refusal(t.core.gone);
    if (problem === null && !above && now) return answer(goal, { parent: { ...now, how } }, context);
    if (problem === null) return serve(goal, { goal: picked, contribution, how }, context);
    const state = `${goal.id} ${more}`.trim();
    return [{ kind: "reject", form: howForm(t, goal, state, typed), errors: { sentence: problem } }];
  }),

  "goal.serves.none.save": onSent(async (goal, typed, context) => {
    const t = says(context);
    const reason = (typed["sentence"] ?? "").trim();
    const lost = restsOnParent(goal, reason) ? t.cascade.error.lost : null;
    const problem = textProblem(reason, MAX.paragraph, t) ?? lost;
    if (problem === null) return answer(goal, { parent: { reason } }, context);
    return [{ kind: "reject", form: noneForm(t, goal, typed), errors: { sentence: problem } }];
  }),
};
