import { buttons, type Card, card, text } from "../../../core/view.ts";
import { brief } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";

const LETTERS = 240;

/** What was called an idea and reads like a goal. */
export function offerCard(t: Text, sentence: string): Card {
  return card(
    t.ideas.offer.title,
    { kind: "quote", text: brief(sentence, LETTERS) },
    buttons({ label: t.ideas.write, action: "idea.new", value: sentence, look: "primary" }),
    text(t.ideas.offer.asGoal(sentence), "muted"),
  );
}
