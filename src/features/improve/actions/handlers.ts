import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { dayIn } from "../../../core/time.ts";
import type { Team } from "../../people/person.ts";
import { says } from "../access.ts";
import { type Action, isUnderWay, type Verdict } from "./action.ts";
import { dropForm, workedForm } from "./forms.ts";
import { finished, judged, stopped } from "./life.ts";
import { saved, showAction } from "./show.ts";
import { changeableAction, measured, ownAction } from "./shown.ts";

export const presses: Record<string, PressHandler> = {
  "action.show": async (id, context) => {
    const { action, team } = await ownAction(id, context);
    return showAction(action, team, context);
  },

  "action.done": async (id, context) => {
    const { action, team } = await underWay(id, context);
    return saved(finished(action, context.me.id, context.now), team, context);
  },

  "action.worked": async (id, context) => {
    const { action } = await underWay(id, context);
    return [{ kind: "open", form: workedForm(says(context), id, await isShown(action, context), {}) }];
  },

  "action.not": async (id, context) => judge(await underWay(id, context), "not", "", context),
  "action.unclear": async (id, context) => judge(await underWay(id, context), "unclear", "", context),

  "action.drop": async (id, context) => {
    await underWay(id, context);
    return [{ kind: "open", form: dropForm(says(context), id, {}) }];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "action.worked.save": async (typed, id, context) => {
    const found = await underWay(id, context);
    const note = (typed["note"] ?? "").trim();
    if (note === "" && !(await isShown(found.action, context))) {
      const t = says(context);
      return [{ kind: "reject", form: workedForm(t, id, false, typed), errors: { note: t.actions.error.note } }];
    }
    return judge(found, "worked", note, context);
  },

  "action.drop.save": async (typed, id, context) => {
    const { action, team } = await underWay(id, context);
    const reason = (typed["reason"] ?? "").trim();
    const t = says(context);
    if (reason === "")
      return [{ kind: "reject", form: dropForm(t, id, typed), errors: { reason: t.actions.error.reason } }];
    return saved(stopped(action, reason, context.me.id, context.now), team, context);
  },
};

interface Found {
  action: Action;
  team: Team;
}

/** An action that is not at its end, for whoever may change it. */
async function underWay(id: string, context: Context): Promise<Found> {
  const found = await changeableAction(id, context);
  if (!isUnderWay(found.action)) throw new Refusal(says(context).actions.error.over);
  return found;
}

/** A number shows a change only beside the one before. */
async function isShown(action: Action, { records }: Context): Promise<boolean> {
  return action.effect.before !== null && (await measured(action, records)) !== null;
}

/** Notes the look with the number before and now. */
async function judge({ action, team }: Found, verdict: Verdict, note: string, context: Context): Promise<Reply[]> {
  const { records, me, now } = context;
  const after = await measured(action, records);
  const look = { day: dayIn(team.zone, now), at: now, by: me.id, verdict, before: action.effect.before, after, note };
  return saved(judged(action, look), team, context);
}
