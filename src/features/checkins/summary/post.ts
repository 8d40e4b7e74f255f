import { atLocal } from "../../../calendar/zone.ts";
import type { Redrawing, Sending } from "../../../core/reply.ts";
import type { Subject } from "../../../core/schedule.ts";
import { addDays } from "../../../core/time.ts";
import type { Card } from "../../../core/view.ts";
import type { Records } from "../../../core/work.ts";
import { textFor } from "../../../text/text.ts";
import { type Goal, goals } from "../../goals/goal.ts";
import { peopleOf, type Team } from "../../people/person.ts";
import { type CheckIn, checkIns, type Round } from "../checkin.ts";
import { answerCard, crowdCard, summaryCard, type Telling } from "./cards.ts";

/** Up to so many people are read in one message; with more, each answer stands in its thread. */
export const FEW = 20;
/** After so many days nobody wants to read it any more. */
export const USEFUL = 4;

/** The summary as it is to look after an answer has come or changed; nothing before it was made. */
export async function shownInSummary(round: Round, team: Team, records: Records, fresh: CheckIn) {
  return round.posted === null ? [] : summaryOf(round, team, records, fresh);
}

/**
 * One post for the channel, and one for each lead of what only leads may see. What is there already is redrawn.
 *
 * @param fresh the answer that is new; all of them when absent
 */
export async function summaryOf(
  round: Round,
  team: Team,
  records: Records,
  fresh?: CheckIn,
): Promise<(Sending | Redrawing)[]> {
  const all = (await records.list(checkIns, { round: round.id })).toSorted((a, b) => a.at - b.at);
  const telling = await tellingOf(all, team, round, records);
  const until = atLocal(team.zone, addDays(round.day, USEFUL), 0);
  const show = (to: Subject, key: string, card: Card, under?: string): (Sending | Redrawing)[] => [
    { kind: "post", to, key, card, why: "checkins.summary", until, ...(under !== undefined && { under }) },
    { kind: "redraw", key, card },
  ];
  const key = `checkins.summary:${round.id}`;
  return [
    ...(telling.toTeam.length > 0 ? channel(telling, team, key, show, fresh) : []),
    ...(telling.toLeads.length > 0 ? await toLeads(telling, team, key, records, show) : []),
  ];
}

type Show = (to: Subject, key: string, card: Card, under?: string) => (Sending | Redrawing)[];

function channel(telling: Telling, team: Team, key: string, show: Show, fresh: CheckIn | undefined) {
  const t = textFor(team.lang);
  const { toTeam } = telling;
  const crowd = new Set(toTeam.map(({ person }) => person)).size;
  if (crowd <= FEW) return show({ team: team.id }, key, summaryCard(t, telling));
  // With the one who makes it a crowd everybody's answer moves into the thread.
  const single = fresh && crowd > FEW + 1 ? toTeam.filter(({ id }) => id === fresh.id) : toTeam;
  return [
    ...show({ team: team.id }, key, crowdCard(t, telling)),
    ...single.flatMap((one) => show({ team: team.id }, `checkins.answer:${one.id}`, answerCard(t, telling, one), key)),
  ];
}

async function toLeads(telling: Telling, team: Team, key: string, records: Records, show: Show) {
  const leads = await peopleOf(records, team.leads);
  return leads.flatMap(({ id, lang }) =>
    show({ person: id }, `${key}:${id}`, summaryCard(textFor(lang), { ...telling, toTeam: telling.toLeads }, true)),
  );
}

/** What may be told of the day's check-ins, and to whom. */
async function tellingOf(all: readonly CheckIn[], team: Team, { day }: Round, records: Records): Promise<Telling> {
  const answers = all.filter(({ said }) => said.kind === "answer");
  const names = new Map(
    (await peopleOf(records, [...new Set(all.map(({ person }) => person))])).map(({ id, name }) => [id, name]),
  );
  const ids = answers.flatMap(({ said }) => (said.kind === "answer" ? said.progress.map(({ goal }) => goal) : []));
  const found = await Promise.all([...new Set(ids)].map((id) => records.get(goals, id)));
  // A goal that only its owner and the leads see is not told to a channel by the way.
  const open = found.filter(
    (goal): goal is Goal => goal !== undefined && goal.visibility !== "lead" && goal.team === team.id,
  );
  return {
    ...{ team, day, names },
    goals: new Map(open.map((goal) => [goal.id, goal])),
    toTeam: answers.filter(({ audience }) => audience === "team"),
    toLeads: answers.filter(({ audience }) => audience === "lead"),
  };
}
