import { kpiOf } from "../../catalog/meant.ts";
import { type Direction, DURATIONS, type Measure } from "../../core/coach.ts";
import { addDays, type Day } from "../../core/time.ts";
import type { FieldErrors } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import { amount, isComparable } from "./amount.ts";
import { checkBounds } from "./calibration/bounds.ts";
import { isWide } from "./cascade/level.ts";
import type { Content } from "./content.ts";
import { type Goal, isChange } from "./goal.ts";
import { levelAfter } from "./guard/figures.ts";

/** Nothing in service management is counted beyond this. */
const LARGEST = 1e12;
/** Ten years, in days: beyond it the year is a slip of the pen. */
const FARTHEST = 3_653;

/** What a change to a goal comes to: the fields that follow from others filled in, and what cannot be. */
export interface Checked {
  patch: Partial<Content>;
  errors: FieldErrors;
}

/** Looks at the changed fields side by side with the rest; every way to change a goal goes through here. */
export function checkContent(goal: Goal, patch: Partial<Content>, today: Day, t: Text): Checked {
  const after = { ...goal, ...patch };
  const errors = {
    ...checkBounds(goal, { ...after, direction: directionOf(after) ?? after.direction }, t),
    ...checkDates(goal, after, today, t),
    ...checkNumbers(goal, after, t),
    ...checkReach(goal, after, t),
  };
  const moved = "baseline" in patch || "target" in patch;
  if (isChange(after)) return { patch: { ...patch, ...levelOf(after) }, errors };
  const direction = directionOf(after);
  const follows = { ...basisOf(goal, patch), ...(moved && direction && { direction }) };
  return { patch: { ...patch, ...follows }, errors };
}

/** What an older level rested on says nothing of another one. */
function basisOf(goal: Goal, patch: Partial<Content>): Partial<Content> {
  const stale = goal.basis && !("basis" in patch) && patch.baseline !== undefined && patch.baseline !== goal.baseline;
  return stale ? { basis: null } : {};
}

/** "+5 %" is no level: it becomes one as soon as it is known what it is of, and says nothing of the way before. */
function levelOf(after: Goal): Partial<Content> {
  const target = after.changeKind ? levelAfter(after, after.changeKind) : null;
  return { ...(target && { target }), ...(after.direction === null && { direction: "up" as const }) };
}

/** The whole organisation is shown what concerns more than one team. */
function checkReach(before: Goal, after: Goal, t: Text): FieldErrors {
  if (after.visibility !== "everyone" || isWide(after)) return {};
  return isWide(before) || before.visibility !== "everyone" ? { visibility: t.cascade.error.notWide } : {};
}

export function checkDates(
  before: Pick<Goal, "due" | "start">,
  after: Pick<Goal, "due" | "start">,
  today: Day,
  t: Text,
): FieldErrors {
  const { due, start } = after;
  if (due === null || (due === before.due && start === before.start)) return {};
  if (due < today && due !== before.due) return { due: t.goals.error.past };
  if (due > addDays(today, FARTHEST) && due !== before.due) return { due: t.goals.error.far };
  return due < start ? { due: t.goals.error.beforeStart } : {};
}

function checkNumbers(before: Goal, after: Goal, t: Text): FieldErrors {
  const says = t.goals.error;
  const { baseline, target } = after;
  const errors: FieldErrors = {};
  if (baseline !== before.baseline && !canBe(after, baseline)) errors["baseline"] = says.impossible;
  if (target !== before.target && !canBe(after, target)) errors["target"] = says.impossible;
  if (Object.keys(errors).length > 0 || !baseline || !target) return errors;
  if (isChange(after) || (baseline === before.baseline && target === before.target)) return errors;
  if (!isComparable(baseline, target)) return { target: says.units };
  return amount(baseline).value === amount(target).value && after.direction !== "hold" ? { target: says.same } : errors;
}

/** Whether a level can be reached by what the goal is measured by: no share is more than all of it. */
export function canBe(goal: Goal, level: Measure | null): boolean {
  if (level === null) return true;
  const most = level.unit === "%" && !isChange(goal) ? kpiOf(goal)?.max : null;
  return isPossible(level) && level.value <= (most ?? level.value);
}

export function isPossible({ value, unit }: Measure): boolean {
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST) return false;
  if (unit in DURATIONS) return value >= 0;
  return unit !== "%" || (value >= 0 && value <= 1_000);
}

/** Which way the numbers point; they know better than what was chosen. */
function directionOf({ baseline, target }: Goal): Direction | null {
  if (!baseline || !target || !isComparable(baseline, target) || baseline.unit === "" || target.unit === "")
    return null;
  const step = amount(target).value - amount(baseline).value;
  if (step === 0) return "hold";
  return step > 0 ? "up" : "down";
}
