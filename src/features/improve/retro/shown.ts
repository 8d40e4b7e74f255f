import type { Gauge } from "../../../catalog/gauge.ts";
import type { Kpi } from "../../../catalog/kpi.ts";
import type { Records } from "../../../core/work.ts";
import { unreachable } from "../../../delivery/ledger.ts";
import { goals } from "../../goals/goal.ts";
import { type Alert, alerts } from "../../kpis/alerts/alert.ts";
import { readings } from "../../kpis/kpi.ts";
import { knownKpi } from "../../kpis/own/own.ts";
import { personNames, type Team, teams } from "../../people/person.ts";
import { mayRead, wins } from "../../recognition/win.ts";
import { type Action, actions } from "../actions/action.ts";
import type { Phase } from "../cycle/cycle.ts";
import { grouped } from "./group.ts";
import { type Answer, answers, type Facts, type Retro } from "./retro.ts";
import { readable } from "./shown-answers.ts";

/** What the week says, as it is to be read now: null stands for what is gone, or no longer for everybody. */
export interface ShownFacts {
  goals: readonly { name: string | null; state: "off" | "watch"; done: number; expected: number }[];
  readings: readonly { kpi: Kpi | null; gauge: Gauge | null; now: number | null; before: number | null }[];
  alerts: readonly { alert: Alert | null; kpi: Kpi | null }[];
  promises: readonly (Action | null)[];
  actions: readonly (Action | null)[];
  wins: readonly (string | null)[];
}

/** A retro and everything that is drawn of it. */
export interface ShownRetro {
  retro: Retro;
  team: Team;
  facts: ShownFacts;
  /** What may be read at each step, those that say the same together. */
  steps: Readonly<Record<Phase, readonly (readonly Answer[])[]>>;
  /** What can be voted for; what was taken away is not among it. */
  candidates: readonly Answer[];
  picks: readonly { answer: Answer; votes: number; action: Action | null }[];
  /** What was agreed on in it. */
  agreed: readonly Action[];
  names: Readonly<Record<string, string>>;
  /** Why its channel cannot be written to; null where it can. */
  trouble: string | null;
}

export async function shownRetro(retro: Retro, records: Records): Promise<ShownRetro | null> {
  const team = await records.get(teams, retro.team);
  if (!team) return null;
  const all = await records.list(answers, { retro: retro.id });
  const byId = new Map(all.map((one) => [one.id, one]));
  const of = (step: Phase) => grouped(readable(all, step));
  const steps = { plan: of("plan"), do: of("do"), check: of("check"), act: of("act") };
  const facts = await shownFacts(retro.facts, team.id, records);
  const agreed = (await records.list(actions, { team: team.id })).filter(({ source }) => source.id === retro.id);
  const picks = retro.picks.flatMap(({ answer: id, votes, action }) => {
    const answer = byId.get(id);
    const made = agreed.find((one) => one.id === action) ?? null;
    return answer && !answer.removed ? [{ answer, votes, action: made }] : [];
  });
  const owners = [...facts.promises, ...facts.actions, ...agreed].flatMap((action) => action?.owner ?? []);
  const authors = all.flatMap(({ by }) => by ?? []);
  return {
    ...{ retro, team, facts, steps, picks, agreed },
    candidates: retro.candidates.flatMap((id) => byId.get(id) ?? []).filter(({ removed }) => !removed),
    names: await personNames(records, [...owners, ...authors, ...(retro.facilitator ? [retro.facilitator] : [])]),
    trouble: (await records.get(unreachable, team.channel))?.reason ?? null,
  };
}

async function shownFacts(facts: Facts, team: string, records: Records): Promise<ShownFacts> {
  const action = (id: string) => records.get(actions, id).then((found) => found ?? null);
  return {
    goals: await Promise.all(
      facts.goals.map(async ({ goal: id, ...rest }) => {
        const goal = await records.get(goals, id);
        const told = goal && goal.team === team && goal.visibility !== "lead";
        return { ...rest, name: told ? goal.what || goal.sentence : null };
      }),
    ),
    readings: await Promise.all(
      facts.readings.map(async ({ kpi: key, reading, before }) => {
        const [kpi, now] = [await knownKpi(records, key), await records.get(readings, reading)];
        const earlier = before === null ? undefined : await records.get(readings, before);
        return { kpi, gauge: now?.gauge ?? null, now: now?.value ?? null, before: earlier?.value ?? null };
      }),
    ),
    alerts: await Promise.all(
      facts.alerts.map(async (id) => {
        const alert = (await records.get(alerts, id)) ?? null;
        return { alert, kpi: alert?.kpi ? await knownKpi(records, alert.kpi) : null };
      }),
    ),
    promises: await Promise.all(facts.promises.map(action)),
    actions: await Promise.all(facts.actions.map(action)),
    wins: await Promise.all(
      facts.wins.map(async (id) => {
        const win = await records.get(wins, id);
        return win && mayRead(win, { id: "", teams: [team] }) ? win.what : null;
      }),
    ),
  };
}
