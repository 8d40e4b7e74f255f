import { type Row, table } from "../../core/store.ts";
import type { Day, Millis } from "../../core/time.ts";
import type { Records } from "../../core/work.ts";
import type { CauseCode } from "../kpis/alerts/alert.ts";
import type { Change } from "./changes.ts";
import type { Figures } from "./figures.ts";

/** What somebody finds behind a goal or a number that is off; each why asks for the one before. */
export interface Analysis {
  /** The id of a goal, or the key of a KPI. */
  about: string;
  cause: CauseCode;
  whys: readonly string[];
  by: string;
  at: Millis;
}

export const DECISIONS = ["keep", "level", "date", "scope", "retire", "reached"] as const;
export type What = (typeof DECISIONS)[number];

/** What is to become of a goal, with whoever approved it. The goal itself changes in its own ways. */
export interface Decision {
  goal: string;
  what: What;
  reason: string;
  approver: string;
  day: Day;
  at: Millis;
}

/** What was signed, and has turned out different since. */
export interface Correction {
  by: string;
  day: Day;
  at: Millis;
  reason: string;
  changes: readonly Change[];
  /** The month's figures from then on. */
  figures: Figures;
}

/** One month of a team, looked at together. Its id is the team's and the month's. Rule: docs/method.md, the review. */
export interface Review extends Row {
  team: string;
  /** `YYYY-MM` */
  month: string;
  /**
   * The day on which the team talks about it, and from which on what was answered is shown; null until the channel has
   * it, and is asked.
   */
  meets: Day | null;
  analyses: readonly Analysis[];
  decisions: readonly Decision[];
  /** Null while the month is open. What was signed stays as it was then. */
  signed: { by: string; day: Day; at: Millis; note: string; figures: Figures } | null;
  corrections: readonly Correction[];
}

export const QUESTIONS = ["hidden", "help"] as const;
export type Question = (typeof QUESTIONS)[number];

/** Somebody's words, with no author, no time, and an id that tells neither. */
export interface Answer extends Row {
  review: string;
  question: Question;
  text: string;
}

/** That somebody has answered: a mark that nobody can turn back. */
export interface Mark extends Row {
  review: string;
}

export const reviews = table<Review>("reviews", {
  index: ["team"],
  // It begins when somebody looks, and counts from the first decision on.
  audit: ({ signed, decisions, corrections }) => signed !== null || decisions.length + corrections.length > 0,
});
export const answers = table<Answer>("reviewAnswers", { index: ["review"] });
export const marks = table<Mark>("reviewMarks", { index: ["review"] });

/** Of fewer than so many answers nobody is anonymous. */
export const LEAST = 5;
/** How many days lie between the pack and the talk. */
export const AHEAD = 2;

export const reviewId = (team: string, month: string): string => `${team}:${month}`;

/** Answers are taken until the team meets, or until somebody signs before. */
export const takesAnswers = ({ meets, signed }: Pick<Review, "meets" | "signed">, today: Day): boolean =>
  signed === null && meets !== null && today < meets;

/** What stands since the signature, or since the latest correction of it; null while nobody has signed. */
export const standingFigures = ({ signed, corrections }: Pick<Review, "signed" | "corrections">): Figures | null =>
  signed && (corrections.at(-1)?.figures ?? signed.figures);

/** What may be read of a question: nothing of fewer than five, ordered by letters and never by time. */
export function readable(all: readonly Answer[], question: Question): string[] {
  const texts = all.filter((one) => one.question === question).map(({ text }) => text);
  return texts.length < LEAST ? [] : texts.toSorted();
}

/** The latest word on each goal or number. */
export function latestBy<T>(all: readonly T[], key: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [key(one), one])).values()];
}

export async function reviewOf(records: Records, team: string, month: string): Promise<Review | undefined> {
  return records.get(reviews, reviewId(team, month));
}
