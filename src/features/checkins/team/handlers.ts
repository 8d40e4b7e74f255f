import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import type { Day } from "../../../core/time.ts";
import { goals } from "../../goals/goal.ts";
import { isLead, peopleOf, teams } from "../../people/person.ts";
import { readSlot, says } from "../access.ts";
import { checkIns, roundId } from "../checkin.ts";
import { leadsCard } from "./views.ts";

export const presses: Record<string, PressHandler> = {
  "checkin.team": async (value, context) => {
    const { team, day } = readSlot(value, context);
    return showTeam(team, day, context, "update");
  },
};

/** A day's check-ins in full, for a lead of the team and nobody else. */
export async function showTeam(id: string, day: Day, context: Context, kind: "whisper" | "update"): Promise<Reply[]> {
  const { records, me, today } = context;
  const team = await records.get(teams, id);
  const t = says(context);
  if (!team || !isLead(team, me.id)) throw new Refusal(t.checkins.summary.onlyLead);
  const all = (await records.list(checkIns, { round: roundId({ team: id, day }) })).toSorted((a, b) => a.at - b.at);
  const names = new Map(
    (await peopleOf(records, [...new Set(all.map(({ person }) => person))])).map(({ id, name }) => [id, name]),
  );
  const ids = all.flatMap(({ said }) => (said.kind === "answer" ? said.progress.map(({ goal }) => goal) : []));
  const found = await Promise.all([...new Set(ids)].map((goal) => records.get(goals, goal)));
  const known = new Map(found.flatMap((goal) => (goal?.team === id ? [[goal.id, goal]] : [])));
  const telling = { team, day, names, goals: known, toTeam: all, toLeads: [] };
  return [{ kind, card: leadsCard(t, telling, today) }];
}
