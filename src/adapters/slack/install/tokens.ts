import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "../../../core/log.ts";
import { HOUR, MINUTE, type Millis, SECOND } from "../../../core/time.ts";
import { slackError } from "../clients.ts";
import type { Install, Installs } from "./installs.ts";
import type { Kept } from "./kept.ts";

/** There is no token to call with; `code` reads like Slack's own reasons. */
export class NoToken extends Error {
  override readonly name = "NoToken";
  readonly code: string;
  constructor(code: string) {
    super(`slack cannot be called: ${code}`);
    this.code = code;
  }
}

/** Slack's tokens live for twelve hours; with so much left there is time to try again. */
const EARLY = 2 * HOUR;
/** A token with less left may be too old when it arrives. */
const USABLE = MINUTE / 2;
/** How long one who exchanges keeps the others out: longer than Slack may take to answer. */
const LEASE = 20 * SECOND;
/** How often it is looked whether somebody else has finished, and for how long. */
const LOOK = SECOND / 5;
const LOOKS = 40;
/** Slack's words for a grant that nothing will come of any more. */
const SPENT = new Set(["account_inactive", "invalid_auth", "invalid_refresh_token", "token_expired", "token_revoked"]);
/** How long after a failure the old token serves before the next try. */
const REST = MINUTE;

export interface TokenParts {
  installs: Installs;
  /** Asks Slack for the next token; the one that is handed over is spent with it. */
  exchange(refresh: string): Promise<Pick<Kept, "token" | "refresh" | "expires">>;
  now(): Millis;
  log: Log;
}

/** The token to call a workspace with, exchanged in time, by one at a time over all replicas, and saved before use. */
export function newTokens({ installs, exchange, now, log }: TokenParts): (id: string) => Promise<string> {
  const asking = new Map<string, Promise<string>>();
  const resting = new Map<string, Millis>();
  /** What was exchanged and could not be saved: nothing else will bring it back. */
  const unsaved = new Map<string, { at: Millis; kept: Kept }>();

  const fresh = async (id: string): Promise<string> => {
    for (let look = 0; look < LOOKS; look++) {
      const found = await installs.find(id);
      if (found.kind !== "live") throw new NoToken(found.kind === "ended" ? "uninstalled" : "not_connected");
      const { row, kept } = found;
      const { token, refresh, expires = Number.POSITIVE_INFINITY } = kept;
      if (refresh === undefined || expires - now() > EARLY) return token;
      const usable = expires - now() > USABLE;
      if (usable && (resting.get(id) ?? 0) > now()) return token;
      const isMine = unsaved.get(row.id)?.at === row.at;
      if ((row.exchanging ?? 0) > now() && !isMine) {
        if (usable) return token;
        await sleep(LOOK);
        continue;
      }
      const next = await renew(row, kept, refresh).catch((error: unknown) => {
        resting.set(id, now() + REST);
        const said = slackError(error);
        const words = usable
          ? "slack did not give a new token; the old one serves for now"
          : "slack gives no new token: install Beacon in this workspace again, at /slack/install";
        log[usable ? "warn" : "error"]({ team: id, said, err: error }, words);
        if (!usable) throw new NoToken(SPENT.has(said ?? "") ? "token_expired" : "not_connected");
        return token;
      });
      if (next !== null) return next;
    }
    throw new NoToken("not_connected");
  };

  /** Null when somebody else was faster, or has installed anew: what they saved counts. */
  const renew = async (row: Install, kept: Kept, refresh: string): Promise<string | null> => {
    const mine = await installs.put(row, { ...restOf(row), kept: row.sealed, exchanging: now() + LEASE });
    if (!mine) return null;
    const waiting = unsaved.get(row.id);
    try {
      const next = waiting?.at === row.at ? waiting.kept : { ...kept, ...(await exchange(refresh)) };
      unsaved.set(row.id, { at: row.at, kept: next });
      const saved = await save(mine, next);
      unsaved.delete(row.id);
      return saved ? next.token : null;
    } catch (error) {
      await installs.put(mine, { ...restOf(row), kept: row.sealed }).catch(() => {}); // else the lease runs out
      throw error;
    }
  };

  /** False when somebody has installed anew meanwhile. Whatever else was noted on the row stays. */
  const save = async (mine: Install, kept: Kept): Promise<boolean> => {
    for (let row: Install | null = mine; row !== null; ) {
      if (await installs.put(row, { ...restOf(row), kept })) return true;
      const found = await installs.find(row.id);
      row = found.kind === "live" && found.row.at === mine.at ? found.row : null;
    }
    return false;
  };

  return (id) => {
    const asked = asking.get(id) ?? fresh(id).finally(() => asking.delete(id));
    asking.set(id, asked);
    return asked;
  };
}

/** What stays of a row when its token changes. */
function restOf({ at, doubted, via }: Install) {
  return { at, ...(doubted && { doubted }), ...(via !== undefined && { via }) };
}
