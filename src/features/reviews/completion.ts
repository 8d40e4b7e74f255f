import { LEVELS } from "../goals/content.ts";
import { values } from "../goals/values.ts";
import { type GoalFigure, isBehind } from "./figures.ts";

/** How the goals of one value, level or area stood. */
export interface Group {
  /** Id of the value, the level or the category; null where nobody has said. */
  key: string | null;
  goals: number;
  well: number;
  behind: number;
  /** The mean of what the goals with a number have done; null where none has one. */
  share: number | null;
}

export const BY = ["value", "area", "level"] as const;
export type By = (typeof BY)[number];

/** In the order of the catalogue; those of which nobody has said come last. */
export function groupsBy(all: readonly GoalFigure[], by: By): Group[] {
  const groups = Map.groupBy(all, (one) => one[by]);
  const order: readonly string[] = by === "level" ? LEVELS : by === "value" ? values.map(({ id }) => id) : [];
  const place = (key: string | null) => (key === null ? Number.MAX_SAFE_INTEGER : order.indexOf(key));
  return [...groups].map(([key, members]) => groupOf(key, members)).toSorted((a, b) => place(a.key) - place(b.key));
}

export function groupOf(key: string | null, members: readonly GoalFigure[]): Group {
  const shares = members.flatMap(({ share }) => share ?? []);
  const mean = shares.length === 0 ? null : shares.reduce((sum, one) => sum + one, 0) / shares.length;
  return {
    ...{ key, goals: members.length, share: mean },
    well: members.filter(({ standing, outcome }) => standing === "on" || outcome === "reached").length,
    behind: members.filter(isBehind).length,
  };
}
