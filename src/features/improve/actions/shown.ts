import { sameGauge } from "../../../catalog/gauge.ts";
import type { Kpi } from "../../../catalog/kpi.ts";
import { Refusal } from "../../../core/errors.ts";
import type { Context } from "../../../core/feature.ts";
import type { Records } from "../../../core/work.ts";
import { readingsOf } from "../../kpis/kpi.ts";
import { knownKpi } from "../../kpis/own/own.ts";
import { isLead, people, type Team } from "../../people/person.ts";
import { ownTeam, says } from "../access.ts";
import { type Action, actions } from "./action.ts";

/** An action and everything that is drawn of it. */
export interface ShownAction {
  action: Action;
  /** Null where the owner is gone. */
  owner: string | null;
  kpi: Kpi | null;
  /** The number by now; null where it was not read since the action was agreed, or there is none. */
  now: number | null;
  mayChange: boolean;
}

/** The action for whoever is in its team; refuses everybody else. */
export async function ownAction(id: string, context: Context): Promise<{ action: Action; team: Team }> {
  const action = await context.records.get(actions, id);
  if (!action) throw new Refusal(says(context).actions.error.gone);
  const { team } = await ownTeam(action.team, context);
  return { action, team };
}

/** The same for whoever may change it. */
export async function changeableAction(id: string, context: Context): Promise<{ action: Action; team: Team }> {
  const found = await ownAction(id, context);
  if (!mayChange(found.action, found.team, context.me.id)) throw new Refusal(says(context).actions.error.notYours);
  return found;
}

export const mayChange = ({ owner, by }: Action, team: Team, person: string): boolean =>
  owner === person || by === person || isLead(team, person);

export async function shownAction(action: Action, team: Team, reader: string, records: Records): Promise<ShownAction> {
  const { kpi } = action.effect;
  return {
    action,
    owner: (await records.get(people, action.owner))?.name ?? null,
    kpi: kpi === null ? null : await knownKpi(records, kpi),
    now: await measured(action, records),
    mayChange: mayChange(action, team, reader),
  };
}

/** The latest reading since the action was agreed, as long as it can stand beside the one before. */
export async function measured({ team, planned, effect }: Action, records: Records): Promise<number | null> {
  const { kpi, gauge, period } = effect;
  if (kpi === null) return null;
  const since = (await readingsOf(records, team, kpi)).filter(({ end }) => end > planned);
  const alike = since.filter((one) => (!gauge || sameGauge(one.gauge, gauge)) && (!period || one.period === period));
  return alike.at(-1)?.value ?? null;
}
