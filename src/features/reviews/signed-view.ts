import { type Block, buttons } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import { changeItem, listed } from "./lines.ts";
import type { ShownReview } from "./shown.ts";

/** What was signed, what was corrected since, and what has changed without anybody having taken it over. */
export function signedBlocks(t: Text, shown: ShownReview): Block[] {
  const says = t.reviews;
  const { signed, corrections } = shown.review;
  if (!signed) return [];
  return [
    ...(signed.note === "" ? [] : [{ kind: "quote" as const, text: signed.note }]),
    ...corrections.flatMap(({ by, day, reason, changes }) =>
      listed(
        t,
        says.corrected(shown.names[by] ?? "", day, reason),
        changes.map((one) => changeItem(t, shown, one)),
      ),
    ),
    ...listed(
      t,
      says.since,
      shown.since.map((one) => changeItem(t, shown, one)),
    ),
  ];
}

/** What can be done with it; once it is signed only what has changed since can be taken over. */
export function reviewButtons(t: Text, { review, since }: ShownReview): Block[] {
  const says = t.reviews;
  const value = review.id;
  if (review.signed) {
    return since.length === 0
      ? []
      : [buttons({ label: says.correct, action: "review.correct", value, look: "primary" })];
  }
  return [
    buttons(
      { label: says.analyse, action: "review.analyse", value },
      { label: says.decide, action: "review.decide", value },
      { label: says.addAction, action: "action.review", value },
      { label: says.sign, action: "review.sign", value, look: "primary" },
      review.meets === null && { label: says.post, action: "review.post", value },
    ),
  ];
}
