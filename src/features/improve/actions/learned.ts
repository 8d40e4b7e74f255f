import { type Row, table } from "../../../core/store.ts";
import type { Millis } from "../../../core/time.ts";

/** What can be made of what worked: how things are done from now on, what was learned, a story to tell. */
export const KINDS = ["standard", "lesson", "case"] as const;
export type Kind = (typeof KINDS)[number];

/** What a team keeps of an action or an idea that is known to have worked. */
export interface Learned extends Row {
  team: string;
  kind: Kind;
  text: string;
  /** Under which circumstances it holds; empty where nobody has said. */
  conditions: string;
  /** What it comes of: an action, or else an idea. */
  action: string | null;
  idea?: string;
  cycle: string | null;
  by: string;
  at: Millis;
}

export const learned = table<Learned>("learned", { index: ["team", "action"] });

/** Each kind once for each action or idea, so that two who press at once make one. */
export const learnedId = (of: string, kind: Kind): string => `${of}:${kind}`;
