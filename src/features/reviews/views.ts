import { type Block, buttons, type Card, card, text } from "../../core/view.ts";
import { formatSpan } from "../../text/figures.ts";
import type { Text } from "../../text/text.ts";
import { completionBlocks } from "./completion-view.ts";
import { isEmpty } from "./figures.ts";
import { type Part, partBlocks } from "./parts.ts";
import { monthSpan } from "./period.ts";
import { QUESTIONS, type Review } from "./review.ts";
import type { ShownReview } from "./shown.ts";
import { reviewButtons, signedBlocks } from "./signed-view.ts";

/** In the order in which a team talks about them, after how far the goals have come. */
const ORDER: readonly Part[] = ["analyses", "decided", "alerts", "wins", "overrides", "actions"];

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
  const off = partBlocks(t, shown, "deviations");
  return card(
    title,
    text(standLine(t, shown), review.signed ? "good" : "muted"),
    ...questionBlocks(t, shown),
    ...completionBlocks(t, shown),
    ...(off.length > 0 ? off : [text(says.noDeviation, "good")]),
    ...ORDER.flatMap((part) => partBlocks(t, shown, part)),
    ...signedBlocks(t, shown),
    ...reviewButtons(t, shown),
  );
}

function standLine(t: Text, { review: { signed, meets }, names, today }: ShownReview): string {
  if (signed) return t.reviews.signedBy(names[signed.by] ?? "", signed.day);
  return meets !== null && today < meets ? t.reviews.meets(meets) : t.reviews.unsigned;
}

/** What nobody's name stands beside comes first: numbers do not tell it. */
function questionBlocks(t: Text, shown: ShownReview): Block[] {
  const says = t.reviews;
  if (shown.asks === "few") return [text(says.few, "muted")];
  if (shown.asks === "no") return QUESTIONS.flatMap((question) => partBlocks(t, shown, question));
  const button = { label: says.answer, action: "review.answer", value: shown.review.id, look: "primary" as const };
  return [text({ bold: says.ask }), text(says.promise), buttons(button)];
}
