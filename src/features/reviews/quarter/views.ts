import { type Block, buttons, type Card, card, text } from "../../../core/view.ts";
import { formatSpan } from "../../../text/figures.ts";
import type { Text } from "../../../text/text.ts";
import { ideaBlocks, learnedBlocks, levelBlocks, staleBlocks, tierBlocks, valueBlocks } from "./count-views.ts";
import type { Report } from "./report.ts";
import { picturesOf, trendBlocks } from "./trend-views.ts";

/** How many pictures a card has room for; the page has them all. */
const PICTURES = 4;
/** The same of lines of one kind. */
const LINES = 6;
const ALL = Number.POSITIVE_INFINITY;

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
    ...tierBlocks(t, report),
    ...valueBlocks(t, report),
    ...learnedBlocks(t, report, LINES),
    ...staleBlocks(t, report, LINES),
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
    ...part(says.tiers, tierBlocks(t, report).slice(1)),
    ...part(says.values, valueBlocks(t, report).slice(1)),
    ...part(says.learned, learnedBlocks(t, report, ALL).slice(1)),
    ...part(says.stale, staleBlocks(t, report, ALL).slice(1)),
    ...part(says.ideas, ideaBlocks(t, report).slice(1)),
  ];
}
