import type { Redrawing, Sending } from "./reply.ts";
import type { Rule } from "./schedule.ts";
import type { Day, Millis } from "./time.ts";
import type { Records } from "./work.ts";

/** What a job is given. Like a handler it reads no clock, no environment and no network, and may run twice. */
export interface JobContext {
  readonly org: string;
  readonly now: Millis;
  /** The day the schedule named, on its own calendar. */
  readonly day: Day;
  readonly records: Records;
}

/** What one occurrence comes to. Nothing to send is noted with a code of `text/…/ledger.ts`, or with null not at all. */
export type Plan = { send: readonly (Sending | Redrawing)[] } | { nothing: string | null };

/** Something due at a time for a team or a person, as saved schedules of its name say. */
export interface Job {
  /** The kind of its schedules: `goals.monday`. */
  readonly name: string;
  readonly about: "team" | "person";
  /** When it comes until somebody says otherwise. `grace` in minutes. */
  readonly usual: Usual;
  plan(subject: string, context: JobContext): Promise<Plan>;
}

export interface Usual {
  readonly at: string;
  readonly rule: Rule;
  readonly workdaysOnly: boolean;
  readonly grace: number;
}

/** How late a morning's message is still useful: a working day, in minutes. */
export const WORKING_DAY = 8 * 60;
