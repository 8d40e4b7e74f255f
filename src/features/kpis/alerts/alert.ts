import type { Gauge } from "../../../catalog/gauge.ts";
import { type Row, table } from "../../../core/store.ts";
import type { Day, Millis } from "../../../core/time.ts";
import type { Finding, Grade } from "./judge.ts";

export const CAUSES = ["people", "process", "tools", "standard", "customer", "external", "target"] as const;
export type CauseCode = (typeof CAUSES)[number];

/** What somebody may ask for; each goes to whoever can give it. */
export const HELPS = ["coach", "training", "resources", "plan", "adjust"] as const;
export type HelpKind = (typeof HELPS)[number];

/** Cases that have a limit each, and the usual one in hours; 0 is for what shall not happen at all. */
export const INCIDENTS = { outage: 2, lowScore: 48, data: 0, safety: 0, other: 24 } as const;
export type IncidentKind = keyof typeof INCIDENTS;

/** `waiting`: a case whose limit still runs, which alarms nobody yet. Rule: docs/method.md, alerts. */
export type State = "waiting" | "open" | "acked" | "acting" | "verifying" | "closed";
/** Why an alert has moved. */
export type Move =
  | "raised"
  | "worse"
  | "silence"
  | "acked"
  | "help"
  | "cause"
  | "due"
  | "not"
  | "unclear"
  | "cleared"
  | "closed";

/** One case, as somebody has reported it. */
export interface Incident {
  kind: IncidentKind;
  text: string;
  by: string;
  at: Millis;
  /** When it has to be solved; the report itself where it shall not happen at all. */
  limit: Millis;
}

export interface Help {
  kind: HelpKind;
  note: string;
  by: string;
  at: Millis;
  to: readonly string[];
  /** Who sees to it; null while nobody has said so. */
  taken: string | null;
}

/** What is done about it, and the number before it. */
export interface Action {
  what: string;
  owner: string;
  due: Day;
  before: number | null;
}

/** How it ended, with the number before and after; null where there was none. */
export interface Effect {
  note: string;
  before: number | null;
  after: number | null;
  /** Null where two good readings ended it. */
  by: string | null;
}

/** One thing that went wrong with one number of a team, from its first sign to its end; or one reported case. */
export interface Alert extends Row {
  team: string;
  /** Null for a case. */
  kpi: string | null;
  /** What raised it, the worst so far; null for a case. */
  finding: Finding | null;
  incident: Incident | null;
  /** Of all numbers in it. Null where there are none. */
  gauge: Gauge | null;
  grade: Grade;
  state: State;
  raisedAt: Millis;
  /** Until when somebody has to have taken it on; null once somebody has. */
  dueBy: Millis | null;
  /** Ids of those that raised it or made it worse. */
  readings: readonly string[];
  /** Who has a message about it, which is drawn anew. */
  told: readonly string[];
  acked: { by: string; at: Millis } | null;
  helps: readonly Help[];
  cause: { code: CauseCode; text: string; by: string } | null;
  action: Action | null;
  effect: Effect | null;
  closedAt: Millis | null;
  /** The cause came so often that an improvement was proposed. */
  proposed?: true;
  history: readonly { at: Millis; by: string | null; grade: Grade; state: State; why: Move }[];
}

export const alerts = table<Alert>("alerts", { index: ["team"] });

/** The alert after it has moved, with the move on record. `by` is null where Beacon did it. */
export function moved<T extends Omit<Alert, "org" | "rev">>(
  alert: T,
  patch: Partial<Alert>,
  { why, by, at }: { why: Move; by: string | null; at: Millis },
): T {
  const after = { ...alert, ...patch };
  return { ...after, history: [...alert.history, { at, by, grade: after.grade, state: after.state, why }] };
}

/** Raised and not at its end. */
export const isOpen = ({ state }: Pick<Alert, "state">): boolean => state !== "closed" && state !== "waiting";

/** An alert in which nobody has done anything yet. */
export const FRESH = {
  ...{ told: [], readings: [], acked: null, helps: [], cause: null, action: null, effect: null },
  ...{ closedAt: null, history: [] },
} as const;
