import type { Context } from "../../core/feature.ts";
import type { Reply } from "../../core/reply.ts";
import { goals, isOpen } from "../goals/goal.ts";
import { change } from "../goals/history.ts";
import { type Answer, blockers, type CheckIn, checkInsOf, type Obstacle, openBlocker } from "./checkin.ts";
import { askForHelp } from "./help/ask.ts";

/** What an answer changes elsewhere: the goals' numbers, and what is in the way. */
export async function follow(
  said: Answer,
  before: CheckIn | undefined,
  saved: CheckIn,
  context: Context,
): Promise<Reply[]> {
  const told = before?.said.kind === "answer" ? before.said.progress : [];
  await noteNumbers(
    said.progress.filter((one) => !told.some(({ goal, said }) => goal === one.goal && said === one.said)),
    saved,
    context,
  );
  const all = await checkInsOf(context.records, saved.person, saved.team);
  // An old day's answer says nothing of what is in the way today.
  if (all.findLast((one) => one.said.kind === "answer")?.id !== saved.id) return [];
  return settleBlocker(said.obstacle, saved, context);
}

/** Each number becomes a dated note of its goal, once. A goal that was closed meanwhile stays as it is. */
async function noteNumbers(fresh: Answer["progress"], { day }: CheckIn, context: Context): Promise<void> {
  const { records, me, now, coach } = context;
  for (const { goal: id, said } of fresh) {
    const goal = await records.get(goals, id);
    if (!goal || goal.owner !== me.id || !isOpen(goal)) continue;
    const note = { day, at: now, by: me.id, text: said, measure: coach.measure(said) };
    records.put(goals, change(goal, { notes: [...goal.notes, note] }, me.id, now));
  }
}

/** Other words, or another day, for the same thing; both at once are something else. */
const isSame = (open: Obstacle, said: Obstacle): boolean => open.text === said.text || open.since === said.since;

/** Opens, changes or closes what is in the way, and asks whoever was named for help. */
async function settleBlocker(
  obstacle: Answer["obstacle"],
  { team, audience }: CheckIn,
  context: Context,
): Promise<Reply[]> {
  const { records, me } = context;
  const open = await openBlocker(records, me.id, team);
  if (!obstacle) {
    if (open) records.put(blockers, { ...open, state: "gone" });
    return [];
  }
  const begun = { id: context.newId(), person: me.id, team, state: "open" as const, asked: [], toldLeads: null };
  if (!open || isSame(open, obstacle)) return askForHelp({ ...(open ?? begun), ...obstacle, audience }, context);
  records.put(blockers, { ...open, state: "gone" });
  return askForHelp({ ...begun, ...obstacle, audience }, context);
}
