import type { Gauge } from "../../../catalog/gauge.ts";
import { type Row, table } from "../../../core/store.ts";
import type { Day, Millis } from "../../../core/time.ts";
import type { Draft, Records } from "../../../core/work.ts";
import type { Template } from "./templates.ts";

/** The four steps of every improvement, whatever a template calls them. Rule: docs/method.md, one cycle. */
export const PHASES = ["plan", "do", "check", "act"] as const;
export type Phase = (typeof PHASES)[number];

/** What becomes of what was tried. */
export const ACTS = ["standardise", "share", "retry", "stop"] as const;
export type Act = (typeof ACTS)[number];

/** What came of it: a number, or why there is none. */
export type Check =
  | {
      kind: "number";
      said: string;
      kpi: string | null;
      gauge: Gauge | null;
      before: number | null;
      after: number | null;
    }
  | { kind: "none"; reason: string };

/** What is entered at a step. */
export type Entry =
  | { phase: "plan" | "do"; text: string }
  | { phase: "check"; check: Check }
  | { phase: "act"; act: Act; note: string };

/** One round of improvement of a team, from its problem to what becomes of it. Reviews and projects are rounds, too. */
export interface Cycle extends Row {
  team: string;
  goal: string | null;
  /** The idea that is tried in it; null for the team's own round, which its retros go on with. */
  idea: string | null;
  /** What its steps are called. */
  template: Template;
  from: Day;
  /** The step that comes next. */
  state: Phase | "closed";
  /** Empty while nobody has said. */
  plan: string;
  done: string;
  check: Check | null;
  act: { act: Act; note: string } | null;
  /** The cycle whose open ends it goes on with. */
  carriedFrom: string | null;
  closedAt: Millis | null;
  /** Who entered what and when, oldest first. */
  history: readonly { at: Millis; by: string; entry: Entry }[];
}

export const cycles = table<Cycle>("cycles", { index: ["team"] });

/** The rounds of the team itself, the first in front; those in which an idea is tried are the idea's. */
export async function roundsOf(records: Records, team: string): Promise<Cycle[]> {
  const own = (await records.list(cycles, { team })).filter(({ idea }) => idea === null);
  return own.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** Why an entry is not taken: the cycle is over, or nobody has said what came of it. */
export type Refused = "closed" | "no-check";

/** Where a cycle stands after an entry; it never goes back by itself. */
const AFTER = { plan: "do", do: "check", check: "act", act: "closed" } as const;
const ORDER = [...PHASES, "closed"] as const;

/** A cycle that nobody has entered anything in. */
export function begun(
  at: Pick<Cycle, "id" | "team" | "from"> & Partial<Pick<Cycle, "goal" | "idea" | "template" | "carriedFrom" | "plan">>,
): Draft<Cycle> {
  const open = { state: "plan" as const, done: "", check: null, act: null, closedAt: null, history: [] };
  return { goal: null, idea: null, template: "pdca", carriedFrom: null, plan: "", ...open, ...at };
}

/** The cycle with an entry. An earlier step can be entered again as long as it is open; the last one closes it. */
export function entered(cycle: Draft<Cycle>, entry: Entry, by: string, at: Millis): Draft<Cycle> | Refused {
  if (cycle.state === "closed") return "closed";
  if (entry.phase === "act" && cycle.check === null) return "no-check";
  const after = AFTER[entry.phase];
  const state = ORDER.indexOf(after) > ORDER.indexOf(cycle.state) ? after : cycle.state;
  const closedAt = state === "closed" ? at : null;
  return { ...cycle, ...written(entry), state, closedAt, history: [...cycle.history, { at, by, entry }] };
}

function written(entry: Entry): Partial<Cycle> {
  switch (entry.phase) {
    case "plan":
      return { plan: entry.text };
    case "do":
      return { done: entry.text };
    case "check":
      return { check: entry.check };
    case "act":
      return { act: { act: entry.act, note: entry.note } };
    default:
      return entry satisfies never;
  }
}

/** The next cycle after a closed one; what is to be tried again is planned again. */
export function following(before: Draft<Cycle> | undefined, id: string, team: string, from: Day): Draft<Cycle> {
  if (!before) return begun({ id, team, from });
  const plan = before.act?.act === "retry" ? before.plan : "";
  return begun({
    id,
    team,
    from,
    goal: before.goal,
    idea: before.idea,
    template: before.template,
    carriedFrom: before.id,
    plan,
  });
}
