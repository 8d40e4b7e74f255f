import { Refusal } from "../../../core/errors.ts";
import type { PressHandler, SubmitHandler } from "../../../core/feature.ts";
import { says } from "../access.ts";
import { answer, redraw } from "../draft/draft.ts";
import { onOpen, onSent } from "../draft/on-open.ts";
import { isOpen } from "../goal.ts";
import { save } from "../life.ts";
import { asTyped, milestonesForm, readMilestones } from "./form.ts";
import { isLong, milestonesOf, movedInto, proposedDays } from "./milestone.ts";

export const presses: Record<string, PressHandler> = {
  "goal.milestones": onOpen(async (goal, how, context) => {
    const t = says(context);
    if (goal.due === null) throw new Refusal(t.milestones.error.undated);
    const all = how === "move" ? movedInto(goal) : milestonesOf(goal);
    const proposed = all.length === 0 && isLong(goal) ? proposedDays(goal) : [];
    const shown = [...all, ...proposed.map((day) => ({ text: "", day }))];
    return [{ kind: "open", form: milestonesForm(t, goal, asTyped(shown)) }];
  }),

  "goal.milestone.reached": onOpen(async (goal, day, context) => {
    const all = milestonesOf(goal);
    const reached = all.find((one) => one.day === day && one.reached === null);
    if (!isOpen(goal) || !reached) return redraw(goal, context); // pressed twice, or on an old card
    const milestones = all.map((one) => (one === reached ? { ...one, reached: context.today } : one));
    const after = save(goal, { milestones }, context);
    return redraw(after, context, says(context).milestones.said(reached.text));
  }),
};

export const submits: Record<string, SubmitHandler> = {
  "goal.milestones.save": onSent(async (goal, typed, context, carried) => {
    const t = says(context);
    if (goal.due === null) throw new Refusal(t.milestones.error.undated);
    const shown = carried.split(" ").filter((day) => day !== "");
    const now = milestonesOf(goal).map(({ day }) => day);
    const { milestones, errors } = readMilestones(typed, shown, goal, {
      t,
      coach: context.coach,
      today: context.today,
    });
    const changed = now.join(" ") !== shown.join(" ") ? { text1: t.milestones.error.changed } : {};
    const all = { ...errors, ...changed };
    // None before and none now is no change.
    const patch = now.length + milestones.length > 0 ? { milestones } : {};
    if (Object.keys(all).length === 0) return answer(goal, patch, context);
    const form = { ...milestonesForm(t, goal, typed), state: `${goal.id} ${carried}` };
    return [{ kind: "reject", form, errors: all }];
  }),
};
