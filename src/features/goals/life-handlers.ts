import { z } from "zod";
import type { PressHandler, SubmitHandler } from "../../core/feature.ts";
import { inPrivate, ownGoal, readableGoal, says } from "./access.ts";
import { agreedBefore, openRevision } from "./agreement/revise.ts";
import { redraw } from "./draft/draft.ts";
import { MAX } from "./fields.ts";
import { closeForm, noteForm } from "./forms.ts";
import { isOpen, OUTCOMES } from "./goal.ts";
import { goalCard } from "./goal-views.ts";
import { undoable } from "./history.ts";
import { activeGoal, drafts, end, mine, movedHome, note, noteProblem, takeBack } from "./life.ts";
import { menu } from "./menu.ts";
import { draftsCard } from "./menu-views.ts";
import { textProblem } from "./parse.ts";
import { needReady } from "./ready.ts";
import { start } from "./start.ts";
import { viewer } from "./viewer.ts";

export const presses: Record<string, PressHandler> = {
  // From a team's card: that one stays as it is, for everybody.
  "goal.mine": async (_value, context) => inPrivate(await menu(context), context),
  "goal.list": async (_value, context) => [{ kind: "update", card: await menu(context) }],
  "goal.drafts": async (_value, context) => [
    { kind: "update", card: draftsCard(context.me.lang, drafts(await mine(context))) },
  ],

  "goal.open": async (value, context) => {
    const goal = await readableGoal(value, context);
    if (goal.owner === context.me.id) return redraw(goal, context);
    return [{ kind: "update", card: goalCard(goal, await viewer(goal, context), false) }];
  },

  "goal.save": async (value, context) => {
    const goal = await ownGoal(value, context);
    if (goal.state !== "draft") return redraw(goal, context); // pressed twice, or on an old card
    const moved = await movedHome(goal, context);
    if (moved !== null) return moved;
    await needReady(goal, context);
    return start(goal, null, context);
  },

  "goal.note": async (value, context) => {
    const [id = "", ...typed] = value.split(" ");
    const goal = await activeGoal(id, context);
    if (typed.length > 0) return note(goal, typed.join(" "), context);
    return [{ kind: "open", form: noteForm(says(context), goal) }];
  },

  "goal.close": async (value, context) => {
    const goal = await activeGoal(value, context);
    return [{ kind: "open", form: closeForm(says(context), goal) }];
  },

  "goal.undo": async (value, context) => {
    const [id = "", seen] = value.split(" ");
    const goal = await ownGoal(id, context);
    const agreed = agreedBefore(goal, goal.history[undoable(goal)]);
    if (agreed && Number(seen) === goal.history.length) return openRevision(goal, agreed, context);
    return takeBack(goal, context, Number(seen));
  },
};

export const submits: Record<string, SubmitHandler> = {
  "goal.note.save": async (typed, id, context) => {
    const goal = await activeGoal(id, context);
    const t = says(context);
    const said = (typed["note"] ?? "").trim();
    const problem = textProblem(said, MAX.paragraph, t) ?? noteProblem(goal, said, context);
    if (problem !== null) return [{ kind: "reject", form: noteForm(t, goal, typed), errors: { note: problem } }];
    return note(goal, said, context);
  },

  "goal.close.save": async (typed, id, context) => {
    const goal = await ownGoal(id, context);
    if (!isOpen(goal)) return redraw(goal, context); // sent twice
    const t = says(context);
    const parsed = Closing.safeParse(typed);
    if (parsed.success) {
      const { outcome, lesson } = parsed.data;
      return end(goal, { state: outcome, lesson }, context);
    }
    const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
    const errors = {
      ...(wrong.has("outcome") && { outcome: t.goals.error.pick }),
      ...(wrong.has("lesson") && { lesson: typed["lesson"] ? t.core.tooLong(MAX.paragraph) : t.core.required }),
    };
    return [{ kind: "reject", form: closeForm(t, goal, typed), errors }];
  },
};

const Closing = z.object({ outcome: z.enum(OUTCOMES), lesson: z.string().trim().min(1).max(MAX.paragraph) });
