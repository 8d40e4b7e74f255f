import type { Context } from "../../core/feature.ts";
import type { Lang } from "../../core/lang.ts";
import { dayIn } from "../../core/time.ts";
import { kpisOwnBy } from "../kpis/own/own.ts";
import { isLead, type Person, people, personNames, teams } from "../people/person.ts";
import { teamOf } from "./access.ts";
import { lastReadings, weigh } from "./calibration/weigh.ts";
import { teamToHand } from "./cascade/hand.ts";
import { kinOf } from "./cascade/kin.ts";
import { type Goal, goals, isOpen } from "./goal.ts";
import type { Beside } from "./guard/rails.ts";
import type { Names, Viewer } from "./views.ts";
import { openStep } from "./ways/way.ts";

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
export async function viewerOf(person: Person, goal: Goal, context: Pick<Context, "records" | "now">): Promise<Viewer> {
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
