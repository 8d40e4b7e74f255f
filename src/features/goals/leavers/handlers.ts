import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { isAside } from "../../../core/rights.ts";
import { textFor } from "../../../text/text.ts";
import { type Person, people, personOf, type Team } from "../../people/person.ts";
import { ensureSchedule } from "../../rhythm/schedules.ts";
import { says, teamOf } from "../access.ts";
import { answerJob } from "../agreement/jobs.ts";
import { offerCard } from "../agreement/views.ts";
import { askBelow } from "../cascade/follow.ts";
import { levelOf } from "../cascade/level.ts";
import type { Content } from "../content.ts";
import { type Goal, goals, isOpen } from "../goal.ts";
import { change } from "../history.ts";
import { save, withoutWish } from "../life.ts";
import { ensureGoalSchedules } from "../reminders/jobs.ts";
import { viewerOf } from "../viewer.ts";
import { caretakersOf, isAway, leftBehind } from "./leaver.ts";
import { handOverForm, leftCard } from "./views.ts";

/** A goal that its owner has left behind, for somebody who sees to it. */
interface Behind {
  goal: Goal;
  owner: Person;
  /** Null where it is no team's. */
  team: Team | null;
  me: Person;
}

export const presses: Record<string, PressHandler> = {
  "goal.left.give": async (id, context) => {
    const behind = await behindOf(id, context);
    if (!(await isLeft(behind, context))) return show(behind, context);
    return [{ kind: "open", form: handOverForm(says(context), behind.goal) }];
  },

  "goal.left.keep": async (id, context) => {
    const behind = await behindOf(id, context);
    if (!(await isLeft(behind, context))) return show(behind, context);
    await takeOver(behind, context);
    return show(behind, context, says(context).goals.left.kept(behind.team !== null));
  },

  "goal.left.close": async (id, context) => {
    const behind = await behindOf(id, context);
    if (!(await isLeft(behind, context))) return show(behind, context);
    const { closed, lesson } = says(context).goals.left;
    const ended = save(behind.goal, { state: "cancelled", lesson: lesson(behind.owner.name) }, context);
    return [...(await show(behind, context, closed)), ...(await askBelow(behind.goal, ended, context))];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "goal.left.give.save": async (typed, id, context) => {
    const behind = await behindOf(id, context);
    if (!(await isLeft(behind, context))) return show(behind, context);
    const t = says(context);
    const { person, problem } = await receiverOf(typed["person"] ?? "", behind, context);
    if (!person) return [{ kind: "reject", form: handOverForm(t, behind.goal, typed), errors: { person: problem } }];
    if (person.id === behind.me.id) {
      await takeOver(behind, context);
      return show(behind, context, t.goals.left.kept(behind.team !== null));
    }
    const sent = await handOver(behind, person, context);
    return [...(await show(behind, context, t.goals.left.given(person.name))), ...sent];
  },
};

/** Refuses everybody but those who see to what was left behind. */
async function behindOf(id: string, context: Context): Promise<Behind> {
  const t = says(context);
  const goal = await context.records.get(goals, id);
  const team = goal && ((await teamOf(goal, context)) ?? null);
  if (!goal || team === undefined) throw new Refusal(t.goals.error.gone);
  const me = (await caretakersOf(team, context.records)).find((one) => one.id === context.me.id);
  const owner = await context.records.get(people, goal.owner);
  if (!me || !owner) throw new Refusal(team ? t.goals.error.notLead : t.goals.error.notVisible);
  return { goal, team, me, owner };
}

/** Not settled yet, and its owner has not come back. */
const isLeft = async ({ goal, owner, team }: Behind, { records }: Context): Promise<boolean> =>
  isOpen(goal) && isAway(owner, team, records);

async function receiverOf(account: string, { team }: Behind, context: Context) {
  const t = says(context);
  if (account === "") return { problem: t.core.required };
  const person = await personOf(context.records, account, context.org);
  if (!person) return { problem: t.agreement.error.stranger };
  if (await isAway(person, team, context.records)) return { problem: t.agreement.error.gone(person.name) };
  if (isAside(person)) return { problem: t.roles.aside(person.name) };
  if (!team || person.teams.includes(team.id) || person.id === context.me.id) return { person, problem: "" };
  return { problem: t.goals.left.notInTeam(person.name, team.name) };
}

/** Whoever sees to it answers for it from now on, for the team. */
async function takeOver({ goal, owner, team, me }: Behind, context: Context): Promise<void> {
  const level = team && levelOf(goal) === "person" ? { level: "team" as const } : {};
  const kept = change(goal, { ...level, ...whoOf(goal, owner, me) }, me.id, context.now);
  context.records.put(goals, { ...kept, owner: me.id });
  await ensureGoalSchedules(me, team ?? undefined, context);
}

/** Proposes it to somebody else, with all that was noted; it is under way again once they take it. */
async function handOver({ goal, owner, me }: Behind, person: Person, context: Context): Promise<Reply[]> {
  const { records, now } = context;
  const patch = { state: "proposed", activeSince: null, ...whoOf(goal, owner, person) } as const;
  const paused = withoutWish(change(goal, patch, me.id, now), context);
  const given = { by: me.id, at: now, changes: paused.history.length };
  const offered = records.put(goals, {
    ...paused,
    owner: person.id,
    given,
    giver: me.id,
    acknowledged: [],
    asked: null,
  });
  await ensureSchedule(records, answerJob, { person: person.id }, person.zone, now);
  await ensureSchedule(records, answerJob, { person: me.id }, me.zone, now);
  const { begun } = textFor(person.lang).goals.left;
  const card = offerCard(offered, await viewerOf(person, offered, context), true, undefined, begun(owner.name));
  return [{ kind: "post", to: { person: person.id }, key: `goal-given:${goal.id}:${now}`, card, why: "goal-given" }];
}

/** Where the goal names who does it, it is the new one. */
const whoOf = ({ who }: Goal, owner: Person, next: Person): Partial<Content> =>
  who === owner.name ? { who: next.name } : {};

/** What is still to settle of the same person's. */
async function show({ owner, team }: Behind, context: Context, said?: string): Promise<Reply[]> {
  const all = await leftBehind(team, context.records);
  const behind = all.find((one) => one.owner.id === owner.id)?.goals ?? [];
  const { lang } = context.me;
  const card = leftCard({ lang, today: context.today }, { name: owner.name, team: team?.name ?? null }, behind, said);
  return [{ kind: "update", card }];
}
