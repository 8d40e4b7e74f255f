import type { Log } from "../../../core/log.ts";
import type { Millis } from "../../../core/time.ts";
import { type Slack, slackError } from "../clients.ts";
import type { Install, Installs } from "./installs.ts";

/** How Slack says that a token is no longer one. */
const OVER = new Set([
  "account_inactive",
  "invalid_auth",
  "not_authed",
  "team_access_not_granted",
  "token_expired",
  "token_revoked",
]);

export interface FarewellParts {
  installs: Installs;
  line(home: string): Slack;
  now(): Millis;
  log: Log;
}

/**
 * Asks Slack about every token that it has said to be over. Its messages come in any order, twice, and late after
 * somebody has installed Beacon again: only the token itself tells which.
 */
export async function settleDoubts({ installs, line, now, log }: FarewellParts): Promise<void> {
  const doubted = (await installs.all()).filter((row) => row.doubted && row.sealed);
  for (const row of doubted) {
    const said = await verdict(line(row.id));
    if (said === "unclear") continue; // with the next round
    await settle(row, said, { installs, now });
    log.info({ team: row.id, said }, "slack was asked whether beacon is still installed");
  }
}

type Verdict = "taken" | "over" | "unclear";

async function verdict({ posts }: Slack): Promise<Verdict> {
  try {
    await posts.auth.test();
    return "taken";
  } catch (error) {
    return OVER.has(slackError(error) ?? "") ? "over" : "unclear";
  }
}

/** Whoever has installed anew meanwhile has written another installation, which stays. */
async function settle(
  { id, at }: Install,
  said: Verdict,
  { installs, now }: Pick<FarewellParts, "installs" | "now">,
): Promise<void> {
  const row = await installs.row(id); // asking may have brought another token
  if (row?.at !== at || !row.sealed) return;
  const { id: _, org: __, rev: ___, sealed, doubted: ____, ...rest } = row;
  await installs.put(row, said === "over" ? { at: now(), kept: null } : { ...rest, kept: sealed });
}
