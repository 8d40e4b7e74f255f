import { kpiOf } from "../../../catalog/meant.ts";
import { kpisOwnBy } from "../../kpis/own/own.ts";
import { type Reader, readable } from "../calibration/weigh.ts";
import { type Goal, goals, hasStarted, isOpen } from "../goal.ts";
import { serving } from "./level.ts";
import { seesAll } from "./sight.ts";

/** The goals that one hangs together with, as far as whoever looks may see them. */
export interface Kin {
  /** What it serves. */
  parent: Goal | null;
  /** What it serves may not be seen. */
  unseen: boolean;
  /** The other parts of the same whole; null where one of them may not be seen, so that no sum would be true. */
  siblings: readonly Goal[] | null;
  /** Its own parts; null as above. */
  parts: readonly Goal[] | null;
  /** How many cases the latest reading of a part rests on, by the part's id, where that is known of it alone. */
  volumes: ReadonlyMap<string, number>;
}

/** Undefined for a goal that stands alone. */
export async function kinOf(goal: Goal, context: Reader): Promise<Kin | undefined> {
  const above = serving(goal)?.goal;
  // Nobody can serve what has not begun.
  if (above === undefined && !hasStarted(goal)) return undefined;
  const found = above === undefined ? undefined : await context.records.get(goals, above);
  const parent = found && (await seesAll(context.me.id, [found], context.records)) ? found : null;
  const siblings = parent && (await partsOf(parent, goal.id, context));
  const parts = await partsOf(goal, goal.id, context);
  const weights = [...(await volumes([goal, ...(siblings ?? [])], context)), ...(await volumes(parts ?? [], context))];
  return { parent, unseen: found !== undefined && parent === null, siblings, parts, volumes: new Map(weights) };
}

/** The goals that carry a part of the same measure: given, under way or there already. */
async function partsOf(whole: Goal, but: string, { me, records }: Reader): Promise<Goal[] | null> {
  const parts = (await records.list(goals, { above: whole.id })).filter((one) => {
    const counts = isOpen(one) || one.state === "reached" || one.state === "proposed";
    return one.id !== but && serving(one)?.contribution === "same" && counts;
  });
  return (await seesAll(me.id, parts, records)) ? parts : null;
}

/**
 * How many cases each part of one whole has. Readings tell of a whole team, so they say it only where no other part is
 * the same team's.
 */
async function volumes(parts: readonly Goal[], context: Reader): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const part of parts) {
    const alone = parts.every((other) => other === part || other.team !== part.team);
    const kpi = alone && parts.length > 1 ? kpiOf(part, await kpisOwnBy(context.records, part.team)) : null;
    const n = kpi && (await readable(part, kpi, context)).findLast((reading) => reading.n !== null)?.n;
    if (n) found.set(part.id, n);
  }
  return found;
}
