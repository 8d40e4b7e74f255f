import { createRequire } from "node:module";
import { findKpi, type Kpi } from "../../../catalog/kpi.ts";
import { kpiOf } from "../../../catalog/meant.ts";
import type { Lang } from "../../../core/lang.ts";
import type { Button } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import type { Goal } from "../goal.ts";
import { aimOf } from "../guard/kinds.ts";
import type { Viewer } from "../views.ts";
import { suggestMeasures } from "../ways/suggest.ts";

/** What helps to reach a goal about these measures, or any measure of these categories. */
interface Mean {
  id: string;
  words: Readonly<Record<Lang, string>>;
  kpis: readonly string[];
  categories: readonly string[];
}

interface Catalogue {
  /** What helps with nearly everything, for a goal whose measure nobody knows. */
  always: readonly string[];
  means: readonly Mean[];
}

/** How many one card offers: more is a list to study. */
const MOST = 3;

const require = createRequire(import.meta.url);
/** Read when a goal is first asked how it is to be reached. */
const catalogue = (): Catalogue => require("../../../../data/catalog/means.json") as Catalogue;

/** The mean of this id, in words; undefined where there is none. */
export function meanIn(lang: Lang, id: string): string | undefined {
  return catalogue().means.find((mean) => mean.id === id)?.words[lang];
}

/** Ids of what may help: for the goal's own measure first, then for its kind. Rule: docs/method.md, the next question. */
export function meansFor(goal: Goal, own: readonly Kpi[] = []): string[] {
  const kpi = kpiOf(goal);
  const keys = kpi ? [kpi.key] : suggestMeasures(aimOf(goal), [], own);
  const { means, always } = catalogue();
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
