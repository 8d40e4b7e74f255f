import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { FieldErrors } from "../../../core/view.ts";
import { people } from "../../people/person.ts";
import { ownGoal, readableGoal, says } from "../access.ts";
import { givenCard, giverName } from "../agreement/views.ts";
import { amount } from "../amount.ts";
import { isPossible } from "../check.ts";
import { split } from "../draft/on-open.ts";
import { MAX } from "../fields.ts";
import { type Goal, isOpen } from "../goal.ts";
import { showTo } from "../life.ts";
import { oneMeasure } from "../measure-field.ts";
import { textProblem } from "../parse.ts";
import { viewer } from "../viewer.ts";
import { handOut, isShareable, membersOf, teamToHand } from "./hand.ts";
import { askForm, handForm, MOST, numbersForm, planCard, questionCard } from "./hand-views.ts";
import { evenPlan, type Plan, unpack } from "./plan.ts";

export const presses: Record<string, PressHandler> = {
  "goal.hand": async (id, context) => {
    const { goal, members } = await handable(id, context);
    if (!isOpen(goal)) return showTo(goal, context);
    return [{ kind: "open", form: handForm(says(context), goal, members, isShareable(goal)) }];
  },

  "goal.hand.edit": async (value, context) => {
    const { goal, members, plan } = await planned(value, context);
    if (!isOpen(goal)) return showTo(goal, context);
    return [{ kind: "open", form: numbersForm(says(context), goal, plan, members) }];
  },

  "goal.hand.give": async (value, context) => {
    const { goal, team, members, plan } = await planned(value, context);
    if (!isOpen(goal)) return showTo(goal, context);
    const { made, sendings } = await handOut(goal, plan, team, members, context);
    const names = made.map(({ name }) => name);
    const given = made.map((one) => one.goal);
    return [{ kind: "update", card: givenCard(says(context), given, names) }, ...sendings];
  },

  "goal.hand.ask": async (id, context) => {
    const draft = await ownGoal(id, context);
    return [{ kind: "open", form: askForm(says(context), draft, giverName(draft, await viewer(draft, context))) }];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "goal.hand.save": async (typed, id, context) => {
    const { goal, members } = await handable(id, context);
    const t = says(context);
    const named = (typed["members"] ?? "").split(",");
    const picked = members.filter((person) => named.includes(person.id)).map((person) => person.id);
    const as = typed["share"] === "same" && isShareable(goal) ? "same" : "own";
    const problem = picked.length > MOST ? t.cascade.hand.tooMany(MOST) : picked.length === 0 ? t.core.required : null;
    if (problem === null) {
      return [{ kind: "update", card: planCard(t, goal, evenPlan(goal, as, picked), members) }];
    }
    const form = handForm(t, goal, members, isShareable(goal), typed);
    return [{ kind: "reject", form, errors: { members: problem } }];
  },

  "goal.hand.edit.save": async (typed, state, context) => {
    const { goal, members, plan } = await planned(state, context);
    const t = says(context);
    const { parts, errors } = readNumbers(typed, goal, plan, context);
    if (Object.keys(errors).length > 0) {
      return [{ kind: "reject", form: numbersForm(t, goal, plan, members, typed), errors }];
    }
    return [{ kind: "update", card: planCard(t, goal, { ...plan, parts }, members) }];
  },

  "goal.hand.ask.save": async (typed, id, context) => {
    const draft = await ownGoal(id, context);
    const t = says(context);
    const lead = draft.given && (await context.records.get(people, draft.given.by));
    if (!lead) throw new Refusal(t.core.gone);
    const question = (typed["question"] ?? "").trim();
    const problem = textProblem(question, MAX.paragraph, t);
    if (problem !== null) {
      return [{ kind: "reject", form: askForm(t, draft, lead.name, typed), errors: { question: problem } }];
    }
    const card = questionCard(lead, draft, context.me.name, question);
    const key = `goal-question:${draft.id}:${context.now}`;
    return [
      { kind: "whisper", card: { kind: "card", title: t.cascade.hand.asked(lead.name), blocks: [] } },
      { kind: "post", to: { person: lead.id }, key, card, why: "goal-question" },
    ];
  },
};

/** A goal that whoever acts may see, and the team of theirs that it can be handed on to. */
async function handable(id: string, context: Context) {
  const goal = await readableGoal(id, context);
  const team = await teamToHand(goal, context);
  if (!team) throw new Refusal(says(context).goals.error.notLead);
  const members = await membersOf(team, context);
  if (members.length === 0) throw new Refusal(says(context).cascade.hand.noMembers);
  return { goal, team, members };
}

async function planned(value: string, context: Context) {
  const [id, packed] = split(value);
  return { ...(await handable(id, context)), plan: unpack(packed) };
}

/** The numbers as they were typed, in the goal's own unit. */
function readNumbers(typed: Record<string, string>, { target }: Goal, plan: Plan, context: Context) {
  const { error } = says(context).goals;
  const errors: FieldErrors = {};
  const parts = plan.parts.map((part) => {
    const measure = oneMeasure(typed[part.person] ?? "", context.coach.measure);
    const like = measure && target && (measure.unit === "" || amount(measure).unit === amount(target).unit);
    if (!measure) errors[part.person] = error.number;
    else if (!isPossible(measure) || measure.value < 0) errors[part.person] = error.impossible;
    else if (!like) errors[part.person] = error.units;
    if (!measure || !target || !like) return part;
    const factor =
      measure.unit === "" ? 1 : amount({ ...measure, value: 1 }).value / amount({ ...target, value: 1 }).value;
    return { ...part, value: measure.value * factor };
  });
  return { parts, errors };
}
