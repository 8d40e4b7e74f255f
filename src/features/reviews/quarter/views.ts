import { nameOfKpi } from "../../../catalog/meant.ts";
import { type Block, buttons, type Card, card, facts, type Item, type Table, text } from "../../../core/view.ts";
import { amountInWords } from "../../../text/amount.ts";
import { formatNumber, formatSpan } from "../../../text/figures.ts";
import { brief, joinAll } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import { valueName } from "../../goals/values.ts";
import { chartOf } from "../../kpis/chart.ts";
import { groupName } from "../completion-view.ts";
import { LINE, listed, percent } from "../lines.ts";
import { type Line, type Report, STRANDS } from "./report.ts";

/** How many pictures a card has room for; the page has them all. */
const PICTURES = 4;

export function quarterInWords(t: Text, { span }: Pick<Report, "span">): string {
  return formatSpan(t.locale, span.start, span.end);
}

/** The quarter in one card, for a chat. */
export function reportCard(t: Text, report: Report): Card {
  const says = t.reviews.quarter;
  const value = `${report.team.id} ${report.quarter}`;
  return card(
    says.title(report.team.name, quarterInWords(t, report)),
    text(says.signed(report.signed), "muted"),
    ...trendBlocks(t, report, PICTURES),
    ...levelBlocks(t, report),
    ...valueBlocks(t, report),
    ...learnedBlocks(t, report),
    ...staleBlocks(t, report),
    ...ideaBlocks(t, report),
    buttons({ label: says.pdf, action: "review.pdf", value }, { label: says.csv, action: "review.csv", value }),
  );
}

/** The same for a page: a card for each part, with every picture. */
export function reportCards(t: Text, report: Report): Card[] {
  const says = t.reviews.quarter;
  const part = (title: string, blocks: readonly Block[]) => (blocks.length === 0 ? [] : [card(title, ...blocks)]);
  return [
    card(says.title(report.team.name, quarterInWords(t, report)), text(says.signed(report.signed))),
    ...part(says.trends, report.lines.length === 0 ? trendBlocks(t, report, 0) : trendBlocks(t, report, 0).slice(1)),
    ...picturesOf(t, report.lines).map((chart) => card(chart.title, chart)),
    ...part(says.levels, levelBlocks(t, report).slice(1)),
    ...part(says.values, valueBlocks(t, report).slice(1)),
    ...part(says.learned, learnedBlocks(t, report).slice(1)),
    ...part(says.stale, staleBlocks(t, report).slice(1)),
    ...part(says.ideas, ideaBlocks(t, report).slice(1)),
  ];
}

/** Where customers, training and results stood before and at the end, side by side. */
function trendBlocks(t: Text, { lines }: Report, most: number): Block[] {
  const says = t.reviews.quarter;
  if (lines.length === 0) return [text(says.noLines, "muted")];
  const tables = STRANDS.flatMap((strand): Block[] => {
    const mine = lines.filter((line) => line.strand === strand);
    return mine.length === 0 ? [] : [tableOf(t, says.strands[strand], mine)];
  });
  const strands = new Set(lines.map(({ strand }) => strand));
  const besides = strands.has("voice") && strands.has("training") ? [text(says.beside, "muted")] : [];
  return [text({ bold: says.trends }), ...tables, ...besides, ...picturesOf(t, lines).slice(0, most)];
}

function tableOf(t: Text, caption: string, lines: readonly Line[]): Table {
  const says = t.reviews.quarter;
  return {
    ...{ kind: "table", caption, head: says.head },
    rows: lines.map((line) => ({
      cells: [nameOfKpi(line.kpi.key, t.locale, [line.kpi]), ...movedInWords(t, line)],
      ...toneOf(line),
    })),
  };
}

/** Before, at the end, and by how much. */
export function movedInWords(t: Text, { before, after }: Pick<Line, "before" | "after">): [string, string, string] {
  // How the scale ends takes more room than it tells.
  const { scale } = after.gauge;
  const words = (value: number) => (scale ? formatNumber(t.locale, value) : amountInWords(t, value, after.gauge));
  if (!before) return ["–", words(after.value), "–"];
  const by = Number((after.value - before.value).toPrecision(4));
  const sign = by > 0 ? "+" : by < 0 ? "−" : "±";
  return [words(before.value), words(after.value), `${sign}${formatNumber(t.locale, Math.abs(by))}`];
}

function toneOf({ before, after }: Line): { tone: "good" | "warning" } | Record<string, never> {
  const { direction } = after.gauge;
  if (!before || before.value === after.value || direction === "none") return {};
  return { tone: after.value > before.value === (direction === "up") ? "good" : "warning" };
}

const picturesOf = (t: Text, lines: readonly Line[]) =>
  lines.flatMap(({ kpi, series }) => chartOf(t, kpi, series) ?? []);

/** How many goals each level has: a team that only has one level has lost the thread, or the people. */
function levelBlocks(t: Text, { levels }: Report): Block[] {
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
function valueBlocks(t: Text, { values }: Report): Block[] {
  const says = t.reviews.quarter;
  const name = (id: string) => valueName(id, t.locale) ?? id;
  if (values.every(({ goals, wins }) => goals + wins === 0)) return [];
  const unused = values.filter(({ goals, wins }) => goals + wins === 0).map(({ value }) => name(value));
  const table: Table = {
    ...{ kind: "table", caption: t.reviews.groups.value, head: says.valueHead },
    rows: values.map(({ value, goals, wins }) => ({ cells: [name(value), String(goals), String(wins)] })),
  };
  const gap =
    unused.length === 0
      ? text(says.allValues, "good")
      : text(says.unused(joinAll(t.locale, unused).join("")), "warning");
  return [text({ bold: says.values }), table, gap];
}

function learnedBlocks(t: Text, { learned }: Report): Block[] {
  const items = learned.map(({ kind, text }): Item => {
    return { text: [{ bold: t.actions.learned.kinds[kind] }, t.reviews.colon, brief(text, LINE)] };
  });
  const none = [text({ bold: t.reviews.quarter.learned }), text(t.reviews.quarter.nothingLearned, "muted")];
  return items.length === 0 ? none : listed(t, t.reviews.quarter.learned, items);
}

function staleBlocks(t: Text, { stale }: Report): Block[] {
  const says = t.reviews.quarter;
  const items = stale.map(({ goal, last }): Item => {
    return { text: says.staleLine(brief(goal.what || goal.sentence, LINE), last), tone: "warning" };
  });
  return listed(t, says.stale, items);
}

function ideaBlocks(t: Text, { ideas }: Report): Block[] {
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
