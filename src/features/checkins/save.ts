import { Refusal } from "../../core/errors.ts";
import type { Context } from "../../core/feature.ts";
import type { Reply } from "../../core/reply.ts";
import { goals, isOpen } from "../goals/goal.ts";
import { change } from "../goals/history.ts";
import { type Checking, says } from "./access.ts";
import {
  type Answer,
  type Audience,
  amended,
  blockers,
  type CheckIn,
  checkInId,
  checkIns,
  checkInsOf,
  narrower,
  openBlocker,
  type Round,
  roundId,
  rounds,
  type Said,
  type Slot,
} from "./checkin.ts";
import { askForHelp } from "./help/ask.ts";
import { redrawAsked } from "./jobs.ts";
import { offerOf } from "./offer.ts";
import { showOwn } from "./show.ts";
import { shownInSummary } from "./summary/post.ts";

/**
 * Saves what somebody said of a day, and shows it wherever it is to be seen. The same said twice is one answer.
 *
 * @param promised who sees it, as the form said
 */
export async function saveSaid(
  slot: Slot,
  said: Said,
  promised: Audience,
  checking: Checking,
  context: Context,
): Promise<Reply[]> {
  const { records, me, now } = context;
  const before = await records.get(checkIns, checkInId(me.id, slot));
  if (said.kind === "skip" && before?.said.kind === "answer") throw new Refusal(says(context).core.gone);
  const kept = before ? amended(before, said, now) : await begun(slot, said, promised, checking, context);
  // It is offered with the first answer and never again.
  const offer = before?.said.kind === "answer" ? null : offerOf(said);
  const saved = offer ? { ...kept, offer } : kept;
  if (before === saved) return showOwn(saved, checking.team, context);
  records.put(checkIns, saved);
  const round = await counted(saved, context);
  const help = said.kind === "answer" ? await follow(said, before, saved, context) : [];
  const shown = await showOwn(saved, checking.team, context, before !== undefined);
  return [
    ...shown,
    ...shown.flatMap((reply) => ("card" in reply ? redrawAsked(me.id, slot.team, slot.day, reply.card) : [])),
    ...(await shownInSummary(round, checking.team, context.records, saved)),
    ...help,
  ];
}

async function begun(
  slot: Slot,
  said: Said,
  promised: Audience,
  { practice }: Checking,
  context: Context,
): Promise<CheckIn> {
  const { org, records, me, now, today } = context;
  const round = await records.get(rounds, roundId(slot));
  const late = slot.day < today || (round?.posted ?? null) !== null;
  const audience = narrower(promised, practice.audience);
  const about = { person: me.id, ...slot, round: roundId(slot), audience, late, at: now };
  return { id: checkInId(me.id, slot), org, rev: 0, ...about, said, history: [] };
}

/** The team's round of the day, one change further: a summary that is being made meanwhile begins anew and has it. */
async function counted({ team, day, round: id }: CheckIn, { records }: Context): Promise<Round> {
  const round = await records.get(rounds, id);
  return records.put(rounds, { ...(round ?? { id, team, day, posted: null }), changes: (round?.changes ?? 0) + 1 });
}

/** What an answer changes elsewhere: the goals' numbers, and what is in the way. */
async function follow(said: Answer, before: CheckIn | undefined, saved: CheckIn, context: Context): Promise<Reply[]> {
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
  return askForHelp({ ...(open ?? begun), ...obstacle, audience }, context);
}
