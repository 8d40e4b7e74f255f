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
  const all = (await installs.all()).filter(({ doubted }) => doubted);
  for (const row of all.filter(({ sealed }) => sealed)) {
    const said = await verdict(line(row.id));
    if (said === "unclear") continue; // with the next round
    await settle(row, said, { installs, now });
    log.info({ team: row.id, said }, "slack was asked whether beacon is still installed");
  }
  const reached = Map.groupBy(all, ({ via, sealed }) => (sealed ? "" : (via ?? "")));
  for (const [enterprise, rows] of reached) {
    const teams = enterprise === "" ? null : await teamsOf(line(enterprise));
    if (teams === null) continue;
    for (const row of rows) {
      const isIn = teams.has(row.id);
      // Where somebody has written meanwhile, it is no doubt any more.
      await installs.put(row, { ...(isIn ? { at: row.at, via: enterprise } : { at: now() }), kept: null });
      log.info({ team: row.id, isIn }, "slack was asked whether beacon's enterprise still lets it in there");
    }
  }
}

/** The workspaces that an enterprise's token opens; none where it is no token any more, null where nobody can tell. */
async function teamsOf({ posts }: Slack): Promise<ReadonlySet<string> | null> {
  const ids = new Set<string>();
  try {
    for (let cursor: string | undefined; cursor !== ""; ) {
      const said = await posts.auth.teams.list({ limit: 1_000, ...(cursor && { cursor }) });
      for (const { id } of said.teams ?? []) if (id) ids.add(id);
      cursor = said.response_metadata?.next_cursor ?? "";
    }
    return ids;
  } catch (error) {
    return OVER.has(slackError(error) ?? "") ? new Set() : null;
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
