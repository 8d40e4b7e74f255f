import type { Millis } from "../../../core/time.ts";
import type { Goal } from "../goal.ts";

/** What a goal may lack. */
export const RESOURCES = ["people", "budget", "tools", "outside"] as const;
export type Resource = (typeof RESOURCES)[number];
export const HAVING = ["yes", "risk", "no"] as const;

/** Whether a resource is there, and what of it is missing in a word. */
export interface Line {
  answer: (typeof HAVING)[number];
  missing: string;
}
export type Resources = Readonly<Partial<Record<Resource, Line>>>;

/** What a sponsor was asked for, and has said; `by` is the sponsor. */
export interface Commitment {
  kind: Resource;
  missing: string;
  answer: "asked" | "yes" | "no";
  by: string;
  at: Millis;
}

/** What the goal cannot start without: not there, and nobody sees to just that. Rule: docs/method.md, calibration. */
export function lacking({ resources = {}, commitments = [] }: Goal): Resource[] {
  return RESOURCES.filter((kind) => {
    const line = resources[kind];
    return line?.answer === "no" && !commitments.some((one) => one.answer === "yes" && isAbout(one, kind, line));
  });
}

/** The latest word on what is missing of a resource as it is described now. */
export function commitmentTo({ resources = {}, commitments = [] }: Goal, kind: Resource): Commitment | null {
  const line = resources[kind];
  return (line && commitments.findLast((one) => isAbout(one, kind, line))) ?? null;
}

const isAbout = (one: Commitment, kind: Resource, { missing }: Line): boolean =>
  one.kind === kind && one.missing === missing;

/** What of it somebody is asked for and has not answered. */
export function askedOf(goal: Goal, sponsor: string): Commitment[] {
  return lacking(goal).flatMap((kind) => {
    const latest = commitmentTo(goal, kind);
    return latest?.answer === "asked" && latest.by === sponsor ? [latest] : [];
  });
}

/** The goal with one more word on each of these. */
export function withCommitments(
  goal: Goal,
  kinds: readonly Resource[],
  said: Pick<Commitment, "answer" | "by" | "at">,
): Goal {
  const fresh = kinds.map((kind) => ({ kind, missing: goal.resources?.[kind]?.missing ?? "", ...said }));
  return { ...goal, commitments: [...(goal.commitments ?? []), ...fresh] };
}
