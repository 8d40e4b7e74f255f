import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { isAside } from "../../../core/rights.ts";
import type { Card, FieldErrors } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import { isGone, type Person, people, personNames, personOf } from "../../people/person.ts";
import { readableGoal, says } from "../access.ts";
import { checkContent } from "../check.ts";
import type { Content } from "../content.ts";
import { withContent } from "../draft/draft.ts";
import { onOpen, onSent } from "../draft/on-open.ts";
import { MAX } from "../fields.ts";
import { type Goal, goals } from "../goal.ts";
import { save, showTo } from "../life.ts";
import { readContent } from "../parse.ts";
import { needReady } from "../ready.ts";
import { viewer, viewerOf } from "../viewer.ts";
import { openQuestion, replied } from "./acknowledgement.ts";
import { answerForm, FIGURES, giveForm, RECEIVERS } from "./forms.ts";
import { give } from "./give.ts";
import { givenBy } from "./given.ts";
import { givenListCard } from "./given-views.ts";
import { givenCard, giverName, offerCard, ownerName } from "./views.ts";

/** @param page as a button carries it */
export async function givenList(page: string, context: Context): Promise<Card> {
  const given = await givenBy(context);
  const owners = given.map(({ goal }) => goal.owner);
  return givenListCard(says(context), given, await personNames(context.records, owners), Number(page) || 0);
}

export const presses: Record<string, PressHandler> = {
  "goal.given": async (page, context) => [{ kind: "update", card: await givenList(page, context) }],

  "goal.give": onOpen(async (goal, _choice, context) => {
    await needReady(goal, context);
    return [{ kind: "open", form: giveForm(says(context), goal) }];
  }),

  "goal.agree": async (id, context) => {
    const goal = await givenGoal(id, context);
    const instead = openQuestion(goal)?.instead;
    if (goal.state !== "proposed" || !instead) return showTo(goal, context);
    const { patch, errors } = checkContent(goal, instead, context.today, says(context));
    const [problem] = Object.values(errors);
    if (problem) throw new Refusal(problem); // since it was asked, its day may have passed
    return answerOwner(withContent(goal, patch, context), "", context);
  },

  "goal.answer": async (id, context) => {
    const goal = await givenGoal(id, context);
    if (goal.state !== "proposed") return showTo(goal, context);
    return [{ kind: "open", form: answerForm(says(context), goal, context.today) }];
  },

  "goal.withdraw": async (id, context) => {
    const goal = await givenGoal(id, context);
    if (goal.state !== "proposed") return showTo(goal, context);
    const withdrawn = save(goal, { state: "cancelled" }, context);
    const told = await tellOwner(withdrawn, context, "withdrawnBy", `goal-withdrawn:${id}:${goal.given?.at}`);
    return [...(await showTo(withdrawn, context)), ...told];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "goal.give.save": onSent(async (goal, typed, context) => {
    const t = says(context);
    await needReady(goal, context);
    const { picked, errors } = await receivers(typed, context);
    if (Object.keys(errors).length > 0) return [{ kind: "reject", form: giveForm(t, goal, typed), errors }];
    const others = picked.filter(({ id }) => id !== context.me.id);
    if (others.length === 0) return showTo(goal, context);
    const { given, sendings } = await give(goal, others, context);
    // Whoever is among them keeps the draft as their own.
    if (others.length === picked.length) save(goal, { state: "cancelled" }, context);
    const names = others.map(({ name }) => name);
    return [{ kind: "update", card: givenCard(t, given, names) }, ...sendings];
  }),

  "goal.answer.save": async (typed, id, context) => {
    const t = says(context);
    const goal = await givenGoal(id, context);
    if (goal.state !== "proposed") throw new Refusal(t.agreement.error.taken);
    const { patch, errors } = readContent(typed, FIGURES, goal, readerFor(context), []);
    const reply = (typed["reply"] ?? "").trim();
    const after = withContent(goal, patch, context);
    const all: FieldErrors = { ...needed(patch, goal, t.core.required), ...errors };
    if (reply.length > MAX.paragraph) all["reply"] = t.core.tooLong(MAX.paragraph);
    if (reply === "" && after === goal) all[openQuestion(goal) ? "reply" : "target"] ??= t.agreement.error.say;
    if (Object.keys(all).length === 0) return answerOwner(after, reply, context);
    return [{ kind: "reject", form: answerForm(t, goal, context.today, typed), errors: all }];
  },
};

const readerFor = (context: Context) => ({ t: says(context), coach: context.coach, today: context.today });

/** A goal for whoever gave it. */
async function givenGoal(id: string, context: Context): Promise<Goal> {
  const goal = await readableGoal(id, context);
  if (goal.given?.by !== context.me.id) throw new Refusal(says(context).agreement.error.notGiver);
  return goal;
}

/** Whom a form names, each once; a sentence beside whoever cannot be given anything. */
async function receivers(typed: Record<string, string>, context: Context) {
  const { core, agreement, roles } = says(context);
  const picked = new Map<string, Person>();
  const errors: FieldErrors = {};
  for (const name of RECEIVERS) {
    const account = typed[name] ?? "";
    if (account === "") continue;
    const person = await personOf(context.records, account, context.org);
    if (!person) errors[name] = agreement.error.stranger;
    else if (await isGone(person, context)) errors[name] = agreement.error.gone(person.name);
    else if (isAside(person)) errors[name] = roles.aside(person.name);
    else picked.set(person.id, person);
  }
  if (picked.size === 0 && Object.keys(errors).length === 0) errors["person"] = core.required;
  return { picked: [...picked.values()], errors };
}

/** What was there cannot be emptied. */
function needed(patch: Partial<Content>, goal: Goal, required: string): FieldErrors {
  const lost = (["target", "due"] as const).filter((name) => goal[name] !== null && patch[name] === null);
  return Object.fromEntries(lost.map((name) => [name, required]));
}

/** Saves the answer, or the goal as it was changed, and asks its owner again. */
async function answerOwner(goal: Goal, reply: string, context: Context): Promise<Reply[]> {
  const answered = context.records.put(goals, replied(goal, reply, context.now));
  const key = `goal-reply:${goal.id}:${answered.acknowledged?.length}:${answered.history.length}:${context.now}`;
  const told = await tellOwner(answered, context, "answered", key);
  const said = says(context).agreement.said(ownerName(answered, await viewer(answered, context)));
  return [...(await showTo(answered, context, said)), ...told];
}

async function tellOwner(
  goal: Goal,
  context: Context,
  title: "answered" | "withdrawnBy",
  key: string,
): Promise<Reply[]> {
  const owner = await context.records.get(people, goal.owner);
  if (!owner) return [];
  const seen = await viewerOf(owner, goal, context);
  const card = offerCard(goal, seen, true, textFor(owner.lang).agreement[title](giverName(goal, seen)));
  return [{ kind: "post", to: { person: owner.id }, key, card, why: "goal-answered" }];
}
