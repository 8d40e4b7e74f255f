import type { Day, Millis } from "../../../core/time.ts";
import type { Draft } from "../../../core/work.ts";
import {
  type Answer,
  type Idea,
  isDecidable,
  isEditable,
  isWithdrawable,
  type Proposal,
  type State,
  type Wait,
} from "./idea.ts";

/** Where an idea stands after a decision. */
const AFTER = {
  adopt: "adopted",
  try: "trial",
  later: "later",
  no: "declined",
  ask: "asked",
  merge: "merged",
} as const;

export type Fresh = Pick<Idea, "id" | "team" | "by" | "mark" | "day" | "at"> & Proposal & { wait: Wait };

export function sent(fresh: Fresh): Draft<Idea> {
  const none = { answer: null, first: null, shows: "", runner: null, cycle: null, into: null, also: [], posts: [] };
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
export interface Decided extends Pick<Answer, "kind" | "words" | "people"> {
  /** What is owed next; null where nothing is. */
  wait: Wait | null;
  runner?: string;
  kpi?: string | null;
  shows?: string;
  cycle?: string;
  into?: string;
}

/** The idea with an answer; one that was tried and is adopted is at its end, because what came of it is known. */
export function decided<T extends Draft<Idea>>(idea: T, said: Decided, deed: Deed & { by: string }): T {
  if (!isDecidable(idea)) return idea;
  const { kind, words, people, wait, ...rest } = said;
  const { by, day } = deed;
  const inTime = idea.wait === null || day <= idea.wait.due;
  // A question stops the clock, and one that comes too late does not hide that it did.
  const isFirst = idea.first === null && (kind !== "ask" || !inTime);
  const first = isFirst ? { day, inTime } : idea.first;
  const known = kind === "adopt" && idea.state === "tried";
  const after = { ...idea, ...rest, wait, first, answer: { kind, words, people, by, day } };
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

/** An idea that others have had, too: whatever becomes of it they hear as well. */
export function withAuthors<T extends Draft<Idea>>(idea: T, { by, also }: Pick<Idea, "by" | "also">): T {
  const others = [...idea.also, ...(by === null ? [] : [by]), ...also].filter((id) => id !== idea.by);
  return { ...idea, also: [...new Set(others)] };
}

/** An idea for later whose day has come, or whose author has left a question open for too long. */
export function back<T extends Draft<Idea>>(idea: T, wait: Wait, deed: Deed): T {
  return idea.state === "later" || idea.state === "asked" ? moved({ ...idea, wait }, "new", deed) : idea;
}

function moved<T extends Draft<Idea>>(idea: T, state: State, { by, day, at }: Deed): T {
  return { ...idea, state, history: [...idea.history, { at, day, by, state }] };
}
