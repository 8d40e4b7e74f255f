import { asCsv } from "../../../core/csv.ts";
import type { Text } from "../../../text/text.ts";
import { valueName } from "../../goals/values.ts";
import { groupName } from "../completion-view.ts";
import type { Report } from "./report.ts";
import { movedInWords } from "./views.ts";

/** The quarter for a spreadsheet: a line for each figure, with the part that it belongs to. */
export function reportCsv(t: Text, { quarter, lines, levels, values, learned, stale, ideas }: Report): string {
  const says = t.reviews.quarter;
  const count = (part: string, name: string, n: number) => [quarter, part, name, "", String(n), ""];
  const rows = [
    ...lines.map((line) => [quarter, says.strands[line.strand], line.kpi.name[t.locale], ...movedInWords(t, line)]),
    ...levels.map(({ key, goals }) => count(says.levels, groupName(t, "level", key), goals)),
    ...values.flatMap(({ value, goals, wins }) => {
      const name = valueName(value, t.locale) ?? value;
      return [count(says.valueGoals, name, goals), count(says.valueWins, name, wins)];
    }),
    ...learned.map(({ kind, text }) => [quarter, says.learned, text, "", t.actions.learned.kinds[kind], ""]),
    ...stale.map(({ goal, last }) => [quarter, says.stale, goal.what || goal.sentence, last, "", ""]),
    ...(["received", "inTime", "tried", "adopted", "known"] as const).map((one) =>
      count(says.ideas, says.idea[one], ideas[one]),
    ),
  ];
  return asCsv([says.columns, ...rows]);
}
