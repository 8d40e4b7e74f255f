import { Refusal } from "../../core/errors.ts";
import type { Context } from "../../core/feature.ts";
import type { Reply } from "../../core/reply.ts";
import type { Millis } from "../../core/time.ts";
import { type Checking, says } from "./access.ts";
import {
  type Audience,
  type CheckIn,
  checkInId,
  checkIns,
  type Round,
  roundId,
  rounds,
  type Said,
  type Slot,
} from "./checkin.ts";
import { follow } from "./follow.ts";
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
  const after = before && amended(before, said, now);
  // An answer after a skip is as any first one: a skip has promised nothing of who reads it.
  const isFirst = !after || (before?.said.kind === "skip" && said.kind === "answer");
  const kept = isFirst
    ? { ...(await begun(slot, said, promised, checking, context)), history: after?.history ?? [] }
    : after;
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

/** The narrower of two: what a form has promised is kept, and what the lead says now as well. */
function narrower(a: Audience, b: Audience): Audience {
  return a === "lead" || b === "lead" ? "lead" : "team";
}

/** The record with something else said; what was said stays in its history. The same record where nothing differs. */
function amended(before: CheckIn, said: Said, now: Millis): CheckIn {
  if (JSON.stringify(before.said) === JSON.stringify(said)) return before;
  return { ...before, said, history: [...before.history, { until: now, said: before.said }] };
}
