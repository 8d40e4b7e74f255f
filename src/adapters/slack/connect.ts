import { OperatorError } from "../../core/errors.ts";
import type { Log } from "../../core/log.ts";
import { SECOND } from "../../core/time.ts";
import { type Identity, slackError } from "./clients.ts";

/** How long between two attempts to reach Slack, in milliseconds. */
const KNOCK = 5 * SECOND;

const WHERE: Record<string, string> = {
  SLACK_BOT_TOKEN: '"OAuth & Permissions" (it starts with xoxb-)',
  SLACK_APP_TOKEN: '"Basic Information", "App-Level Tokens" (it starts with xapp- and needs connections:write)',
};

/** Settles once Slack says who Beacon is there and the socket is open. Outages are waited for, refusals are not. */
export async function connect(
  identity: () => Promise<Identity>,
  open: () => Promise<void>,
  stopped: () => boolean,
  log: Log,
): Promise<void> {
  const home = await insist(identity, "SLACK_BOT_TOKEN", stopped, log);
  await insist(open, "SLACK_APP_TOKEN", stopped, log);
  log.info({ team: home.team }, "slack is connected");
}

async function insist<T>(attempt: () => Promise<T>, name: string, stopped: () => boolean, log: Log): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const said = slackError(error);
      if (said !== null)
        throw new OperatorError(
          `Slack does not take ${name} (${said}): copy it from ${WHERE[name]} of your Slack app.`,
        );
      if (error instanceof OperatorError || stopped()) throw error;
      log.warn({ err: error }, "slack cannot be reached; trying again");
      await new Promise((resolve) => setTimeout(resolve, KNOCK).unref());
    }
  }
}
