import { kpiOf } from "../../catalog/meant.ts";
import type { Context } from "../../core/feature.ts";
import type { Reply } from "../../core/reply.ts";
import { textFor } from "../../text/text.ts";
import { kpisOwnBy } from "../kpis/own/own.ts";
import { type Person, people, type Team } from "../people/person.ts";
import { leadsOf, teamOf } from "./access.ts";
import { type Goal, isChange } from "./goal.ts";
import { save, showTo } from "./life.ts";
import { newGoalPost, startedByLeadPost } from "./posts.ts";
import { needResources } from "./ready.ts";
import { ensureGoalSchedules } from "./reminders/jobs.ts";
import { viewerFor } from "./viewer.ts";

/** The draft becomes active, and whoever may see it is told once. */
export async function start(goal: Goal, override: Goal["override"], context: Context): Promise<Reply[]> {
  needResources(goal, context);
  const tier = await tierOf(goal, context);
  const active = save(goal, { state: "active", activeSince: context.now, override, ...tier }, context);
  const team = await teamOf(active, context);
  const owner = await context.records.get(people, active.owner);
  if (!owner) throw new Error("a goal without an owner");
  await ensureGoalSchedules(owner, team, context);
  const leads = (await leadsOf(active, context)).filter(({ id }) => id !== active.owner && id !== context.me.id);
  const open = active.visibility !== "lead" ? team : undefined;
  const { saved } = textFor(context.me.lang).goals;
  const alone = active.visibility === "everyone" ? saved.shownToAll : saved.onlyYou;
  const shown = open ? saved.shownToTeam(open.name) : leads.length > 0 ? saved.shownToLead : alone;
  const said = owner.id === context.me.id ? saved.said(shown, toldAs(goal)) : saved.forOther(owner.name);
  const drawn = await showTo(active, context, said);
  // A goal that was taken back to a draft and saved again is a new message.
  const times = active.history.filter(({ changes }) => changes.some(({ after }) => after === "active")).length;
  const told = open ? [toTeam(active, owner, open, times, context)] : toLeads(active, owner, leads, times, context);
  return [...drawn, ...told, ...(owner.id === context.me.id ? [] : [toOwner(active, owner, times, context)])];
}

/** A level as its owner would tell it: where it stands today, else where it shall stand. */
const toldAs = (goal: Goal): string | null =>
  (goal.baseline ?? (isChange(goal) ? null : goal.target))?.text.trim() ?? null;

/** Which kind it usually is, by its KPI, where its owner has not said; they may choose another one. */
export async function tierOf(goal: Goal, { records }: Pick<Context, "records">): Promise<Pick<Goal, "tier">> {
  const own = await kpisOwnBy(records, goal.team);
  const tier = goal.tier ?? kpiOf(goal, own)?.tier;
  return tier ? { tier } : {};
}

function toTeam(goal: Goal, owner: Person, team: Team, times: number, context: Context): Reply {
  const card = newGoalPost(viewerFor(team, context, false), goal, owner, "team");
  return { kind: "post", to: { team: team.id }, key: `goal-saved:${goal.id}:${times}`, card, why: "goal-saved" };
}

function toLeads(goal: Goal, owner: Person, leads: readonly Person[], times: number, context: Context): Reply[] {
  return leads.map((lead) => {
    const card = newGoalPost(viewerFor(lead, context, true), goal, owner, "lead");
    const key = `goal-saved:${goal.id}:${times}:${lead.id}`;
    return { kind: "post", to: { person: lead.id }, key, card, why: "goal-saved" };
  });
}

/** A lead has started it. */
function toOwner(goal: Goal, owner: Person, times: number, context: Context): Reply {
  const card = startedByLeadPost(viewerFor(owner, context, false), goal, context.me.name);
  return { kind: "post", to: { person: owner.id }, key: `goal-started:${goal.id}:${times}`, card, why: "goal-started" };
}
