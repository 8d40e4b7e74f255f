import type { Context } from "../../../core/feature.ts";
import { type Goal, goals, hasStarted, isOpen } from "../goal.ts";
import { openQuestion } from "./acknowledgement.ts";

/** How a goal that was given stands, for whoever gave it: what waits for them first. */
export const STANDINGS = ["asked", "waiting", "again", "writing", "taken", "changed", "ended"] as const;
export type Standing = (typeof STANDINGS)[number];

/** Null for what was withdrawn, or dropped by its owner. */
export function standingOf(goal: Goal): Standing | null {
  const { state, given, acknowledged = [], revisions = [] } = goal;
  if (!given || (state === "cancelled" && !hasStarted(goal))) return null;
  if (state === "draft") return "writing";
  if (isOpen(goal)) return revisions.some(({ decided }) => decided?.answer === "approved") ? "changed" : "taken";
  if (state !== "proposed") return "ended";
  if (openQuestion(goal)) return "asked";
  return acknowledged.length > 0 || goal.history.length > given.changes ? "again" : "waiting";
}

/** The goals that whoever acts has given to others: what waits for them first, and each kind the latest first. */
export async function givenBy({ me, records }: Context): Promise<{ goal: Goal; standing: Standing }[]> {
  const all = await records.list(goals, { giver: me.id });
  const found = all.flatMap((goal) => {
    const standing = goal.owner === me.id ? null : standingOf(goal);
    return standing ? [{ goal, standing }] : [];
  });
  const rank = ({ standing }: { standing: Standing }) => STANDINGS.indexOf(standing);
  return found.toSorted((a, b) => rank(a) - rank(b) || (b.goal.given?.at ?? 0) - (a.goal.given?.at ?? 0));
}
