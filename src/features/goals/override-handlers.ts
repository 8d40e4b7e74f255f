import { Refusal } from "../../core/errors.ts";
import type { PressHandler, SubmitHandler } from "../../core/feature.ts";
import type { Reply } from "../../core/reply.ts";
import { people } from "../people/person.ts";
import { leadsOf, ledGoal, ownGoal, says } from "./access.ts";
import { redraw } from "./draft/draft.ts";
import { MAX } from "./fields.ts";
import { overrideForm } from "./forms.ts";
import { goals, hasStarted } from "./goal.ts";
import { movedHome, showTo } from "./life.ts";
import { textProblem } from "./parse.ts";
import { leadAskCard } from "./posts.ts";
import { isPast, stops } from "./ready.ts";
import { missing } from "./smart.ts";
import { start } from "./start.ts";
import { viewerFor } from "./viewer.ts";

/** A start in spite of what is missing: its owner asks, and a lead of the team says why it may. */
export const presses: Record<string, PressHandler> = {
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
};
