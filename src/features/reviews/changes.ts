import { isDeepStrictEqual } from "node:util";
import type { Figures, GoalFigure, KpiFigure } from "./figures.ts";

/** One figure before and after; null where it was not there. */
export type Change =
  | { kind: "goal"; before: GoalFigure | null; after: GoalFigure | null }
  | { kind: "kpi"; before: KpiFigure | null; after: KpiFigure | null }
  | { kind: "count"; of: "alerts" | "wins" | "overrides"; before: number; after: number };

/** What differs from what was signed. */
export function changesBetween(before: Figures, after: Figures): Change[] {
  const count = (of: "alerts" | "wins" | "overrides"): Change[] => {
    const [was, is] = [before[of].length, after[of].length];
    return was === is ? [] : [{ kind: "count", of, before: was, after: is }];
  };
  const pairs = paired(before.goals, after.goals, ({ goal }) => goal);
  return [
    ...pairs.map(([was, is]): Change => ({ kind: "goal", before: was, after: is })),
    ...paired(before.kpis, after.kpis, ({ kpi }) => kpi).map(
      ([was, is]): Change => ({ kind: "kpi", before: was, after: is }),
    ),
    ...(["alerts", "wins", "overrides"] as const).flatMap(count),
  ];
}

function paired<T>(before: readonly T[], after: readonly T[], key: (one: T) => string): [T | null, T | null][] {
  const [was, is] = [before, after].map((all) => new Map(all.map((one) => [key(one), one])));
  const keys = [...new Set([...before, ...after].map(key))];
  return (
    keys
      .map((one): [T | null, T | null] => [was?.get(one) ?? null, is?.get(one) ?? null])
      // A database may hand fields back in another order.
      .filter(([a, b]) => !isDeepStrictEqual(a, b))
  );
}
