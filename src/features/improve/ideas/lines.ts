import type { Item } from "../../../core/view.ts";
import { brief } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import type { Idea } from "./idea.ts";

/** How long a line is at most where many stand together. */
const LINE = 110;

/** An idea and how it stands, in one line. */
export function lineOf(t: Text, idea: Idea): string {
  const { short, listCard } = t.ideas;
  const { state, wait } = idea;
  const by = wait?.due ?? idea.day;
  const stands = state === "new" || state === "later" || state === "trial" ? short[state](by) : short[state];
  return listCard.line(brief(idea.change, LINE), stands);
}

/** The same with a way to it. */
export const itemOf = (t: Text, idea: Idea, today: string): Item => ({
  text: lineOf(t, idea),
  ...(idea.state === "new" && idea.wait !== null && idea.wait.due < today && { tone: "warning" as const }),
  button: { label: t.ideas.show, action: "idea.show", value: idea.id },
});
