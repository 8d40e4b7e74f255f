import { kpiOf } from "../../catalog/meant.ts";
import type { Day } from "../../core/time.ts";
import type { Records } from "../../core/work.ts";
import { standingOf } from "../../statistics/progress.ts";
import { type Goal, goals, hasStarted, OUTCOMES, type Outcome } from "../goals/goal.ts";
import { doneOf, paceOf } from "../goals/milestones/pace.ts";
import { kpisOwnBy } from "../kpis/own/own.ts";
import type { Watched } from "../kpis/watch/team.ts";
import { asItWas, type DayOf } from "./as-it-was.ts";
import type { GoalFigure, Override, Standing } from "./figures.ts";
import type { Span } from "./period.ts";

/** How the number that measures a goal stands. */
type Measured = NonNullable<Watched["standing"]>;

/** The team's goals that were under way in the month, as they stood at its end. */
export async function goalFigures(
  team: string,
  span: Span,
  dayOf: DayOf,
  watched: readonly Watched[],
  records: Records,
): Promise<GoalFigure[]> {
  const own = await kpisOwnBy(records, team);
  const measured = new Map(watched.map(({ goal, standing }) => [goal?.id ?? "", standing]));
  const all = (await teamGoals(team, records)).toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  return all.flatMap((now): GoalFigure[] => {
    const goal = asItWas(now, span.end, dayOf);
    const ended = endOf(goal, dayOf);
    const begun = goal.activeSince !== null && dayOf(goal.activeSince) <= span.end;
    if (!begun || (ended !== null && ended.day < span.start)) return [];
    const outcome = ended?.outcome ?? null;
    const number = measured.get(goal.id) ?? null;
    const noted = doneOf(goal) ?? number?.done ?? null;
    const share = outcome === "reached" && noted === null ? 1 : noted;
    const area = kpiOf(goal, own)?.category ?? null;
    const standing = outcome === null ? paced(goal, span.end, number) : null;
    const kind = { value: goal.value, level: goal.level ?? "person", ...(goal.tier && { tier: goal.tier }) };
    return [{ goal: goal.id, ...kind, area, share, standing, outcome }];
  });
}

/** What was let through in the month: beginnings with something missing, and changes of what was agreed. */
export async function overridesIn(team: string, span: Span, dayOf: DayOf, records: Records): Promise<Override[]> {
  const within = (day: Day) => day >= span.start && day <= span.end;
  return (await teamGoals(team, records)).flatMap((goal): Override[] => {
    const begun = goal.override !== null && goal.activeSince !== null && within(dayOf(goal.activeSince));
    const revised = (goal.revisions ?? []).flatMap(({ decided }, place): Override[] =>
      decided?.answer === "approved" && within(dayOf(decided.at)) ? [{ goal: goal.id, kind: "revised", place }] : [],
    );
    return [...(begun ? [{ goal: goal.id, kind: "incomplete" as const }] : []), ...revised];
  });
}

/** Those that everybody in the team may see. */
export async function teamGoals(team: string, records: Records): Promise<Goal[]> {
  return (await records.list(goals, { team })).filter((goal) => hasStarted(goal) && goal.visibility !== "lead");
}

/** When it ended and how; null while it has not. */
export function endOf({ state, history }: Goal, dayOf: DayOf): { outcome: Outcome; day: Day } | null {
  const outcome = OUTCOMES.find((one) => one === state);
  const entry = history.findLast(({ changes }) =>
    changes.some(({ field, after }) => field === "state" && after === state),
  );
  return outcome && entry ? { outcome, day: dayOf(entry.at) } : null;
}

/** By what was noted of it, else by the KPI that measures it; what is to be held is there or is not. */
function paced(goal: Goal, end: Day, number: Measured | null): Standing | null {
  const done = doneOf(goal);
  if (goal.direction === "hold" && done !== null) return done >= 1 ? "on" : "off";
  const pace = paceOf(goal, end) ?? (number && measuredPace(goal, end, number));
  return pace === "on" || pace === "watch" || pace === "off" ? pace : null;
}

/** A number knows of no day after its own, so an old one still looks well when the goal's day has come: then all is due. */
function measuredPace({ due }: Goal, end: Day, { state, done }: Measured): Measured["state"] {
  if (due === null || due > end || done === null || (state !== "on" && state !== "watch")) return state;
  const atLast = standingOf(done, 1, null, []);
  return atLast === "on" ? state : atLast;
}
