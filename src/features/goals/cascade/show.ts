import type { Context } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import type { Card } from "../../../core/view.ts";
import { personNames } from "../../people/person.ts";
import { inPrivate, says } from "../access.ts";
import { type Goal, isOpen } from "../goal.ts";
import { pickCard } from "../menu-views.ts";
import type { Names } from "../views.ts";
import { serving } from "./level.ts";
import { lineAbove } from "./line.ts";
import { type Line, lineCard } from "./line-card.ts";
import { type Sight, sightOf } from "./sight.ts";
import { treeOf } from "./tree.ts";
import { treeCard } from "./tree-card.ts";

/** The names of these goals' owners. */
export async function ownersOf(goals: readonly Goal[], { records }: Pick<Context, "records">): Promise<Names> {
  return personNames(
    records,
    goals.map(({ owner }) => owner),
  );
}

/** The line of a goal that whoever acts may see. */
export async function showLine(goal: Goal, context: Context): Promise<Card> {
  const line = lineFor(goal, await sightOf(context.me.id, context.records));
  return lineCard(says(context), line, await ownersOf(line.goals, context), context.me.id, context);
}

/** It ends below the first goal that may not be seen: what that one serves is not told either. */
function lineFor(goal: Goal, { all, sees }: Sight): Line {
  const line = [goal, ...lineAbove(goal, all)];
  const hidden = line.findIndex((one) => !sees(one));
  if (hidden > 0) return { goals: line.slice(0, hidden), end: "unseen" };
  const above = serving(line.at(-1) ?? goal);
  return { goals: line, end: above && !all.has(above.goal) ? "gone" : "top" };
}

/** The tree of all goals under way that whoever acts may see. @param at the goal whose branch it is, by its id */
export async function showTree(at: string, page: number, context: Context): Promise<Card> {
  const { all, sees } = await sightOf(context.me.id, context.records);
  const seen = [...all.values()].filter((goal) => isOpen(goal) && sees(goal));
  const tree = treeOf(seen);
  const shown = { at: seen.find(({ id }) => id === at) ?? null, page };
  return treeCard(says(context), tree, shown, await ownersOf(seen, context), context.today);
}

/** `goal line`: of the only goal under way, or of the one that is picked. @param mine one's own goals */
export async function ownLine(mine: readonly Goal[], context: Context): Promise<Reply[]> {
  const t = says(context);
  const [only, ...more] = mine.filter(isOpen);
  if (!only) return [{ kind: "whisper", card: { kind: "card", title: t.goals.active.noneActive, blocks: [] } }];
  if (more.length === 0) return inPrivate(await showLine(only, context), context);
  return inPrivate(pickCard(t.locale, t.cascade.line.which, [only, ...more], "goal.line", ""), context);
}
