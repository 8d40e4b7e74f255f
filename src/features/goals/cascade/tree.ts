import type { Goal } from "../goal.ts";
import { byDue } from "../reminders/reminders.ts";
import { rankOf, serving } from "./level.ts";
import { branches } from "./line.ts";

/** One line of the tree: how deep it stands, and how many goals are below it. */
export interface Row {
  goal: Goal;
  depth: number;
  below: number;
}

export interface Tree {
  /** What nothing above can be seen of, the widest first. */
  roots: readonly Goal[];
  below: ReadonlyMap<string, readonly Goal[]>;
}

export function treeOf(seen: readonly Goal[]): Tree {
  const ids = new Set(seen.map(({ id }) => id));
  const sorted = seen.toSorted((a, b) => rankOf(b) - rankOf(a) || byDue(a, b));
  const roots = sorted.filter((goal) => !ids.has(serving(goal)?.goal ?? ""));
  return { roots, below: branches(sorted) };
}

/** All lines from these goals downwards, each branch before the next. */
export function rowsOf(from: readonly Goal[], tree: Tree): Row[] {
  const passed = new Set<string>();
  const walk = (goal: Goal, depth: number): Row[] => {
    if (passed.has(goal.id)) return [];
    passed.add(goal.id);
    const under = (tree.below.get(goal.id) ?? []).flatMap((one) => walk(one, depth + 1));
    return [{ goal, depth, below: under.length }, ...under];
  };
  return from.flatMap((goal) => walk(goal, 0));
}

/** As many levels as fit into so many lines, the first one always; `folded` is the deepest that is shown. */
export function fold(rows: readonly Row[], most: number): { rows: readonly Row[]; folded: number } {
  const deepest = Math.max(0, ...rows.map(({ depth }) => depth));
  const upTo = (depth: number) => rows.filter((row) => row.depth <= depth);
  let folded = 0;
  while (folded < deepest && upTo(folded + 1).length <= most) folded++;
  return { rows: upTo(folded), folded };
}
