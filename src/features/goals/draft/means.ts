import { findKpi, type Kpi } from "../../../catalog/kpi.ts";
import { type Mean, meansCatalogue } from "../../../catalog/means.ts";
import { kpiOf } from "../../../catalog/meant.ts";
import type { Lang } from "../../../core/lang.ts";
import type { Button } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import type { Goal } from "../goal.ts";
import { aimOf } from "../guard/kinds.ts";
import type { Viewer } from "../views.ts";
import { suggestMeasures } from "../ways/suggest.ts";

/** How many one card offers: more is a list to study. */
const MOST = 3;

/** The mean of this id, in words; undefined where there is none. */
export function meanIn(lang: Lang, id: string): string | undefined {
  return meansCatalogue().means.find((mean) => mean.id === id)?.words[lang];
}

/** Ids of what may help: for the goal's own measure first, then for its kind. Rule: docs/method.md, the next question. */
export function meansFor(goal: Goal, own: readonly Kpi[] = []): string[] {
  const kpi = kpiOf(goal);
  const keys = kpi ? [kpi.key] : suggestMeasures(aimOf(goal), { own });
  const { means, always } = meansCatalogue();
  const kinds = keys.map((key) => findKpi(key)?.category ?? "");
  const found = [
    ...inTurn(keys.map((key) => means.filter(({ kpis }) => kpis.includes(key)))),
    ...inTurn(kinds.map((kind) => means.filter(({ categories }) => categories.includes(kind)))),
  ];
  return [...new Set([...found.map(({ id }) => id), ...always])].slice(0, MOST);
}

/** The first of each list, then the second: where several measures may be meant, none takes all the room. */
function inTurn(lists: readonly (readonly Mean[])[]): Mean[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, n) => lists.flatMap((list) => list[n] ?? [])).flat();
}

/** The answers that take one press. */
export function meansButtons(t: Text, goal: Goal, { own }: Pick<Viewer, "own">): Button[] {
  return meansFor(goal, own).map((id) => ({
    ...{ label: meanIn(t.locale, id) ?? id, action: "goal.means", value: `${goal.id} ${id}` },
  }));
}
