import type { Day } from "../../../core/time.ts";
import { type Button, buttons, type Card, card, type Item, text } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import type { Goal } from "../goal.ts";
import type { Names } from "../views.ts";
import { goalLine } from "./goal-line.ts";
import { levelOf, serving } from "./level.ts";
import { fold, type Row, rowsOf, type Tree } from "./tree.ts";

/** How many lines one card has. */
const MOST = 12;

/** The part of the tree that is on show: what it shows the branch of, null for all of it, and the page from 0. */
export interface Shown {
  at: Goal | null;
  page: number;
}

/** The tree from the widest goals downwards, as deep as there is room. @param seen how many goals are in it */
export function treeCard(t: Text, tree: Tree, { at, page }: Shown, names: Names, today: Day): Card {
  const says = t.cascade.tree;
  const from = at ? (tree.below.get(at.id) ?? []) : tree.roots;
  const { rows, folded } = fold(rowsOf(from, tree), MOST);
  const last = Math.max(0, Math.ceil(rows.length / MOST) - 1);
  const here = Math.min(page, last);
  const shown = rows.slice(here * MOST, (here + 1) * MOST);
  const to = (label: string, id: string, where = 0): Button => ({
    label,
    action: "goal.tree",
    value: `${id} ${where}`,
  });
  const line = (row: Row): Item => ({
    ...rowLine(t, row, names, today),
    button:
      row.depth === folded && row.below > 0
        ? to(says.branch(row.below), row.goal.id)
        : { label: says.open, action: "goal.open", value: row.goal.id },
  });
  const all = rowsOf(tree.roots, tree);
  const loose = tree.roots.filter((goal) => levelOf(goal) !== "enterprise").length;
  return card(
    at ? says.branchTitle : says.title,
    all.length === 0 ? text(says.none) : !at && text(says.count(all.length, loose), "muted"),
    at && text(goalLine(t, at, names, today)),
    shown.length > 0 && { kind: "list", items: shown.map(line) },
    last > 0 && text(t.cascade.pick.range(here * MOST + 1, here * MOST + shown.length, rows.length), "muted"),
    buttons(
      here > 0 && to(t.cascade.pick.back, at?.id ?? "-", here - 1),
      here < last && to(t.cascade.pick.more, at?.id ?? "-", here + 1),
      at !== null && to(says.up, serving(at)?.goal ?? "-"),
      at !== null && to(says.top, "-"),
      { label: t.goals.menu.back, action: "goal.list", value: "" },
    ),
  );
}

/** A goal as deep in the tree as it stands. */
export function rowLine(t: Text, { goal, depth }: Row, names: Names, today: Day): Item {
  return { text: [indent(depth), ...goalLine(t, goal, names, today)] };
}

/** Wide spaces, because chats and pages drop ordinary ones at the beginning of a line. */
const indent = (depth: number): string => (depth === 0 ? "" : `${"\u2003".repeat(depth - 1)}└ `);
