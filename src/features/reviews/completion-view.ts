import { catalogue } from "../../catalog/kpi.ts";
import { type Block, type Table, text } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import { valueName } from "../goals/values.ts";
import { BY, type By, type Group, groupOf, groupsBy } from "./completion.ts";
import { percent } from "./lines.ts";
import type { ShownReview } from "./shown.ts";

/** How the month's goals stood, by value, area and level. */
export function completionBlocks(t: Text, { figures }: ShownReview): Block[] {
  const says = t.reviews;
  if (figures.goals.length === 0) return [text(says.noGoals, "muted")];
  const all = groupOf(null, figures.goals);
  const tables = BY.map((by) => tableOf(t, by, groupsBy(figures.goals, by)));
  return [
    text({ bold: says.completion }),
    text(says.total(all.goals, all.well, all.behind, all.goals - all.well - all.behind)),
    ...tables,
  ];
}

function tableOf(t: Text, by: By, groups: readonly Group[]): Table {
  const says = t.reviews;
  return {
    ...{ kind: "table", caption: says.by[by], head: [says.groups[by], ...says.head] },
    rows: groups.map((group) => ({
      cells: [groupName(t, by, group.key), ...countsOf(t, group)],
      ...(group.behind > 0 && { tone: "warning" as const }),
    })),
  };
}

/** A group's cells below `t.reviews.head`. */
export const countsOf = (t: Text, { goals, well, behind, share }: Group): string[] => [
  ...[goals, well, behind].map(String),
  share === null ? "–" : percent(t, share),
];

export function groupName(t: Text, by: By, key: string | null): string {
  if (key === null) return t.reviews.none;
  if (by === "level") return t.cascade.levels[key as keyof typeof t.cascade.levels];
  return (by === "value" ? valueName(key, t.locale) : catalogue().categories[key]?.[t.locale]) ?? key;
}
