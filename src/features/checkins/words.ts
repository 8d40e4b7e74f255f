import { type Day, daysBetween } from "../../core/time.ts";
import { barOf } from "../../statistics/completion.ts";
import { brief } from "../../text/format.ts";
import { numberFormat } from "../../text/intl.ts";
import type { Text } from "../../text/text.ts";
import type { Goal } from "../goals/goal.ts";
import { doneOf } from "../goals/milestones/pace.ts";

/** How long a goal's name is at most where it is one of several lines. */
const NAME = 60;
/** How many signs a bar has. */
const BAR = 10;

/** What a goal is called where there is only a line for it. */
export function goalName({ what, sentence }: Pick<Goal, "what" | "sentence">): string {
  return brief(what || sentence, NAME);
}

/** From where to where; null without a target. */
export function levels({ baseline, target }: Goal): string | null {
  if (!target) return null;
  return baseline ? `${baseline.text.trim()} → ${target.text.trim()}` : target.text.trim();
}

/** How far a goal is and how long it has: `▰▰▰▰▱▱▱▱▱▱ 40 %, 12 days left`; null where nothing can be said. */
export function wayOf(t: Text, goal: Goal, today: Day): string | null {
  const left = goal.due === null ? null : t.checkins.own.left(daysBetween(today, goal.due));
  const share = doneOf(goal);
  if (share === null) return left;
  const full = Math.round(barOf(share) * BAR);
  const percent = numberFormat(t.locale, { style: "percent" }).format(share);
  return t.checkins.own.bar(`${"▰".repeat(full)}${"▱".repeat(BAR - full)} ${percent}`, left);
}
