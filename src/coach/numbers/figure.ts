import type { Mention } from "../dates/find.ts";
import type { Marks } from "../scan/marks.ts";
import type { Span } from "../scan/span.ts";
import type { Amount } from "./amounts.ts";

/** What a number is for. `limit` is a service level beside a target, `context` anything that is no aim. */
export type Role = "target" | "change" | "baseline" | "limit" | "context";

export interface Figure extends Amount {
  role: Role;
}

export interface Surroundings {
  plain: string;
  marks: Marks;
  clauses: readonly Span[];
  mentions: readonly Mention[];
  told: readonly Span[];
  reasons: readonly Span[];
  means: readonly Span[];
}

export const DURATION = new Set(["s", "min", "h", "d"]);

/** Whether two amounts may be the beginning and the end of one change. */
export const comparable = (a: string, b: string): boolean => a === b || (DURATION.has(a) && DURATION.has(b));
