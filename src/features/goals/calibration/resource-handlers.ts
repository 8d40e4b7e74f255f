import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import type { FieldErrors } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import { type Person, people } from "../../people/person.ts";
import { says } from "../access.ts";
import { decidersOf } from "../agreement/around.ts";
import { answer, redraw } from "../draft/draft.ts";
import { onOpen, onSent } from "../draft/on-open.ts";
import { MAX } from "../fields.ts";
import { type Goal, goals } from "../goal.ts";
import { viewerOf } from "../viewer.ts";
import { missingField, readResources, resourcesForm, sponsorForm } from "./resource-forms.ts";
import { answeredCard, sponsorCard } from "./resource-views.ts";
import { askedOf, type Commitment, lacking, RESOURCES, withCommitments } from "./resources.ts";

export const presses: Record<string, PressHandler> = {
  "goal.resources": onOpen(async (goal, _choice, context) => [
    { kind: "open", form: resourcesForm(says(context), goal) },
  ]),

  "goal.resources.ask": onOpen(async (goal, _choice, context) => {
    if (lacking(goal).length === 0) return redraw(goal, context);
    const { sponsors } = await decidersOf(goal, context);
    const [only, ...more] = sponsors;
    if (!only) return standIn(goal, context);
    if (more.length > 0) return [{ kind: "open", form: sponsorForm(says(context), goal, sponsors) }];
    return ask(goal, only, context);
  }),

  "goal.resources.yes": (id, context) => decide(id, "yes", context),
  "goal.resources.no": (id, context) => decide(id, "no", context),
};

export const submits: Record<string, SubmitHandler> = {
  "goal.resources.save": onSent(async (goal, typed, context) => {
    const t = says(context);
    const resources = readResources(typed, goal);
    const errors: FieldErrors = {};
    for (const kind of RESOURCES) {
      const missing = (typed[missingField(kind)] ?? "").trim();
      if (resources[kind]?.answer === "no" && missing === "") errors[missingField(kind)] = t.core.required;
      if (missing.length > MAX.line) errors[missingField(kind)] = t.core.tooLong(MAX.line);
    }
    if (Object.keys(errors).length === 0) return answer(goal, { resources }, context);
    return [{ kind: "reject", form: resourcesForm(t, goal, typed), errors }];
  }),

  "goal.resources.ask.save": onSent(async (goal, typed, context) => {
    const { sponsors } = await decidersOf(goal, context);
    const sponsor = sponsors.find(({ id }) => id === typed["sponsor"]);
    if (sponsor) return lacking(goal).length > 0 ? ask(goal, sponsor, context) : redraw(goal, context);
    const t = says(context);
    return [{ kind: "reject", form: sponsorForm(t, goal, sponsors), errors: { sponsor: t.goals.error.pick } }];
  }),
};

/** Nobody else is there to ask, so the owner answers for it, and the goal says so. */
function standIn(goal: Goal, context: Context): Promise<Reply[]> {
  const said = { answer: "yes" as const, by: context.me.id, at: context.now };
  return redraw(context.records.put(goals, withCommitments(goal, lacking(goal), said)), context);
}

async function ask(goal: Goal, sponsor: Person, context: Context): Promise<Reply[]> {
  const missing = lacking(goal);
  const said = { answer: "asked" as const, by: sponsor.id, at: context.now };
  const asked = context.records.put(goals, withCommitments(goal, missing, said));
  const card = sponsorCard(asked, await viewerOf(sponsor, asked, context), askedOf(asked, sponsor.id));
  const key = `goal-resources:${goal.id}:${asked.commitments?.length}`;
  const post: Reply = { kind: "post", to: { person: sponsor.id }, key, card, why: "goal-resources" };
  return [...(await redraw(asked, context)), post];
}

async function decide(id: string, answered: "yes" | "no", context: Context): Promise<Reply[]> {
  const goal = await context.records.get(goals, id);
  const { me, now } = context;
  const { error } = says(context).goals;
  if (!goal) throw new Refusal(error.gone);
  if (!goal.commitments?.some(({ by }) => by === me.id)) throw new Refusal(error.notVisible); // never asked
  const asked = goal.state === "draft" ? askedOf(goal, me.id) : [];
  if (asked.length === 0) return show(goal, [], context);
  const kinds = asked.map(({ kind }) => kind);
  const decided = context.records.put(goals, withCommitments(goal, kinds, { answer: answered, by: me.id, at: now }));
  const owner = await context.records.get(people, goal.owner);
  const drawn = await show(decided, [], context);
  return owner ? [...drawn, await tellOwner(decided, owner, answered, context)] : drawn;
}

async function tellOwner(goal: Goal, owner: Person, answered: "yes" | "no", context: Context): Promise<Reply> {
  const title = textFor(owner.lang).resources.toOwner[answered](context.me.name);
  const card = answeredCard(goal, await viewerOf(owner, goal, context), title);
  const key = `goal-resources:${goal.id}:${goal.commitments?.length}`;
  return { kind: "post", to: { person: owner.id }, key, card, why: "goal-resources" };
}

async function show(goal: Goal, asked: readonly Commitment[], context: Context): Promise<Reply[]> {
  const me = await context.records.get(people, context.me.id);
  return me ? [{ kind: "update", card: sponsorCard(goal, await viewerOf(me, goal, context), asked) }] : [];
}
