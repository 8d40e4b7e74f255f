import { type Row, table } from "../../../core/store.ts";
import type { Day, Millis } from "../../../core/time.ts";
import type { Phase } from "../cycle/cycle.ts";
import type { Template } from "../cycle/templates.ts";

/** How a team holds its retros, and which one is under way. Its id is the team's, so two that start at once meet here. */
export interface RetroWay extends Row {
  anonymous: boolean;
  /** How many days answers are taken until they are published. */
  days: number;
  template: Template;
  /** The retro that is not over; null where there is none. */
  current: string | null;
}

/** `open`: answers are taken and nobody reads them. `published`: the team votes. `voted`: actions are made of it. */
export type Stage = "open" | "published" | "voted" | "over";

/** What the week says by itself, by id: what is gone or hidden later is not shown later. */
export interface Facts {
  goals: readonly { goal: string; state: "off" | "watch"; done: number; expected: number }[];
  readings: readonly { kpi: string; reading: string; before: string | null }[];
  alerts: readonly string[];
  /** Actions: what the last retro agreed on, and all others that are under way. */
  promises: readonly string[];
  actions: readonly string[];
  wins: readonly string[];
}

/** Answers that say the same, by id, and what they are about; an empty label says nothing of it. */
export interface Group {
  label: string;
  answers: readonly string[];
}

/** The retro in two or three sentences, each with the answers that it rests on: it goes when one of them goes. */
export interface Short {
  by: string;
  /** A model drafted it, and whoever facilitates said yes. */
  byModel: boolean;
  sentences: readonly { says: string; on: readonly string[] }[];
}

/** One week's retro of a team. Rule: docs/method.md, the weekly retro. */
export interface Retro extends Row {
  team: string;
  cycle: string;
  /** Said on the form and never changed: what was promised holds. */
  anonymous: boolean;
  stage: Stage;
  day: Day;
  /** The day on which it is published. */
  until: Day;
  /** Who publishes, counts and closes; null until somebody does. */
  facilitator: string | null;
  facts: Facts;
  /** What can be voted for: the ids of answers, each for those that say the same. */
  candidates: readonly string[];
  /** What the team has voted for, most votes first, and the action that was made of it. */
  picks: readonly { answer: string; votes: number; action: string | null }[];
  /** How whoever facilitates has put a step's answers together; by the rules where nobody has. */
  groups?: Readonly<Partial<Record<Phase, readonly Group[]>>>;
  short?: Short;
  /** How often it was posted anew, because its channel could not be written to. */
  posts: number;
  /** Whether its people were told that the channel cannot be written to. */
  troubled: boolean;
  openedAt: Millis;
  /** Who did what to it; null where Beacon did. Answers and votes leave no trace here. */
  history: readonly { at: Millis; by: string | null; what: "opened" | "taken" | "published" | "counted" | "over" }[];
}

/**
 * What somebody answered at one step. An anonymous one has no author, no time, and an id that tells neither; when it was
 * written, and after which other, cannot be found out from it.
 */
export interface Answer extends Row {
  retro: string;
  step: Phase;
  text: string;
  /** Null where it is anonymous. */
  by: string | null;
  /** Whether the team may read it by now. */
  shown: boolean;
  /** Its facilitator took the words away; it still counts, because it was there. */
  removed: boolean;
}

/** Somebody has answered an anonymous retro. Its id is a mark of who that nobody can turn back, the store's keeper included. */
export interface Mark extends Row {
  retro: string;
}

/** What somebody voted for; its id is another mark, so that it says neither who nor what they answered. */
export interface Vote extends Row {
  retro: string;
  picks: readonly string[];
}

export const retroWays = table<RetroWay>("retroWays", { audit: true });
export const retros = table<Retro>("retros", { index: ["team"] });
export const answers = table<Answer>("retroAnswers", { index: ["retro"] });
export const marks = table<Mark>("retroMarks", { index: ["retro"] });
export const votes = table<Vote>("retroVotes", { index: ["retro"] });

/** Of fewer than so many answers nobody is anonymous. */
export const LEAST = 5;
/** A team agrees on so many actions at most: more are wishes. */
export const MOST_ACTIONS = 3;
/** Answers are taken for so many days at most: what is older is no week any more. */
export const LONGEST = 14;
export const USUAL_WAY = { anonymous: false, days: 3, template: "pdca", current: null } as const;

export const isOver = ({ stage }: Pick<Retro, "stage">): boolean => stage === "over";
