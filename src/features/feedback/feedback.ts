import { type Row, table } from "../../core/store.ts";
import { DAY, type Millis } from "../../core/time.ts";
import type { Records } from "../../core/work.ts";

/** What somebody thinks of one of Beacon's answers. Its id holds who and about what: thinking again changes it. */
export interface Feedback extends Row {
  by: string;
  /** The answer, as whatever showed it names it: a message, a goal's review and the version of its prompt. */
  about: string;
  helped: boolean;
  /** In their own words; empty for none. */
  text: string;
  at: Millis;
}
export const feedback = table<Feedback>("feedback");

/** As long as a sentence or two. */
const LONGEST = 500;
/** For how long it is counted and kept. */
export const KEPT_FOR = 90 * DAY;

/** What a button carries: `up` or `down`, what it is about, and on further lines what somebody wrote. */
export function readThumb(value: string): Pick<Feedback, "helped" | "about" | "text"> | null {
  const [, thumb, about, text = ""] = /^(up|down) ([\w:./@;=%+-]{1,200})(?:\n([\s\S]*))?$/.exec(value) ?? [];
  return about === undefined ? null : { helped: thumb === "up", about, text: text.trim().slice(0, LONGEST) };
}

/** Keeps it, and lets go of what is old. */
export async function keepFeedback(said: Omit<Feedback, "id" | "org" | "rev">, records: Records): Promise<void> {
  const old = (await records.list(feedback)).filter(({ at }) => said.at - at > KEPT_FOR);
  for (const one of old) records.remove(feedback, one);
  records.put(feedback, { id: `${said.by} ${said.about}`, ...said });
}
