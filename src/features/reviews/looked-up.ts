import type { Kpi } from "../../catalog/kpi.ts";
import type { Records } from "../../core/work.ts";
import { type Goal, goals } from "../goals/goal.ts";
import { type Action, actions, openActions } from "../improve/actions/action.ts";
import { knownKpi } from "../kpis/own/own.ts";
import { personNames } from "../people/person.ts";
import type { Figures } from "./figures.ts";
import { answers, type Question, type Review, readable } from "./review.ts";

/** What the team has to do; of a month that is signed what was agreed on there, whatever has become of it. */
export async function actionsIn({ id, team, signed }: Review, records: Records): Promise<Action[]> {
  if (!signed) return openActions(records, team);
  return (await records.list(actions, { team })).filter(({ source }) => source.kind === "review" && source.id === id);
}

export async function goalsIn(
  { analyses, decisions }: Review,
  all: readonly Figures[],
  team: string,
  records: Records,
): Promise<Map<string, Goal>> {
  const ids = all.flatMap(({ goals, overrides }) => [...goals, ...overrides].map(({ goal }) => goal));
  const wanted = new Set([...ids, ...analyses.map(({ about }) => about), ...decisions.map(({ goal }) => goal)]);
  const found = await Promise.all([...wanted].map((id) => records.get(goals, id)));
  const told = found.filter((goal) => goal !== undefined && goal.team === team && goal.visibility !== "lead");
  return new Map(told.flatMap((goal) => (goal ? [[goal.id, goal] as const] : [])));
}

export async function kpisIn(all: readonly Figures[], records: Records): Promise<Map<string, Kpi>> {
  const keys = [...new Set(all.flatMap(({ kpis }) => kpis.map(({ kpi }) => kpi)))];
  const found = await Promise.all(keys.map((key) => knownKpi(records, key)));
  return new Map(found.flatMap((kpi) => (kpi ? [[kpi.key, kpi] as const] : [])));
}

export async function saidIn({ id }: Review, records: Records): Promise<Record<Question, readonly string[]>> {
  const all = await records.list(answers, { review: id });
  return { hidden: readable(all, "hidden"), help: readable(all, "help") };
}

export async function namesIn(
  { analyses, decisions, signed, corrections }: Review,
  actions: readonly Action[],
  goals: ReadonlyMap<string, Goal>,
  records: Records,
): Promise<Record<string, string>> {
  const ids = [
    ...analyses.map(({ by }) => by),
    ...decisions.map(({ approver }) => approver),
    ...corrections.map(({ by }) => by),
    ...actions.map(({ owner }) => owner),
    ...[...goals.values()].flatMap(({ owner, override, revisions = [] }) => [
      owner,
      ...(override ? [override.by] : []),
      ...revisions.map(({ decided, by }) => decided?.by ?? by),
    ]),
    ...(signed ? [signed.by] : []),
  ];
  return personNames(records, ids);
}
