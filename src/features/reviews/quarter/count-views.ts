import { TIERS } from "../../../catalog/kpi.ts";
import { type Block, facts, type Item, type Table, text } from "../../../core/view.ts";
import { brief, joinAll } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import { valueName } from "../../goals/values.ts";
import type { Group } from "../completion.ts";
import { countsOf, groupName } from "../completion-view.ts";
import { LINE } from "../lines.ts";
import type { Report } from "./report.ts";

/** How many goals each level has: a team that only has one level has lost the thread, or the people. */
export function levelBlocks(t: Text, { levels }: Report): Block[] {
  const says = t.reviews;
  const name = (key: string | null) => groupName(t, "level", key);
  return groupBlocks(t, { title: says.quarter.levels, head: says.groups.level }, levels, name);
}

/** The same of kinds: a set of goals mixes what is to hold with what is to stand out and what is tried. */
export function tierBlocks(t: Text, { tiers }: Report): Block[] {
  const says = t.reviews.quarter;
  const open = tiers.at(-1);
  const nobodySaid = open?.key === null && tiers.every((one) => one === open || one.goals === 0);
  if (nobodySaid) return [text({ bold: says.tiers }), text(says.noTierSaid(open.goals), "muted")];
  const hint = open?.key === null ? [text(says.tierOpen(open.goals), "muted")] : [];
  const blocks = groupBlocks(t, { title: says.tiers, head: says.tier }, tiers, (key) => tierName(t, key));
  return blocks.length === 0 ? [] : [...blocks, ...hint];
}

export function tierName(t: Text, key: string | null): string {
  return TIERS.flatMap((tier) => (tier === key ? t.goals.tiers[tier] : []))[0] ?? t.reviews.quarter.notSaid;
}

/** A line for each group, and which of them have no goal; nothing where none has one. */
function groupBlocks(
  t: Text,
  { title, head }: { title: string; head: string },
  groups: readonly Group[],
  name: (key: string | null) => string,
): Block[] {
  const empty = groups.filter(({ goals }) => goals === 0).map(({ key }) => name(key));
  if (empty.length === groups.length) return [];
  const table: Table = {
    ...{ kind: "table", caption: head, head: [head, ...t.reviews.head] },
    rows: groups.map((group) => ({ cells: [name(group.key), ...countsOf(t, group)] })),
  };
  const gap = empty.length > 0 ? [text(t.reviews.quarter.withoutGoal(joinAll(t.locale, empty).join("")))] : [];
  return [text({ bold: title }), table, ...gap];
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
