import type { Item, Rich } from "../../core/view.ts";
import { brief } from "../../text/format.ts";
import type { Text } from "../../text/text.ts";
import { isOpen } from "../goals/goal.ts";
import { goalName } from "./lines.ts";
import type { Analysis, Decision, What } from "./review.ts";
import type { ShownReview } from "./shown.ts";

/** A cause with its whys, each behind the one before. */
export function analysisItem(t: Text, shown: ShownReview, { about, cause, whys, by }: Analysis, most: number): Item {
  const name = goalName(shown, about) ?? shown.kpis.get(about)?.name[t.locale] ?? t.reviews.gone;
  const chain: Rich = t.reviews.chain(t.reviews.causes[cause], whys.map((why) => brief(why, most)).join(" ← "));
  return { text: [{ bold: name }, t.reviews.colon, chain, t.reviews.between, shown.names[by] ?? ""] };
}

/** What was decided about a goal, by whom, and whether it has happened. */
export function decisionItem(t: Text, shown: ShownReview, decision: Decision, most: number): Item {
  const name = goalName(shown, decision.goal) ?? t.reviews.gone;
  const goal = shown.goals.get(decision.goal);
  const waits = goal && isWaiting(goal, decision);
  const said = t.reviews.decided(
    t.reviews.decisions[decision.what],
    brief(decision.reason, most),
    shown.names[decision.approver] ?? "",
  );
  const wait = waits ? [t.reviews.between, t.reviews.waitsFor(shown.names[goal.owner] ?? "")] : [];
  return { text: [{ bold: name }, t.reviews.colon, said, ...wait], ...(waits && { tone: "warning" as const }) };
}

/** What of a goal changes with each decision. */
const TOUCHED: Readonly<Partial<Record<What, readonly string[]>>> = {
  level: ["target", "baseline", "direction", "changeKind"],
  date: ["start", "due", "period"],
  scope: ["what", "who", "where", "metric", "statement", "level", "means"],
};

/** Whether the goal's owner still has to do what was decided. */
function isWaiting(goal: Parameters<typeof isOpen>[0], { what, at }: Decision): boolean {
  if (what === "keep" || !isOpen(goal)) return false;
  const fields = TOUCHED[what] ?? [];
  return !goal.history.some((entry) => entry.at >= at && entry.changes.some(({ field }) => fields.includes(field)));
}
