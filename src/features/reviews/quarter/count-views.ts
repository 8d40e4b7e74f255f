import { type Block, facts, type Item, type Table, text } from "../../../core/view.ts";
import { brief, joinAll } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import { valueName } from "../../goals/values.ts";
import { groupName } from "../completion-view.ts";
import { LINE, percent } from "../lines.ts";
import type { Report } from "./report.ts";

/** How many goals each level has: a team that only has one level has lost the thread, or the people. */
export function levelBlocks(t: Text, { levels }: Report): Block[] {
  const says = t.reviews;
  const empty = levels.filter(({ goals }) => goals === 0).map(({ key }) => groupName(t, "level", key));
  if (empty.length === levels.length) return [];
  const table: Table = {
    ...{ kind: "table", caption: says.groups.level, head: [says.groups.level, ...says.head] },
    rows: levels.map(({ key, goals, well, behind, share }) => ({
      cells: [
        groupName(t, "level", key),
        ...[goals, well, behind].map(String),
        share === null ? "–" : percent(t, share),
      ],
    })),
  };
  const gap = empty.length > 0 ? [text(says.quarter.noLevel(joinAll(t.locale, empty).join("")))] : [];
  return [text({ bold: says.quarter.levels }), table, ...gap];
}

/** Whether what the team stands for is meant by what it does. */
export function valueBlocks(t: Text, { values, unvalued }: Report): Block[] {
  const says = t.reviews.quarter;
  const name = (id: string) => valueName(id, t.locale) ?? id;
  if (unvalued === 0 && values.every(({ goals, wins }) => goals + wins === 0)) return [];
  const unused = values.filter(({ goals, wins }) => goals + wins === 0).map(({ value }) => name(value));
  const table: Table = {
    ...{ kind: "table", caption: t.reviews.groups.value, head: says.valueHead },
    rows: values.map(({ value, goals, wins }) => ({ cells: [name(value), String(goals), String(wins)] })),
  };
  const gap =
    unused.length === 0
      ? text(says.allValues, "good")
      : text(says.unused(joinAll(t.locale, unused).join("")), "warning");
  const none = unvalued > 0 && text(says.unvalued(unvalued), "warning");
  return [text({ bold: says.values }), table, gap, ...(none ? [none] : [])];
}

/** @param most how many lines there is room for */
export function learnedBlocks(t: Text, { learned }: Report, most: number): Block[] {
  const items = learned.map(({ kind, text }): Item => {
    return { text: [{ bold: t.actions.learned.kinds[kind] }, t.reviews.colon, brief(text, LINE)] };
  });
  const none = [text({ bold: t.reviews.quarter.learned }), text(t.reviews.quarter.nothingLearned, "muted")];
  return items.length === 0 ? none : listed(t, t.reviews.quarter.learned, items, most);
}

/** @param most how many lines there is room for */
export function staleBlocks(t: Text, { stale }: Report, most: number): Block[] {
  const says = t.reviews.quarter;
  const items = stale.map(({ goal, last }): Item => {
    return { text: says.staleLine(brief(goal.what || goal.sentence, LINE), last), tone: "warning" };
  });
  return items.length === 0 ? [] : listed(t, says.stale, items, most);
}

function listed(t: Text, label: string, items: readonly Item[], most: number): Block[] {
  const rest = items.length - most;
  return [
    text({ bold: label }),
    { kind: "list", items: items.slice(0, most) },
    ...(rest > 0 ? [text(t.reviews.quarter.more(rest), "muted")] : []),
  ];
}

export function ideaBlocks(t: Text, { ideas }: Report): Block[] {
  const says = t.reviews.quarter;
  const { received, due, inTime, tried, adopted, known } = ideas;
  if (received + tried + adopted + known === 0) return [];
  return [
    text({ bold: says.ideas }),
    facts(
      [says.idea.received, String(received)],
      [says.idea.inTime, due === 0 ? null : says.idea.of(inTime, due)],
      [says.idea.tried, String(tried)],
      [says.idea.adopted, String(adopted)],
      [says.idea.known, String(known)],
    ),
  ];
}
