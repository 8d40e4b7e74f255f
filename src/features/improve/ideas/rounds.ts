import { Refusal } from "../../../core/errors.ts";
import type { Context } from "../../../core/feature.ts";
import { dayIn } from "../../../core/time.ts";
import type { Draft } from "../../../core/work.ts";
import { says } from "../access.ts";
import { type Act, begun, type Check, type Cycle, cycles, type Entry, entered } from "../cycle/cycle.ts";
import type { Found } from "./access.ts";

/** What a decision makes of a round whose check is known. */
const ACTS: Partial<Record<string, Act>> = { adopt: "standardise", try: "retry", no: "stop" };

/** Begins the round in which an idea is tried, or in which it is looked what came of it. Answers the cycle's id. */
export function beginRound({ idea, team }: Found, plan: string, context: Context): string {
  const { records, me, now } = context;
  const at = {
    id: context.newId(),
    team: team.id,
    idea: idea.id,
    from: dayIn(team.zone, now),
    carriedFrom: idea.cycle,
  };
  return records.put(cycles, enter(begun(at), [{ phase: "plan", text: plan }], me.id, context)).id;
}

/** Ends the round of an idea that was tried, with what was decided. */
export async function endRound({ idea }: Found, kind: string, note: string, context: Context): Promise<void> {
  const act = ACTS[kind];
  const cycle = await openRound(idea.cycle, context);
  if (!act || !cycle || idea.state !== "tried") return;
  context.records.put(cycles, enter(cycle, [{ phase: "act", act, note }], context.me.id, context));
}

/** Notes what was done and what came of it; what was adopted beforehand is a standard by then. */
export async function checkRound({ idea }: Found, done: string, check: Check, context: Context): Promise<void> {
  const cycle = await openRound(idea.cycle, context);
  if (!cycle) return;
  const act: Entry[] = idea.state === "adopted" ? [{ phase: "act", act: "standardise", note: "" }] : [];
  const entries: Entry[] = [{ phase: "do", text: done }, { phase: "check", check }, ...act];
  context.records.put(cycles, enter(cycle, entries, context.me.id, context));
}

export async function openRound(id: string | null, { records }: Context): Promise<Cycle | null> {
  const cycle = id === null ? undefined : await records.get(cycles, id);
  return cycle && cycle.state !== "closed" ? cycle : null;
}

function enter(cycle: Draft<Cycle>, entries: readonly Entry[], by: string, context: Context): Draft<Cycle> {
  return entries.reduce((before, entry) => {
    const after = entered(before, entry, by, context.now);
    if (typeof after === "string") throw new Refusal(says(context).ideas.error.notRunning);
    return after;
  }, cycle);
}
