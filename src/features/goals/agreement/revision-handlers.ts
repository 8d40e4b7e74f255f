import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import type { FieldErrors } from "../../../core/view.ts";
import type { Person } from "../../people/person.ts";
import { ownGoal, says } from "../access.ts";
import { adjusted, askBelow, notAdjusted } from "../cascade/follow.ts";
import { redraw, withContent } from "../draft/draft.ts";
import { lost } from "../draft/lost.ts";
import { MAX } from "../fields.ts";
import { type Goal, goals, isOpen } from "../goal.ts";
import { readContent, textProblem } from "../parse.ts";
import { viewer, viewerOf } from "../viewer.ts";
import { decidersOf } from "./around.ts";
import { needNoOther, openRevision } from "./revise.ts";
import { agreedChanges, patchOf, REASONS, type Revision, withRevision } from "./revision.ts";
import { NEEDED_OF_REVISED, oneOf, REVISED, reviseForm } from "./revision-forms.ts";
import { revisionCard } from "./revision-views.ts";
import { whoDecides } from "./who-decides.ts";

export const presses: Record<string, PressHandler> = {
  "goal.revise": async (id, context) => {
    const goal = await ownGoal(id, context);
    return isOpen(goal) ? openRevision(goal, {}, context) : redraw(goal, context);
  },

  "goal.revise.withdraw": async (value, context) => {
    const [id = "", place] = value.split(" ");
    const goal = await ownGoal(id, context);
    const revision = goal.revisions?.[Number(place)];
    if (!revision || revision.decided) return redraw(goal, context); // decided meanwhile
    const decided = {
      answer: "withdrawn" as const,
      by: context.me.id,
      day: context.today,
      at: context.now,
      comment: "",
    };
    const after = notAdjusted(withRevision(goal, { ...revision, decided }, Number(place)), revision, context);
    return redraw(context.records.put(goals, after), context);
  },
};

export const submits: Record<string, SubmitHandler> = {
  "goal.revise.save": async (typed, state, context) => {
    const t = says(context);
    const [id = "", ...names] = state.split(" ");
    const goal = await ownGoal(id, context);
    if (!isOpen(goal)) throw new Refusal(t.goals.error.closed);
    await needNoOther(goal, context);
    const deciders = await decidersOf(goal, context);
    const { patch, kind, reason, errors } = await readWish(typed, names, goal, context);
    const whose = whoDecides(goal, patch, { kind, chosen: typed["approver"] }, deciders, context);
    if ("oneOf" in whose) {
      const { sponsor, again } = t.revision.error;
      const needs = whose.again ? again : whose.late ? sponsor : null;
      errors["approver"] = needs ? needs(oneOf(t, whose.oneOf)) : t.goals.error.pick;
    }
    if ("oneOf" in whose || kind === null || Object.keys(errors).length > 0) {
      return [{ kind: "reject", form: reviseForm(t, goal, deciders, context, names, typed), errors }];
    }
    const { approver, late, again } = whose;
    const asked = { by: context.me.id, at: context.now, changes: agreedChanges(goal, patch), kind, reason };
    const revision = { ...asked, ...(late && { late: true as const }), ...(again && { again: true as const }) };
    const told = adjusted(goal, names, reason, context);
    return typeof approver === "string"
      ? takeEffect(told, { ...revision, approver: approver === "self" ? context.me.id : null }, context)
      : askFor(told, { ...revision, approver: approver.id, decided: null }, approver, context);
  },
};

/** What somebody wants to change, and why, with a sentence beside each field that cannot be taken. */
async function readWish(typed: Record<string, string>, names: readonly string[], goal: Goal, context: Context) {
  const t = says(context);
  const reader = { t, coach: context.coach, today: context.today };
  const shown = REVISED.filter((name) => names.includes(name));
  const { patch, errors: wrong } = readContent(typed, shown, goal, reader, NEEDED_OF_REVISED);
  const [gone] = Object.values(lost(goal, patch, t, await viewer(goal, context)));
  const [first = "target"] = shown;
  const errors: FieldErrors = { ...(gone !== undefined && { [first]: gone }), ...wrong };
  if (Object.keys(errors).length === 0 && agreedChanges(goal, patch).length === 0)
    errors[first] = t.revision.error.same;
  const kind = REASONS.find((one) => one === typed["kind"]) ?? null;
  if (kind === null) errors["kind"] = t.goals.error.pick;
  const reason = (typed["reason"] ?? "").trim();
  const problem = textProblem(reason, MAX.paragraph, t);
  if (problem !== null) errors["reason"] = problem;
  return { patch, kind, reason, errors };
}

/** Counts at once, because nobody else has to say yes; both values stay on record all the same. */
async function takeEffect(goal: Goal, revision: Omit<Revision, "decided">, context: Context): Promise<Reply[]> {
  const decided = { answer: "approved" as const, by: context.me.id, day: context.today, at: context.now, comment: "" };
  const changed = withContent(withRevision(goal, { ...revision, decided }), patchOf(revision), context);
  const drawn = await redraw(context.records.put(goals, changed), context, says(context).revision.applied);
  return [...drawn, ...(await askBelow(goal, changed, context))];
}

async function askFor(goal: Goal, revision: Revision, approver: Person, context: Context): Promise<Reply[]> {
  const asked = context.records.put(goals, withRevision(goal, revision));
  const place = (asked.revisions?.length ?? 0) - 1;
  const card = revisionCard(asked, place, await viewerOf(approver, asked, context));
  const key = `goal-revision:${goal.id}:${place}`;
  return [
    ...(await redraw(asked, context, says(context).revision.sent(approver.name))),
    { kind: "post", to: { person: approver.id }, key, card, why: "goal-revision" },
  ];
}
