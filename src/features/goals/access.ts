import { Refusal } from "../../core/errors.ts";
import type { Context } from "../../core/feature.ts";
import type { Lang } from "../../core/lang.ts";
import { inPrivate as privately } from "../../core/private.ts";
import type { Reply } from "../../core/reply.ts";
import { dayIn } from "../../core/time.ts";
import type { Card } from "../../core/view.ts";
import { type Text, textFor } from "../../text/text.ts";
import { kpisOwnBy } from "../kpis/own/own.ts";
import { isLead, type Person, people, peopleOf, personNames, type Team, teams } from "../people/person.ts";
import { lastReadings, weigh } from "./calibration/weigh.ts";
import { teamToHand } from "./cascade/hand.ts";
import { kinOf } from "./cascade/kin.ts";
import { isWide } from "./cascade/level.ts";
import { type Goal, goals, hasStarted, isOpen } from "./goal.ts";
import type { Beside } from "./guard/rails.ts";
import type { Names, Viewer } from "./views.ts";
import { openStep } from "./ways/way.ts";

export const says = (context: Context): Text => textFor(context.me.lang);

/** The goal with this id; refuses when it is gone or belongs to somebody else. */
export async function ownGoal(id: string, context: Context): Promise<Goal> {
  const goal = await existing(id, context);
  if (goal.owner !== context.me.id) throw new Refusal(says(context).goals.error.notYours);
  return goal;
}

/** A draft for a lead of its team: their own, or one whose owner has asked for a decision. */
export async function ledGoal(id: string, context: Context): Promise<Goal> {
  const goal = await existing(id, context);
  const { error } = says(context).goals;
  if (!isLead(await teamOf(goal, context), context.me.id)) throw new Refusal(error.notLead);
  if (goal.owner !== context.me.id && goal.asked === null) throw new Refusal(error.notVisible);
  return goal;
}

/** The goal for whoever may read it. */
export async function readableGoal(id: string, context: Context): Promise<Goal> {
  const goal = await existing(id, context);
  const reader = await context.records.get(people, context.me.id);
  if (reader && mayRead(goal, reader, await teamOf(goal, context))) return goal;
  throw new Refusal(says(context).goals.error.notVisible);
}

/**
 * Its owner and whoever gave it to them, then the team's leads; the team when it is open to the team, and everybody when
 * it is open to everybody and more than one team's. Rule: docs/method.md, who sees a goal.
 *
 * @param team the goal's
 */
export function mayRead(goal: Goal, { id, teams }: Pick<Person, "id" | "teams">, team: Team | undefined): boolean {
  if (goal.owner === id || goal.given?.by === id) return true;
  const shown = hasStarted(goal);
  if (isLead(team, id)) return shown || goal.asked !== null || goal.state === "proposed";
  if (!shown || goal.visibility === "lead") return false;
  return (goal.visibility === "everyone" && isWide(goal)) || (goal.team !== null && teams.includes(goal.team));
}

async function existing(id: string, context: Context): Promise<Goal> {
  const goal = await context.records.get(goals, id);
  if (!goal) throw new Refusal(says(context).goals.error.gone);
  return goal;
}

export async function teamOf(
  { team }: Pick<Goal, "team">,
  { records }: Pick<Context, "records">,
): Promise<Team | undefined> {
  return team === null ? undefined : records.get(teams, team);
}

/** How whoever acts sees the goal. */
export async function viewer(goal: Goal, context: Context): Promise<Viewer> {
  const { me, today, records } = context;
  const team = await teamOf(goal, context);
  const leads = team?.leads ?? [];
  const owner = await records.get(people, goal.owner);
  const others = (owner?.teams ?? []).filter((id) => id !== goal.team).slice(0, 3);
  const otherTeams = (await Promise.all(others.map((id) => records.get(teams, id)))).filter((one) => one !== undefined);
  const lead = { lead: leads.includes(me.id), hasLead: leads.some((id) => id !== me.id) };
  const seen = {
    beside: await goalsBeside(goal, owner, context),
    weighed: await weigh(goal, context),
    own: await kpisOwnBy(records, goal.team),
    kin: await kinOf(goal, context),
    hands: isOpen(goal) && (await teamToHand(goal, context)) !== undefined,
  };
  const words = context.model && { words: true as const };
  const told = {
    names: await namesIn(goal, records),
    ...words,
    ...(goal.given?.by === me.id && { giver: true as const }),
  };
  const seeks = openStep(goal) !== null || (goal.state === "draft" && goal.target === null);
  const read = seeks ? { read: await lastReadings(goal.team, context) } : {};
  return { lang: me.lang, today, ...lead, team: team?.name ?? null, otherTeams, ...seen, ...told, ...read };
}

/** All whom the goal itself mentions, by name. */
async function namesIn(
  { owner, given, revisions = [], commitments = [] }: Goal,
  records: Context["records"],
): Promise<Names> {
  const decided = revisions.flatMap((one) => [one.by, one.approver, one.decided?.by]);
  const ids = [owner, given?.by, ...decided, ...commitments.map(({ by }) => by)].filter(
    (id) => id !== undefined && id !== null,
  );
  return personNames(records, ids);
}

/** The active goals of its owner and its team that the owner may see as well. */
async function goalsBeside(
  { team, owner }: Pick<Goal, "team" | "owner">,
  person: Person | undefined,
  context: Context,
): Promise<Beside[]> {
  const { records } = context;
  const own = await records.list(goals, { owner });
  const inTeam = team !== null && (person?.teams.includes(team) ?? false) ? await records.list(goals, { team }) : [];
  const leads = isLead(await teamOf({ team }, context), owner);
  const shown = inTeam.filter((one) => one.owner !== owner && (one.visibility !== "lead" || leads));
  const open = [...own, ...shown].filter(isOpen);
  const names = await personNames(
    records,
    open.map((one) => one.owner),
  );
  return open.map((goal) => ({ goal, owner: names[goal.owner] ?? "" }));
}

/** The same for somebody else who is written to about it, with the goal's names. */
export async function viewerOf(person: Person, goal: Goal, context: Context): Promise<Viewer> {
  const { records } = context;
  const names = await namesIn(goal, records);
  const kin = await kinOf(goal, { me: person, records });
  const giver = goal.given?.by === person.id && { giver: true as const };
  return { ...viewerFor(person, context, false), names, kin, ...giver };
}

/** How a team or somebody else sees it: their own language and day. */
export function viewerFor(
  { lang, zone }: { lang: Lang; zone: string },
  { now }: Pick<Context, "now">,
  lead: boolean,
): Viewer {
  return { lang, today: dayIn(zone, now), lead, hasLead: false, team: null, otherTeams: [] };
}

export async function leadsOf(goal: Pick<Goal, "team">, context: Context): Promise<Person[]> {
  return peopleOf(context.records, (await teamOf(goal, context))?.leads ?? []);
}

/** Steps live in the 1:1 conversation; a channel gets a pointer that only the person sees. */
export function inPrivate(card: Card, context: Context): Reply[] {
  return privately(card, context.place, says(context).goals.pointer);
}
