import { type Block, buttons, type Card, card, type Item, text } from "../../core/view.ts";
import { formatSpan } from "../../text/figures.ts";
import { brief } from "../../text/format.ts";
import type { Text } from "../../text/text.ts";
import { type Action, isOverdue } from "../improve/actions/action.ts";
import { completionBlocks } from "./completion-view.ts";
import { deviationsOf, isEmpty } from "./figures.ts";
import { alertItem, analysisItem, decisionItem, goalItem, kpiItem, LINE, listed, overrideItem } from "./lines.ts";
import { monthSpan } from "./period.ts";
import { QUESTIONS, type Review } from "./review.ts";
import { analysesOf, decisionsOf, type ShownReview } from "./shown.ts";
import { reviewButtons, signedBlocks } from "./signed-view.ts";

export function monthInWords(t: Text, { month }: Pick<Review, "month">): string {
  const { start, end } = monthSpan(month);
  return formatSpan(t.locale, start, end);
}

/** What a team talks about when it looks back on a month. */
export function reviewCard(t: Text, shown: ShownReview): Card {
  const { review, team, figures } = shown;
  const says = t.reviews;
  const title = says.title(team.name, monthInWords(t, review));
  if (isEmpty(figures) && !review.signed) return card(title, text(says.empty));
  return card(
    title,
    text(standLine(t, shown), review.signed ? "good" : "muted"),
    ...questionBlocks(t, shown),
    ...completionBlocks(t, shown),
    ...deviationBlocks(t, shown),
    ...part(
      says.alerts,
      shown.alerts.map((one) => alertItem(t, one)),
    ),
    ...part(
      says.wins,
      shown.wins.map((win) => winItem(t, win)),
    ),
    ...part(
      says.overrides,
      figures.overrides.map((one) => overrideItem(t, shown, one)),
    ),
    ...part(
      says.actions,
      shown.actions.map((one) => actionItem(t, shown, one)),
    ),
    ...signedBlocks(t, shown),
    ...reviewButtons(t, shown),
  );

  function part(label: string, items: readonly Item[]): Block[] {
    return listed(t, label, items);
  }
}

function standLine(t: Text, { review: { signed, meets }, names, today }: ShownReview): string {
  if (signed) return t.reviews.signedBy(names[signed.by] ?? "", signed.day);
  return meets !== null && today < meets ? t.reviews.meets(meets) : t.reviews.unsigned;
}

/** What nobody's name stands beside comes first: numbers do not tell it. */
function questionBlocks(t: Text, { review, said, asks }: ShownReview): Block[] {
  const says = t.reviews;
  if (asks === "few") return [text(says.few, "muted")];
  if (asks === "yes") {
    const button = { label: says.answer, action: "review.answer", value: review.id, look: "primary" as const };
    return [text({ bold: says.ask }), text(says.promise), buttons(button)];
  }
  if (said === null) return [];
  return QUESTIONS.flatMap((question) =>
    listed(
      t,
      says.questions[question],
      said[question].map((words) => ({ text: brief(words, LINE) })),
    ),
  );
}

function deviationBlocks(t: Text, shown: ShownReview): Block[] {
  const says = t.reviews;
  const { goals, kpis } = deviationsOf(shown.figures);
  const items = [...goals.map((one) => goalItem(t, shown, one)), ...kpis.map((one) => kpiItem(t, shown, one))];
  return [
    ...(items.length === 0 ? [text(says.noDeviation, "good")] : listed(t, says.deviations, items)),
    ...listed(
      t,
      says.analyses,
      analysesOf(shown.review).map((one) => analysisItem(t, shown, one)),
    ),
    ...listed(
      t,
      says.decisionsTitle,
      decisionsOf(shown.review).map((one) => decisionItem(t, shown, one)),
    ),
  ];
}

const winItem = (t: Text, win: string | null): Item =>
  win === null ? { text: t.reviews.gone, tone: "muted" } : { text: brief(win, LINE), tone: "good" };

function actionItem(t: Text, { names, today }: ShownReview, action: Action): Item {
  const line = t.actions.line(brief(action.text, LINE), names[action.owner] ?? t.actions.nobody, action.due);
  return { text: line, ...(isOverdue(action, today) && { tone: "warning" as const }) };
}
