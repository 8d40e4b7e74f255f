import { z } from "zod";
import { Refusal } from "../../core/errors.ts";
import type { PressHandler, SubmitHandler } from "../../core/feature.ts";
import type { Reply } from "../../core/reply.ts";
import { people } from "../people/person.ts";
import { inPrivate, leadsOf, ledGoal, ownGoal, readableGoal, says, viewer, viewerFor } from "./access.ts";
import { agreedBefore, openRevision } from "./agreement/revise.ts";
import { redraw } from "./draft/draft.ts";
import { MAX } from "./fields.ts";
import { closeForm, noteForm, overrideForm } from "./forms.ts";
import { goals, hasStarted, isOpen, OUTCOMES } from "./goal.ts";
import { goalCard } from "./goal-views.ts";
import { undoable } from "./history.ts";
import { activeGoal, drafts, end, mine, movedHome, note, showTo, takeBack } from "./life.ts";
import { menu } from "./menu.ts";
import { draftsCard } from "./menu-views.ts";
import { textProblem } from "./parse.ts";
import { leadAskCard } from "./posts.ts";
import { isPast, needReady, stops } from "./ready.ts";
import { missing } from "./smart.ts";
import { start } from "./start.ts";

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

  "goal.askLead": async (value, context) => {
    const goal = await ownGoal(value, context);
    if (goal.state !== "draft") return redraw(goal, context);
    const moved = await movedHome(goal, context);
    if (moved !== null) return moved;
    const leads = await leadsOf(goal, context);
    const owner = await context.records.get(people, goal.owner);
    const { leadAsk } = says(context).goals;
    const guards = await stops(goal, context);
    if (leads.length === 0 || !owner) throw new Refusal(leadAsk.nobody);
    context.records.put(goals, { ...goal, asked: { at: context.now, changes: goal.history.length } });
    return [
      { kind: "whisper", card: { kind: "card", title: leadAsk.sent, blocks: [] } },
      ...leads.map(
        (lead): Reply => ({
          kind: "post",
          to: { person: lead.id },
          // Asked again only once the draft has changed.
          key: `goal-ask:${goal.id}:${goal.history.length}:${lead.id}`,
          card: leadAskCard(viewerFor(lead, context, true), goal, owner, guards),
          why: "goal-asked",
        }),
      ),
    ];
  },

  "goal.override": async (value, context) => {
    const goal = await ledGoal(value, context);
    const { error } = says(context).goals;
    if (goal.state !== "draft") throw new Refusal(hasStarted(goal) ? error.notDraft : error.dropped);
    return [{ kind: "open", form: overrideForm(says(context), goal, await stops(goal, context)) }];
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
  "goal.override.save": async (typed, state, context) => {
    const [id = "", seen] = state.split(" ");
    const goal = await ledGoal(id, context);
    const t = says(context);
    if (goal.state !== "draft") return showTo(goal, context);
    const reason = (typed["reason"] ?? "").trim();
    const changed = Number(seen) === goal.history.length ? null : t.goals.error.changed;
    const problem =
      changed ?? textProblem(reason, MAX.paragraph, t) ?? (isPast(goal, context) ? t.goals.error.ended : null);
    const guards = await stops(goal, context);
    if (problem !== null) {
      return [{ kind: "reject", form: overrideForm(t, goal, guards, typed), errors: { reason: problem } }];
    }
    return start(goal, { by: context.me.id, reason, missing: missing(goal), guards }, context);
  },

  "goal.note.save": async (typed, id, context) => {
    const goal = await activeGoal(id, context);
    const t = says(context);
    const said = (typed["note"] ?? "").trim();
    const problem = textProblem(said, MAX.paragraph, t);
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
