import { type Card, card, facts, text } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import type { Feedback } from "./feedback.ts";

/** So many of the latest words are shown. */
const SHOWN = 5;

/** How many found Beacon's answers helpful, and what they wrote; nobody's name. */
export function countsCard(t: Text, all: readonly Pick<Feedback, "helped" | "text" | "at">[]): Card {
  const says = t.feedback;
  const helped = all.filter((one) => one.helped).length;
  const words = all.filter((one) => one.text !== "").toSorted((a, b) => b.at - a.at);
  if (all.length === 0) return card(says.title, text(says.none));
  return card(
    says.title,
    facts([says.helped, `${helped}`], [says.not, `${all.length - helped}`]),
    words.length > 0 && text({ bold: says.latest }),
    ...words.slice(0, SHOWN).map((one) => ({ kind: "quote" as const, text: one.text })),
    text(says.note, "muted"),
  );
}

export const thanksCard = (t: Text): Card => card(t.feedback.thanks);
