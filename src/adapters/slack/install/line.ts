import type { Log } from "../../../core/log.ts";
import {
  clientOptions,
  type Identity,
  newClients,
  respond,
  type Slack,
  type SlackConfig,
  sdkLogger,
} from "../clients.ts";
import { isSlacks } from "../files.ts";
import type { Installs } from "./installs.ts";
import type { Kept } from "./kept.ts";
import { NoToken } from "./tokens.ts";

interface LineParts {
  config: SlackConfig;
  installs: Installs;
  tokenOf(id: string): Promise<string>;
  log: Log;
}

/** What Beacon calls in one workspace: each call gets the token that holds at that moment. */
export function newLine(home: string, { config, installs, tokenOf, log }: LineParts): Slack {
  const token = () => tokenOf(home);
  const options = clientOptions(config, sdkLogger(log));
  let known: Identity | null = null;
  const identity = async (): Promise<Identity> => {
    const found = await installs.find(home);
    if (found.kind !== "live") throw new NoToken("not_connected");
    known = identityOf(home, found.kept);
    return known;
  };
  return {
    ...newClients(undefined, { ...options, fetch: authorised(token, config.apiUrl) }),
    token,
    respond,
    identity,
    known: () => known ?? { team: home, bot: "" },
  };
}

const identityOf = (team: string, { bot, name }: Kept): Identity => ({
  team,
  bot,
  ...(name ? { teamName: name } : {}),
});

/** Puts the token on each call that goes to Slack. Where there is none, says so as Slack would. */
function authorised(token: () => Promise<string>, apiUrl: string): typeof fetch {
  return async (url, init) => {
    if (!isSlacks(new URL(String(url)), apiUrl)) return fetch(url, init);
    try {
      const headers = new Headers(init?.headers);
      headers.set("authorization", `Bearer ${await token()}`);
      if (init?.signal?.aborted) throw new NoToken("not_connected"); // it has not left, and nobody waits any more
      return await fetch(url, { ...init, headers });
    } catch (error) {
      if (error instanceof NoToken) return Response.json({ ok: false, error: error.code });
      throw error;
    }
  };
}
