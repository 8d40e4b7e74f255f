import { type Row, table } from "../../../core/store.ts";
import type { Day, Millis } from "../../../core/time.ts";
import type { Consent } from "../win.ts";

/** What each of the panel scores, from 1 to 5. Rule: docs/method.md, service star. */
export const ITEMS = ["behaviour", "customers", "teamwork"] as const;
export type Item = (typeof ITEMS)[number];

/** How far above the criteria the scores are, and from which mean on. */
export const TIERS = { met: 2.5, exceeded: 3.5, outstanding: 4.5 } as const;
export type Tier = keyof typeof TIERS;

/** How many sit on a panel, and how many of them have to score each. */
export const PANEL = 3;
export const LEAST_SCORES = 2;
/** How long somebody chosen may take to answer, and somebody nominated to ask for another look, in days. */
export const ANSWER_IN = 7;
export const APPEAL_IN = 14;

export type Happened =
  | ("published" | "nominated" | "aside" | "scored" | "conflict" | "standIn" | "decided")
  | ("consented" | "closed" | "off" | "appealed" | "answered");

/** One Service Star of a team. What was published never changes. */
export interface Award extends Row {
  team: string;
  criteria: string;
  measures: string;
  /** In words; empty for none. */
  rewards: Readonly<Record<Tier, string>>;
  /** Nominations, both days included. */
  from: Day;
  until: Day;
  panel: readonly string[];
  /** Who does not meet a criterion, and which. */
  aside: Readonly<Record<string, string>>;
  state: "open" | "decided" | "closed" | "off";
  /** On the team's calendar, when it was decided or called off; null before. */
  ended: Day | null;
  chosen: readonly { person: string; tier: Tier; consent: Consent }[];
  /** The key of its announcement where the first one never arrived and it was sent again. */
  post?: string;
  /** What happened, oldest first, so that it can be looked at again. */
  log: readonly { at: Millis; by: string; what: Happened; about: string; words: string }[];
}

/** One colleague's story about somebody. */
export interface Nomination extends Row {
  award: string;
  person: string;
  by: string;
  story: string;
  effect: string;
  value: string;
  at: Millis;
}

/** What one of the panel says of somebody: scores, or why they had better not. */
export interface Score extends Row {
  award: string;
  person: string;
  by: string;
  conflict: string;
  scores: Readonly<Record<Item, number>> | null;
}

export const awards = table<Award>("awards", { index: ["team"] });
export const nominations = table<Nomination>("nominations", { index: ["award"] });
export const scores = table<Score>("awardScores", { index: ["award"] });

export type Phase = "announced" | "nominating" | "scoring" | "decided" | "closed" | "off";

export function phaseOn({ state, from, until }: Award, today: Day): Phase {
  if (state !== "open") return state;
  return today < from ? "announced" : today <= until ? "nominating" : "scoring";
}

/** The same with one thing more in its log. */
export function noted<T extends Pick<Award, "log">>(
  award: T,
  at: Millis,
  by: string,
  what: Happened,
  about = "",
  words = "",
): T {
  return { ...award, log: [...award.log, { at, by, what, about, words }] };
}
