import type { Better } from "./trend.ts";

/** What a goal is measured by. `better` says which side of the target is good, also where it is only to be held. */
export interface Aim {
  better: Better;
  /** Where it started; null where nobody knows. */
  baseline: number | null;
  target: number;
  /** Whatever tells one kind of number from another, such as the gauge's id. */
  unit: string;
  /** It is to stay where it is: at most so much, never below so much, none at all. */
  hold?: true;
}

export interface Level {
  value: number;
  unit: string;
}

/**
 * How much of the way is done: 0 to 1, below 0 when it went backwards, above 1 beyond the target. Else why nothing can
 * be said: no data, another unit than the goal's (a new series begins), or a ratio of numbers that are not above zero.
 */
export type Completion = { share: number } | { none: "data" | "unit" | "ratio" };

/**
 * Rule: docs/method.md, how far a goal is.
 *
 * @param levels what was read since the goal began, oldest first
 */
export function completionOf(aim: Aim, levels: readonly Level[]): Completion {
  const last = levels.at(-1);
  if (!last) return { none: "data" };
  if (levels.some(({ unit }) => unit !== aim.unit)) return { none: "unit" };
  const { baseline, target, better } = aim;
  if (aim.hold || baseline === target)
    return shareOf(levels.filter(({ value }) => holds(value, aim)).length, levels.length);
  // Adding 0 makes 0 of -0, which would be written with a sign.
  if (baseline !== null) return { share: (last.value - baseline) / (target - baseline) + 0 };
  return ratio(last.value, target, better);
}

/** So many of so many: counts of what was planned, milestones with accepted evidence, days a habit was kept. */
export function shareOf(done: number, planned: number): Completion {
  return planned > 0 ? { share: done / planned } : { none: "data" };
}

/** What of a share a bar can show, 0 to 1; the number beside it is the true one. */
export function barOf(share: number): number {
  return Math.min(1, Math.max(0, share));
}

export function holds(value: number, { better, target }: Pick<Aim, "better" | "target">): boolean {
  return better === "up" ? value >= target : value <= target;
}

/** Without a start only the ratio to the target is known: the target over the actual where less is better. */
function ratio(actual: number, target: number, better: Better): Completion {
  if (better === "down" && actual <= target) return { share: 1 };
  // Half of nothing, or of -20, says nothing of the way; that it is there can still be said.
  if (target <= 0 || actual < 0) return holds(actual, { better, target }) ? { share: 1 } : { none: "ratio" };
  return { share: better === "up" ? actual / target : target / actual };
}
