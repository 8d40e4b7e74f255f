import { asCsv } from "../../../core/csv.ts";
import { isFew } from "../../../statistics/sample.ts";
import type { Text } from "../../../text/text.ts";
import { valueName } from "../../goals/values.ts";
import type { Reading } from "../../kpis/kpi.ts";
import { groupName } from "../completion-view.ts";
import { tierName } from "./count-views.ts";
import type { Report } from "./report.ts";
import { type Line, movedBy } from "./trend.ts";

/** The quarter for a spreadsheet: a line for each figure with the part that it belongs to, and numbers to count with. */
export function reportCsv(t: Text, { quarter, lines, levels, tiers, values, unvalued, ...rest }: Report): string {
  const says = t.reviews.quarter;
  const count = (part: string, name: string, n: number) => [quarter, part, name, "", n, "", "", ""];
  const rows = [
    ...lines.map((line) => [quarter, says.strands[line.strand], line.kpi.name[t.locale], ...movedCells(t, line)]),
    ...levels.map(({ key, goals }) => count(says.levels, groupName(t, "level", key), goals)),
    ...tiers.map(({ key, goals }) => count(says.tiers, tierName(t, key), goals)),
    ...values.flatMap(({ value, goals, wins }) => {
      const name = valueName(value, t.locale) ?? value;
      return [count(says.valueGoals, name, goals), count(says.valueWins, name, wins)];
    }),
    count(says.valueGoals, t.reviews.none, unvalued),
    ...rest.learned.map(({ kind, text }) => [
      quarter,
      says.learned,
      text,
      "",
      "",
      "",
      "",
      t.actions.learned.kinds[kind],
    ]),
    ...rest.stale.map(({ goal, last }) => [quarter, says.stale, goal.what || goal.sentence, "", "", "", "", last]),
    ...(["received", "due", "inTime", "tried", "adopted", "known"] as const).map((one) =>
      count(says.ideas, says.idea[one], rest.ideas[one]),
    ),
  ];
  return asCsv([says.columns, ...rows]);
}

function movedCells(t: Text, { before, after }: Line): (string | number)[] {
  const note = isFew(after.n) ? t.reviews.standings.few : "";
  return [before?.value ?? "", after.value, movedBy({ before, after }) ?? "", unitOf(t, after), note];
}

function unitOf(t: Text, { gauge: { unit, scale } }: Reading): string {
  const name = t.kpis.gauges[unit] ?? unit;
  return scale ? t.kpis.onScale(name, String(scale[0]), String(scale[1])) : name;
}
