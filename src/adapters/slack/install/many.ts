import { OperatorError } from "../../../core/errors.ts";
import type { Log } from "../../../core/log.ts";
import type { Store } from "../../../core/store.ts";
import type { Millis } from "../../../core/time.ts";
import type { Vault } from "../../../core/vault.ts";
import { clientOptions, type Slack, type SlackConfig, sdkLogger } from "../clients.ts";
import { webApi } from "../sdk.ts";
import type { Where } from "../where.ts";
import type { Workspaces } from "../workspaces.ts";
import { settleDoubts } from "./farewell.ts";
import { type Install, type Installs, newInstalls } from "./installs.ts";
import { newLine } from "./line.ts";
import { newTokens } from "./tokens.ts";

export interface ManyParts {
  config: SlackConfig;
  store: Store;
  vault: Vault;
  /** Whether an account (`slack:T1`) has an organisation of its own already. */
  hasOrg(account: string): Promise<boolean>;
  log: Log;
  /** Slack's time, which BEACON_CLOCK does not change. */
  now?: () => Millis;
}

export interface ManyWorkspaces extends Workspaces {
  installs: Installs;
}

/** All the workspaces and enterprises that Beacon was installed in. */
export function manyWorkspaces(parts: ManyParts): ManyWorkspaces {
  const { config, store, vault, hasOrg, log, now = Date.now } = parts;
  const installs = newInstalls(store, vault, log);
  const exchange = newExchange(config, log, now);
  const tokenOf = newTokens({ installs, exchange, now, log });
  const lines = new Map<string, Slack>();

  const lineTo = (home: string): Slack => {
    const known = lines.get(home) ?? newLine(home, { config, installs, tokenOf, log });
    lines.set(home, known);
    return known;
  };
  const at: Workspaces["at"] = async (home) => {
    const found = await installs.find(home);
    if (found.kind === "live") return lineTo(home);
    return found.kind === "ended" ? "uninstalled" : "not_connected";
  };

  /** An enterprise is one organisation. A workspace that had one before keeps it, and its people their records. */
  const homeOf = async ({ team, enterprise, wide }: Where): Promise<string | null> => {
    if (!wide || enterprise === null) return team;
    if (team === null || team === enterprise || !(await hasOrg(`slack:${team}`))) return enterprise;
    const own = await installs.row(team);
    if (!own?.sealed && own?.via !== enterprise) {
      await installs.put(own ?? { id: team, rev: 0 }, { at: now(), via: enterprise, kept: null });
    }
    return team;
  };

  const doubt = async ({ team, enterprise }: Where): Promise<void> => {
    // Which of the two it was installed in Slack does not always say; the token itself will tell.
    for (const id of [team, enterprise]) {
      const row = id === null ? undefined : await installs.row(id);
      if (row?.sealed && !row.doubted) await note(row);
    }
  };
  const note = async (row: Install): Promise<void> => {
    const { id, org: _, rev: __, sealed, ...rest } = row;
    if (await installs.put(row, { ...rest, doubted: true, kept: sealed })) return;
    const now = await installs.row(id);
    if (now?.sealed && !now.doubted) await note(now);
  };

  /** Only workspaces with an organisation of their own are told apart; all others are their enterprise's people. */
  const doubtAccess: Workspaces["doubtAccess"] = async ({ enterprise }, teams) => {
    if (enterprise === null || !(await installs.row(enterprise))?.sealed) return;
    for (const id of teams) {
      const own = await installs.row(id);
      if (own?.sealed || (own?.via === undefined && !(await hasOrg(`slack:${id}`)))) continue;
      const next = { at: now(), via: enterprise, doubted: true as const, kept: null };
      if (await installs.put(own ?? { id, rev: 0 }, next)) continue;
      await doubtAccess({ team: null, enterprise, wide: true }, [id]); // somebody was faster
    }
  };

  const round = (): Promise<void> =>
    settleDoubts({ installs, line: lineTo, now, log }).catch((err: unknown) => {
      log.error({ err }, "it could not be seen whether slack still takes the tokens");
    });

  /** Opens every installation once: what an older secret sealed is sealed anew. */
  const open = async (): Promise<void> => {
    const rows = (await installs.all()).filter(({ sealed }) => sealed);
    const closed = (kind: string) => rows.filter((row) => installs.open(row).kind === kind).map(({ id }) => id);
    for (const id of closed("damaged"))
      log.error(
        { team: id },
        "an installation was changed in the store: install Beacon there again, at /slack/install",
      );
    const locked = closed("locked");
    if (locked.length > 0) {
      const whose = locked.length === 1 ? "the Slack workspace" : `${locked.length} Slack workspaces:`;
      throw new OperatorError(
        `BEACON_SECRET does not open the tokens of ${whose} ${locked.slice(0, 5).join(", ")}; set the one that they were sealed with, or add it as BEACON_SECRET_OLD. Nothing was changed.`,
      );
    }
    log.info({ workspaces: rows.length }, "slack installations are open");
  };

  return { homeOf, at, doubt, doubtAccess, open, round, installs };
}

/** Slack's `oauth.v2.access` for a token that expires. */
function newExchange({ oauth, ...config }: SlackConfig, log: Log, now: () => Millis) {
  const { clientId: client_id = "", clientSecret: client_secret = "" } = oauth ?? {};
  const asking = new webApi.WebClient(undefined, {
    ...clientOptions(config, sdkLogger(log)),
    retryConfig: { retries: 0 },
  });
  return async (refresh_token: string) => {
    const grant = { client_id, client_secret, grant_type: "refresh_token" as const, refresh_token };
    const { access_token: token, refresh_token: refresh, expires_in: seconds } = await asking.oauth.v2.access(grant);
    if (!token || !refresh || !seconds) throw new Error("slack's answer has no token in it");
    return { token, refresh, expires: now() + seconds * 1_000 };
  };
}
