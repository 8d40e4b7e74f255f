import type { Feature } from "../../core/feature.ts";
import type { Job } from "../../core/job.ts";
import { newHandlers } from "./commands.ts";
import { samples } from "./samples.ts";

/**
 * Tells who asks what Beacon sent, what it did not send and why, and what comes next. Its records are the delivery's.
 *
 * @param jobs those of every feature, asked what they would send
 */
export function newLedgerFeature(jobs: readonly Job[]): Feature {
  const opens = ["ledger.person.ask", "ledger.team.ask"];
  return { name: "ledger", tables: [], ...newHandlers(jobs), opens, samples };
}
