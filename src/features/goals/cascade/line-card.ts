import { buttons, type Card, card, type Item, text } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import type { Goal } from "../goal.ts";
import { valueName } from "../values.ts";
import type { Names, Viewer } from "../views.ts";
import { goalLine } from "./goal-line.ts";
import { levelOf } from "./level.ts";
import { servesButton } from "./views.ts";

/** A goal and those above, as far as they may be seen, and why there is no more. */
export interface Line {
  goals: readonly Goal[];
  /** `unseen`: above is one that may not be seen; `gone`: its record is not there any more. */
  end: "top" | "unseen" | "gone";
}

/** From one's own goal up to the value. */
export function lineCard(t: Text, { goals, end }: Line, names: Names, me: string, viewer: Pick<Viewer, "today">): Card {
  const says = t.cascade.line;
  const [own] = goals;
  const top = goals.at(-1);
  const item = (goal: Goal, n: number): Item => ({
    text: [n === 0 ? "" : "↑ ", ...goalLine(t, goal, names, viewer.today)],
    button: { label: t.goals.menu.open, action: "goal.open", value: goal.id },
  });
  const value = top && end === "top" ? valueName(top.value, t.locale) : null;
  return card(
    says.title,
    { kind: "list", items: goals.map(item) },
    top ? stopOf(t, top, end) : null,
    end === "top" && text(value === null ? says.noValue : [{ bold: says.value(value) }]),
    buttons(
      own !== undefined && own === top && end === "top" && own.owner === me && servesButton(t, own),
      { label: t.cascade.tree.button, action: "goal.tree", value: "" },
      { label: t.goals.menu.back, action: "goal.list", value: "" },
    ),
  );
}

/** Why the line is no longer; null where it has arrived. */
function stopOf(t: Text, top: Goal, end: Line["end"]) {
  const says = t.cascade.line;
  if (end !== "top") return text(says[end], "muted");
  if (top.parent && "reason" in top.parent) return text(says.stopsBecause(top.parent.reason), "muted");
  return levelOf(top) === "enterprise" ? null : text(says.stops, "muted");
}
