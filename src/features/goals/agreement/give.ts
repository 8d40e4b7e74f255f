import type { Context } from "../../../core/feature.ts";
import type { Sending } from "../../../core/reply.ts";
import type { Person } from "../../people/person.ts";
import { ensureSchedule } from "../../rhythm/schedules.ts";
import { type Goal, goals, hasStarted } from "../goal.ts";
import { viewerOf } from "../viewer.ts";
import { answerJob } from "./jobs.ts";
import { offerCard } from "./views.ts";

/**
 * Proposes the goal to each of them: one goal each with the same content, theirs from then on, and a message that asks
 * whether they take it. Whoever has or had it already is not asked again, unless it was withdrawn.
 *
 * @param goal a finished one; it stays as it is. Its id and the person's make the new one's.
 * @returns the goals in the order of the people, and what is to be sent
 */
export async function give(
  goal: Goal,
  to: readonly Person[],
  context: Context,
): Promise<{ given: Goal[]; sendings: Sending[] }> {
  const given: Goal[] = [];
  const sendings: Sending[] = [];
  for (const person of to) {
    const id = `${goal.id}-${person.id}`;
    const known = await context.records.get(goals, id);
    const stands = known && (known.state !== "cancelled" || hasStarted(known));
    const offered = stands ? known : await offer({ ...goal, id }, person, context);
    given.push(offered);
    if (offered !== known) sendings.push(await ask(offered, person, context));
  }
  return { given, sendings };
}

async function offer(goal: Goal, person: Person, { me, now, records }: Context): Promise<Goal> {
  await ensureSchedule(records, answerJob, { person: person.id }, person.zone, now);
  await ensureSchedule(records, answerJob, { person: me.id }, me.zone, now);
  const given = { by: me.id, at: now, changes: goal.history.length };
  return records.put(goals, {
    ...{ ...goal, owner: person.id, state: "proposed", given, giver: me.id, acknowledged: [] },
    ...{ asked: null, createdAt: now },
  });
}

async function ask(goal: Goal, person: Person, context: Context): Promise<Sending> {
  const card = offerCard(goal, await viewerOf(person, goal, context), true);
  const key = `goal-given:${goal.id}:${context.now}`;
  return { kind: "post", to: { person: person.id }, key, card, why: "goal-given" };
}
