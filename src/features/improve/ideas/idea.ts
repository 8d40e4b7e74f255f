import { type Row, table } from "../../../core/store.ts";
import type { Day, Millis } from "../../../core/time.ts";

/** What would be changed. */
export const KINDS = ["process", "redesign", "technology", "training", "environment", "other"] as const;
export type Kind = (typeof KINDS)[number];

/** Where it comes from: what a customer or a partner asks for is written down by whoever heard it. */
export const ORIGINS = ["staff", "customer", "partner"] as const;
export type Origin = (typeof ORIGINS)[number];

/**
 * `new` and `tried` wait for a decision, `asked` for its author, `later` for its day, `trial` and `adopted` for what
 * comes of it; all others are ends. Rule: docs/method.md, ideas.
 */
export type State =
  | ("new" | "tried" | "asked" | "later" | "trial" | "adopted")
  | ("closed" | "declined" | "merged" | "withdrawn");

/** What whoever decides can say. */
export type Decision = "adopt" | "try" | "later" | "no" | "ask" | "merge";

/** What its author can change until it is decided. */
export interface Proposal {
  problem: string;
  change: string;
  /** Empty where nobody has said. */
  effect: string;
  kind: Kind;
  origin: Origin;
  /** The team's KPI that would show it; null for none. */
  kpi: string | null;
  /** Who was named to decide; null for the team's leads. */
  decider: string | null;
}

/** By when something is owed, on the team's calendar, and who has been told so. */
export interface Wait {
  due: Day;
  /** The day of the reminder, and the day on which those above are told. */
  remind: Day;
  escalate: Day;
  reminded: boolean;
  escalated: boolean;
}

/** What somebody has decided; `people` is what it means for people's work, empty where nobody was asked. */
export interface Answer {
  kind: Decision;
  words: string;
  people: string;
  by: string;
  day: Day;
}

/** An improvement idea of a team. */
export interface Idea extends Row, Proposal {
  team: string;
  /** Null where its author stays unnamed; `mark` is then what their own message proves itself by, one way. */
  by: string | null;
  mark: string | null;
  /** Who has had the same idea since. */
  also: readonly string[];
  state: State;
  day: Day;
  at: Millis;
  /** What is owed; null where nothing is. */
  wait: Wait | null;
  /** The latest answer. */
  answer: Answer | null;
  /** The first answer that was more than a question. */
  first: { day: Day; inTime: boolean } | null;
  /** What shows whether it helped, in words where no KPI does. */
  shows: string;
  /** Who tries it, or sees to it. */
  runner: string | null;
  cycle: string | null;
  /** The idea that says the same. */
  into: string | null;
  /** The messages that show it: whom, and under which key. */
  posts: readonly { key: string; person: string }[];
  history: readonly { at: Millis; day: Day; by: string | null; state: State }[];
}

export const ideas = table<Idea>("ideas", { index: ["team", "by", "decider", "runner"] });

/** How a team deals with ideas. Its id is the team's. */
export interface IdeaWay extends Row {
  /** Working days until an idea is answered. */
  days: number;
}

export const ideaWays = table<IdeaWay>("ideaWays", { audit: true });

/** What holds until a lead says otherwise, and the most that they can say. Rule: docs/method.md, ideas. */
export const USUAL_DAYS = 5;
export const MOST_DAYS = 20;

export const isDecidable = ({ state }: Pick<Idea, "state">): boolean =>
  ["new", "tried", "asked", "later"].includes(state);
/** Whoever had it can still change it. */
export const isEditable = ({ state }: Pick<Idea, "state">): boolean => state === "new" || state === "asked";
export const isWithdrawable = (idea: Pick<Idea, "state">): boolean => isEditable(idea) || idea.state === "later";
/** Somebody is to say what came of it. */
export const isRunning = ({ state }: Pick<Idea, "state">): boolean => state === "trial" || state === "adopted";
export const isOver = ({ state }: Pick<Idea, "state">): boolean =>
  ["closed", "declined", "merged", "withdrawn"].includes(state);
/** Whose praise is due: it was adopted, or tried well whatever came of it. */
export const isCreditable = ({ state, cycle }: Pick<Idea, "state" | "cycle">): boolean =>
  state === "adopted" || state === "closed" || (cycle !== null && (state === "tried" || state === "declined"));

/** Who had it with their name, and who tried it or sees to it, by id. */
export function creditedOf({ by, also, runner }: Pick<Idea, "by" | "also" | "runner">): string[] {
  return [...new Set([by, ...also, runner])].filter((id) => id !== null);
}

/** Whether another idea can go on as part of it. */
export const canTakeIn = ({ state }: Pick<Idea, "state">): boolean => state !== "withdrawn" && state !== "merged";

/** Whether somebody may read it: the team, its leads, and those who have to do with it. */
export function mayRead(
  { team, by, also, decider, runner }: Pick<Idea, "team" | "by" | "also" | "decider" | "runner">,
  { id, teams, admin }: { id: string; teams: readonly string[]; admin: boolean },
  leads: readonly string[],
): boolean {
  return admin || teams.includes(team) || [by, decider, runner, ...also, ...leads].includes(id);
}
