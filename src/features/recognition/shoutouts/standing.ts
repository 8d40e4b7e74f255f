import type { Records } from "../../../core/work.ts";
import { neverArrived } from "../../../delivery/ledger.ts";
import type { Win } from "../win.ts";

/** Without a message that surely never arrived: what it was to announce is approved still, and waits for another one. */
export async function standing(win: Win, records: Records): Promise<Win> {
  if (win.stage !== "posted" || win.post === null) return win;
  return (await neverArrived(records, win.post)) ? { ...win, stage: "approved", post: null } : win;
}

/** The wins of these that nobody has read in the channel. */
export async function unannounced(all: readonly Win[], records: Records): Promise<Win[]> {
  const now = await Promise.all(all.map((win) => standing(win, records)));
  return now.filter(({ stage }) => stage !== "posted");
}
