import { type Row, table } from "../../../core/store.ts";
import type { Day, Millis } from "../../../core/time.ts";
import type { Draft } from "../../../core/work.ts";

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
export const DECISIONS = ["adopt", "try", "later", "no", "ask", "merge"] as const;
export type Decision = (typeof DECISIONS)[number];
const AFTER = {
  adopt: "adopted",
  try: "trial",
  later: "later",
  no: "declined",
  ask: "asked",
  merge: "merged",
} as const;

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
  answer: { kind: Decision; words: string; by: string; day: Day } | null;
  /** The first answer that was more than a question. */
  first: { day: Day; inTime: boolean } | null;
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

export const ideaWays = table<IdeaWay>("ideaWays");

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

export type Fresh = Pick<Idea, "id" | "team" | "by" | "mark" | "day" | "at"> & Proposal & { wait: Wait };

export function sent(fresh: Fresh): Draft<Idea> {
  const none = { answer: null, first: null, runner: null, cycle: null, into: null, also: [], posts: [] };
  const { by, day, at } = fresh;
  return { ...none, ...fresh, state: "new", history: [{ at, day, by, state: "new" }] };
}

/** Who does something to it, and when. */
export interface Deed {
  by: string | null;
  day: Day;
  at: Millis;
}

/** The idea in its author's new words; what they were asked is answered with them, and the clock starts anew. */
export function reworded<T extends Draft<Idea>>(idea: T, proposal: Proposal, wait: Wait, deed: Deed): T {
  if (!isEditable(idea)) return idea;
  const said = { ...idea, ...proposal };
  return idea.state === "asked" ? moved({ ...said, wait }, "new", deed) : said;
}

export function withdrawn<T extends Draft<Idea>>(idea: T, deed: Deed): T {
  return isWithdrawable(idea) ? moved({ ...idea, wait: null }, "withdrawn", deed) : idea;
}

/** What was decided, with what comes next of it. */
export interface Decided {
  kind: Decision;
  words: string;
  /** What is owed next; null where nothing is. */
  wait: Wait | null;
  runner?: string;
  kpi?: string | null;
  cycle?: string;
  into?: string;
}

/** The idea with an answer; one that was tried and is adopted is at its end, because what came of it is known. */
export function decided<T extends Draft<Idea>>(idea: T, said: Decided, deed: Deed & { by: string }): T {
  if (!isDecidable(idea)) return idea;
  const { kind, words, wait, ...rest } = said;
  const { by, day } = deed;
  const inTime = idea.wait === null || day <= idea.wait.due;
  // A question stops the clock, and one that comes too late does not hide that it did.
  const isFirst = idea.first === null && (kind !== "ask" || !inTime);
  const first = isFirst ? { day, inTime } : idea.first;
  const known = kind === "adopt" && idea.state === "tried";
  const after = { ...idea, ...rest, wait, first, answer: { kind, words, by, day } };
  return moved(after, known ? "closed" : AFTER[kind], deed);
}

/** Somebody has said what came of it: a trial waits for a decision, an adopted idea is at its end. */
export function looked<T extends Draft<Idea>>(idea: T, wait: Wait, deed: Deed): T {
  if (idea.state === "trial") return moved({ ...idea, wait }, "tried", deed);
  return idea.state === "adopted" ? moved({ ...idea, wait: null }, "closed", deed) : idea;
}

/** Its author lets it go on as part of another that says the same. */
export function joined<T extends Draft<Idea>>(idea: T, into: string, deed: Deed): T {
  return isEditable(idea) ? moved({ ...idea, into, wait: null }, "merged", deed) : idea;
}

/** Whether another idea can go on as part of it. */
export const canTakeIn = ({ state }: Pick<Idea, "state">): boolean => state !== "withdrawn" && state !== "merged";

/** An idea that others have had, too: whatever becomes of it they hear as well. */
export function withAuthors<T extends Draft<Idea>>(idea: T, { by, also }: Pick<Idea, "by" | "also">): T {
  const others = [...idea.also, ...(by === null ? [] : [by]), ...also].filter((id) => id !== idea.by);
  return { ...idea, also: [...new Set(others)] };
}

/** An idea for later whose day has come. */
export function back<T extends Draft<Idea>>(idea: T, wait: Wait, deed: Deed): T {
  return idea.state === "later" ? moved({ ...idea, wait }, "new", deed) : idea;
}

function moved<T extends Draft<Idea>>(idea: T, state: State, { by, day, at }: Deed): T {
  return { ...idea, state, history: [...idea.history, { at, day, by, state }] };
}

/** Whether somebody may read it: the team, its leads, and those who have to do with it. */
export function mayRead(
  { team, by, also, decider, runner }: Pick<Idea, "team" | "by" | "also" | "decider" | "runner">,
  { id, teams, admin }: { id: string; teams: readonly string[]; admin: boolean },
  leads: readonly string[],
): boolean {
  return admin || teams.includes(team) || [by, decider, runner, ...also, ...leads].includes(id);
}
