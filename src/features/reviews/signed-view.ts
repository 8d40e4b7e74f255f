import { type Block, buttons } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import { partBlocks } from "./parts.ts";
import type { ShownReview } from "./shown.ts";

/** What was signed, what was corrected since, and what has changed without anybody having taken it over. */
export function signedBlocks(t: Text, shown: ShownReview): Block[] {
  const { signed } = shown.review;
  if (!signed) return [];
  return [
    ...(signed.note === "" ? [] : [{ kind: "quote" as const, text: signed.note }]),
    ...partBlocks(t, shown, "corrections"),
    ...partBlocks(t, shown, "since"),
  ];
}

/** What can be done with it; once it is signed only what has changed since can be taken over. */
export function reviewButtons(t: Text, { review, since, decides }: ShownReview): Block[] {
  const says = t.reviews;
  const value = review.id;
  if (review.signed) {
    return since.length === 0 || !decides
      ? []
      : [buttons({ label: says.correct, action: "review.correct", value, look: "primary" })];
  }
  return [
    buttons(
      { label: says.analyse, action: "review.analyse", value },
      decides && { label: says.decide, action: "review.decide", value },
      { label: says.addAction, action: "action.review", value },
      decides && { label: says.sign, action: "review.sign", value, look: "primary" },
      decides && review.meets === null && { label: says.post, action: "review.post", value },
    ),
  ];
}
