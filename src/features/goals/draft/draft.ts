import { Refusal } from "../../../core/errors.ts";
import type { Context } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { buttons, type Card, card, text } from "../../../core/view.ts";
import { isLead } from "../../people/person.ts";
import { inPrivate, says, teamOf } from "../access.ts";
import { needsRevision } from "../agreement/revise.ts";
import { isOffer } from "../agreement/views.ts";
import { askBelow } from "../cascade/follow.ts";
import type { Content, Level } from "../content.ts";
import { examplesButton } from "../examples/views.ts";
import { MAX } from "../fields.ts";
import { type Goal, goals, hasStarted } from "../goal.ts";
import { goalCard } from "../goal-views.ts";
import { change } from "../history.ts";
import { viewer } from "../viewer.ts";
import type { Viewer } from "../views.ts";
import { helpButton } from "../ways/start-views.ts";
import { draftGoal } from "./new-goal.ts";
import { draftCard } from "./views.ts";

/** Fields that the finished sentence is composed of: when one changes, a sentence corrected by hand no longer fits. */
const SPOKEN = ["what", "who", "where", "metric", "baseline", "target", "direction", "due", "period", "why", "means"];

/**
 * A draft from a sentence, in the 1:1 conversation; null when it is no goal.
 *
 * @param id the draft's own, where a form has brought it along
 * @param meant it is one whatever the coach hears: every letter is then still to be asked for
 */
export async function startDraft(
  sentence: string,
  context: Context,
  id = context.newId(),
  meant = false,
): Promise<Reply[] | null> {
  const { me, today, now, org, team } = context;
  if (sentence.length > MAX.sentence) return [{ kind: "whisper", card: tooLongCard(sentence, MAX.sentence, context) }];
  const review = context.coach.review({ text: sentence, lang: me.lang, today });
  if (review.kind === "none" && !meant) return null;
  const mine = await context.records.list(goals, { owner: me.id });
  const twin = mine.find((goal) => goal.id === id || (goal.state === "draft" && goal.sentence === sentence));
  const free = twin || !(await context.records.get(goals, id)); // a made-up form may bring somebody else's
  const origin = {
    id: free ? id : context.newId(),
    org,
    owner: me.id,
    team,
    sentence,
    today,
    now,
    level: await levelHere(context),
  };
  const goal = twin ?? context.records.put(goals, draftGoal(origin, review, me.lang));
  return inPrivate(draftCard(goal, await viewer(goal, context), twin !== undefined), context);
}

/** Whose a goal is that somebody writes here: a lead's usually is the team's. */
export async function levelHere(context: Context): Promise<Level> {
  return isLead(await teamOf(context, context), context.me.id) ? "team" : "person";
}

export function notGoalCard(typed: string, context: Context): Card {
  const t = says(context);
  const { title, hint, example, meant } = t.goals.notGoal;
  const start =
    typed.length <= MAX.sentence
      ? { label: meant, action: "goal.meant", value: typed }
      : { label: t.goals.menu.new, action: "goal.new", value: "" };
  return card(
    title,
    { kind: "quote", text: typed },
    text(hint),
    { kind: "quote", text: example },
    buttons(start, helpButton(t, typed), examplesButton(t)),
  );
}

/** Gives the text back, so that nobody has to type it again. */
export function tooLongCard(typed: string, max: number, context: Context): Card {
  const { error, menu } = says(context).goals;
  return card(menu.new, text(error.tooLong(max), "warning"), { kind: "quote", text: typed });
}

/** The goal's card as its owner sees it now, whatever state it is in. */
export async function redraw(goal: Goal, context: Context, said?: string): Promise<Reply[]> {
  return [{ kind: "update", card: ownCard(goal, await viewer(goal, context), said) }];
}

export function ownCard(goal: Goal, seen: Viewer, said?: string): Card {
  const drafting = goal.state === "draft" || (goal.state === "cancelled" && !hasStarted(goal) && !isOffer(goal));
  return drafting ? draftCard(goal, seen) : goalCard(goal, seen, true, said);
}

/** Changes the goal's content and redraws its card. */
export async function answer(goal: Goal, patch: Partial<Content>, context: Context): Promise<Reply[]> {
  if (needsRevision(goal, patch)) throw new Refusal(says(context).revision.error.use);
  const after = withContent(goal, patch, context);
  if (after !== goal) context.records.put(goals, after);
  return [...(await redraw(after, context)), ...(await askBelow(goal, after, context))];
}

/**
 * The goal with its content changed. A sentence corrected by hand goes once what it is about has changed; a goal made
 * before its owner had a team goes to the team they are in now.
 */
export function withContent(goal: Goal, patch: Partial<Content>, { me, now, team }: Context): Goal {
  const home = goal.team === null && team !== null && goal.owner === me.id ? { team } : {};
  const changed = change(goal, { ...home, ...patch }, me.id, now);
  const spoken = changed.history.slice(goal.history.length).flatMap(({ changes }) => changes.map(({ field }) => field));
  const stale =
    goal.statement !== null && !spoken.includes("statement") && spoken.some((field) => SPOKEN.includes(field));
  return stale ? change(goal, { ...home, ...patch, statement: null }, me.id, now) : changed;
}
