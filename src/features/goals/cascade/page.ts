import type { Context, PagePart } from "../../../core/feature.ts";
import { type Card, card, text } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import { says } from "../access.ts";
import { isOpen } from "../goal.ts";
import { lineAbove } from "./line.ts";
import { ownersOf } from "./show.ts";
import { sightOf } from "./sight.ts";
import { fold, rowsOf, treeOf } from "./tree.ts";
import { rowLine } from "./tree-card.ts";

/** How many lines the tree has; what is below is left out level by level. */
const MOST = 40;

/** The goals of the team and of whoever looks, below those that they serve. */
export const goalsPart: PagePart = {
  path: "/dashboard",
  title: (lang) => textFor(lang).cascade.tree.section,
  cards: async (context) => [await treeCard(context)],
};

async function treeCard(context: Context): Promise<Card> {
  const { me, team, today, records } = context;
  const t = says(context);
  const { all, sees } = await sightOf(me.id, records);
  const seen = [...all.values()].filter((goal) => isOpen(goal) && sees(goal));
  const here = seen.filter((goal) => goal.owner === me.id || (team !== null && goal.team === team));
  const kept = new Set(here.flatMap((goal) => [goal, ...lineAbove(goal, all)]));
  const tree = treeOf(seen.filter((goal) => kept.has(goal)));
  const rows = rowsOf(tree.roots, tree);
  const shown = fold(rows, MOST).rows.slice(0, MOST);
  const names = await ownersOf([...kept], context);
  const items = shown.map((row) => rowLine(t, row, names, today));
  const { title, none, more } = t.cascade.tree;
  return card(
    title,
    items.length === 0 ? text(none) : { kind: "list", items },
    rows.length > shown.length && text(more(rows.length - shown.length), "muted"),
  );
}
