import { type Button, buttons, type Card, card, text } from "../../core/view.ts";
import { brief } from "../../text/format.ts";
import type { Text } from "../../text/text.ts";
import type { Goal } from "../goals/goal.ts";
import { LINE } from "./lines.ts";
import type { Decision } from "./review.ts";

/** What was decided, for the goal's owner, with the way to do it. */
export function decidedCard(
  t: Text,
  goal: Pick<Goal, "id" | "what" | "sentence">,
  decision: Decision,
  by: string,
): Card {
  const says = t.reviews;
  const { what, reason } = decision;
  return card(
    says.decidedTitle(by),
    { kind: "quote", text: brief(goal.what || goal.sentence, LINE) },
    text({ bold: says.decisions[what] }),
    text(reason),
    buttons(wayOf(t, goal.id, decision), { label: says.openGoal, action: "goal.open", value: goal.id }),
  );
}

/** The goal's own way to what was decided; nothing is to do where it stays as it is. */
function wayOf(t: Text, value: string, { what }: Decision): Button | false {
  if (what === "level" || what === "date")
    return { label: t.revision.change, action: "goal.revise", value, look: "primary" };
  if (what === "retire" || what === "reached")
    return { label: t.reviews.closeGoal, action: "goal.close", value, look: "primary" };
  return false;
}
