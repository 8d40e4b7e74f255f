import { type Row, table } from "../../core/store.ts";
import type { Day, Millis } from "../../core/time.ts";
import type { Records } from "../../core/work.ts";

/** Who sees what somebody checks in with: the team in its channel, or its leads alone. */
export const AUDIENCES = ["team", "lead"] as const;
export type Audience = (typeof AUDIENCES)[number];

export const BLOCKER_KINDS = ["person", "process", "tool", "otherTeam", "customer", "external"] as const;
export type BlockerKind = (typeof BLOCKER_KINDS)[number];

/** How a team checks in; nobody is asked before a lead has switched it on. Its id is the team's. */
export interface Practice extends Row {
  on: boolean;
  /** For what is written from now on; what was written keeps its own. */
  audience: Audience;
  /** `HH:MM`, on the person's clocks: from then on the next working day's can be given. */
  eveningFrom: string;
  /** What everybody may tick for themselves. */
  selfCheck: readonly string[];
  /** The names of the shifts, where people work in some. */
  shifts: readonly string[];
}

/** What is in somebody's way. Texts are as they were written, however long. */
export interface Obstacle {
  text: string;
  kind: BlockerKind | null;
  since: Day;
  /** Id of the colleague who can help. */
  helper: string | null;
}

export interface Answer {
  kind: "answer";
  /** Only what was said; a goal without a line has not changed. */
  progress: readonly { goal: string; said: string }[];
  done: string;
  next: string;
  obstacle: Obstacle | null;
  /** 1 to 5. */
  confidence: number | null;
  /** The items of the team's list that were ticked, in their own words. */
  ticked: readonly string[];
  shift: string;
  /** Good words about a colleague, kept for whoever makes a thank-you of them. */
  praise: string;
}

/** Nothing to say on the day, and why. */
export interface Skip {
  kind: "skip";
  reason: string;
}

export type Said = Answer | Skip;

/** What an answer may be made of: a win, one from a customer's words, or thanks to a colleague. */
export type Offer = "win" | "praise" | "thanks";

/** One of somebody's check-ins on a day; there may be several, or one for each shift. */
export interface CheckIn extends Row {
  person: string;
  team: string;
  /** On the person's own calendar. */
  day: Day;
  /** The day's first, second …, from 1. */
  slot: number;
  /** The id of the team's round of the day, to list by. */
  round: string;
  audience: Audience;
  /** It came after its day, or after the team's summary. */
  late: boolean;
  at: Millis;
  said: Said;
  /** What was said before, oldest first, and until when it stood. */
  history: readonly { until: Millis; said: Said }[];
  /** What its first answer was offered to be made of, until the writer has said no. */
  offer?: Offer | "declined";
}

/** What is still in somebody's way, from the check-in that told of it first to the one that no longer does. */
export interface Blocker extends Row, Obstacle {
  person: string;
  team: string;
  audience: Audience;
  state: "open" | "gone";
  /** Who was asked to help, oldest first, and what they said. */
  asked: readonly { helper: string; by: string; answer: "accepted" | "suggested" | null }[];
  /** When its team's leads were told that it lasts; null while they were not. */
  toldLeads: Day | null;
}

/** What a team's people said of one day, taken together. Everybody's answer changes it, so that none is left out. */
export interface Round extends Row {
  team: string;
  day: Day;
  /** How many times somebody has answered or changed an answer. */
  changes: number;
  /** When the summary was made; null before. */
  posted: Millis | null;
}

export const practices = table<Practice>("practices", { audit: true });
export const checkIns = table<CheckIn>("checkIns", { index: ["person", "round"], month: "day" });
export const blockers = table<Blocker>("blockers", { index: ["person", "team"] });
export const rounds = table<Round>("rounds", { month: "day" });

/** Which check-in is meant, given or not. */
export interface Slot {
  team: string;
  day: Day;
  slot: number;
}

export const roundId = ({ team, day }: Pick<Slot, "team" | "day">): string => `${team}:${day}`;
export const checkInId = (person: string, { team, day, slot }: Slot): string => `${person}:${team}:${day}:${slot}`;

/** Somebody's check-ins with a team, oldest day and slot first. */
export async function checkInsOf(records: Records, person: string, team: string): Promise<CheckIn[]> {
  const all = await records.list(checkIns, { person });
  return all
    .filter((one) => one.team === team)
    .toSorted((a, b) => (a.day === b.day ? a.slot - b.slot : a.day < b.day ? -1 : 1));
}

/** What somebody has in their way in a team; undefined when the way is free. */
export async function openBlocker(records: Records, person: string, team: string): Promise<Blocker | undefined> {
  const all = await records.list(blockers, { person });
  return all.find((one) => one.team === team && one.state === "open");
}
