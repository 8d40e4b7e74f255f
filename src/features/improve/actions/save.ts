import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { dayIn } from "../../../core/time.ts";
import { ensureSchedule } from "../../rhythm/schedules.ts";
import { says } from "../access.ts";
import { kpisOf } from "../measures.ts";
import { agreedOn } from "../retro/agree.ts";
import { actions, agreed, type Plan } from "./action.ts";
import { planForm } from "./forms.ts";
import { replanned } from "./life.ts";
import { type Aim, aimOf, readPlan, typedOf } from "./plan.ts";
import { DAILY } from "./schedule.ts";
import { saved, showAction, tellOwner } from "./show.ts";

export const presses: Record<string, PressHandler> = {
  "action.add": async (team, context) => openPlan(`hand ${team}`, context),
  "action.review": async (review, context) => openPlan(`review ${review}`, context),
  "action.replan": async (id, context) => openPlan(`replan ${id}`, context),
  "retro.act": async (value, context) => openPlan(`retro ${value}`, context),
};

export const submits: Record<string, SubmitHandler> = {
  "action.save": async (typed, state, context) => {
    const aim = await aimOf(state, context);
    const today = dayIn(aim.team.zone, context.now);
    const read = await readPlan(typed, aim, today, context);
    if ("errors" in read) {
      const form = planForm(says(context), state, await kpisOf(aim.team.id, context.records), today, typed);
      return [{ kind: "reject", form, errors: read.errors }];
    }
    if (aim.kind !== "replan") return begin(aim, read.plan, context);
    const again = replanned(aim.action, read.plan, today, context.me.id, context.now);
    const told = again.owner === aim.action.owner ? [] : await tellOwner(again, aim.team, context);
    return [...(await saved(again, aim.team, context)), ...told];
  },
};

export async function openPlan(state: string, context: Context): Promise<Reply[]> {
  const aim = await aimOf(state, context);
  const today = dayIn(aim.team.zone, context.now);
  const kpis = await kpisOf(aim.team.id, context.records);
  return [{ kind: "open", form: planForm(says(context), state, kpis, today, await typedOf(aim, today, context)) }];
}

/** Keeps a new action, and lets it be looked after. */
async function begin(aim: Exclude<Aim, { kind: "replan" }>, plan: Plan, context: Context): Promise<Reply[]> {
  const { records, me, now } = context;
  const { team } = aim;
  const id = context.newId();
  const cycle = aim.kind === "retro" ? aim.retro.cycle : null;
  const from = { kind: aim.kind, id: sourceOf(aim) ?? id };
  const fresh = agreed({ id, team: team.id, source: from, cycle, by: me.id }, plan, dayIn(team.zone, now), now);
  const action = records.put(actions, fresh);
  await ensureSchedule(records, DAILY, { team: team.id }, team.zone, now);
  const shown =
    aim.kind === "retro" ? agreedOn(aim.retro, aim.answer, action, context) : showAction(action, team, context);
  return [...(await shown), ...(await tellOwner(action, team, context))];
}

/** What it came from; null for what is a source of its own. */
function sourceOf(aim: Exclude<Aim, { kind: "replan" }>): string | null {
  if (aim.kind === "retro") return aim.retro.id;
  return aim.kind === "review" ? aim.review.id : null;
}
