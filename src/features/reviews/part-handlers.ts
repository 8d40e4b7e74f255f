import type { PressHandler } from "../../core/feature.ts";
import { readableReview, says } from "./access.ts";
import { PARTS, partCard } from "./parts.ts";
import { shownReview } from "./shown.ts";

export const presses: Record<string, PressHandler> = {
  /** A list to its end, for the eyes of whoever wants to read it. */
  "review.part": async (value, context) => {
    const [id = "", named, from] = value.split(" ");
    const { review, team } = await readableReview(id, context);
    const part = PARTS.find((one) => one === named) ?? "deviations";
    const shown = await shownReview(review, team, context.now, context.records);
    return [{ kind: "whisper", card: partCard(says(context), shown, part, Math.max(0, Number(from) || 0)) }];
  },
};
