import { type Row, table } from "./store.ts";
import type { Millis } from "./time.ts";

/** That somebody took records away in a file; what was in it is not kept. */
export interface Export extends Row {
  /** A person's id, or `operator`. */
  by: string;
  /** How it was asked for: a button's or a form's name, `typed`, or the operator's command. */
  what: string;
  team: string | null;
  at: Millis;
}

export const exports = table<Export>("exports", { month: "at", audit: true });
