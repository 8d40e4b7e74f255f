import type { Logger, WebClient, WebClientOptions } from "@slack/web-api";
import { OperatorError } from "../../core/errors.ts";
import type { Log } from "../../core/log.ts";
import { SECOND } from "../../core/time.ts";
import { webApi } from "./sdk.ts";

export interface SlackConfig {
  /** The one workspace's; null where people install Beacon in many. */
  botToken: string | null;
  /** Checks that requests come from Slack; Socket Mode does without. */
  signingSecret: string | null;
  /** Set: Slack is reached by Socket Mode, and Beacon needs no public address. */
  appToken: string | null;
  apiUrl: string;
  oauth?: OAuth;
}

/** What people install Beacon with. */
export interface OAuth {
  clientId: string;
  clientSecret: string;
  stateSecret: string;
  /** Where Slack sends people back to. */
  redirectUri: string;
}

/** A workspace, or an enterprise with all of its own, and Beacon's own user in it. */
export interface Identity {
  /** `T1`, or `E1` of an enterprise. */
  team: string;
  teamName?: string;
  bot: string;
}

/** What Beacon calls in one workspace. Two clients, because a 429 pauses the whole queue of the client that was told. */
export interface Slack {
  /** For calls that may be repeated: forms, the home page, redrawing, asking about people. */
  quick: WebClient;
  /** For messages: never repeated on a guess, and a 429 is the caller's business. */
  posts: WebClient;
  /** What Slack gives files out for; throws NoToken where there is none. */
  token(): Promise<string>;
  /** Answers by the address that came with a command or a press. */
  respond(url: string, message: object): Promise<void>;
  /** Asks Slack once, however many wait; asks again after a failure. */
  identity(): Promise<Identity>;
  /** The identity when it is known already. */
  known(): Identity | null;
}

/** Time that Slack gets for what a person waits for, in milliseconds. */
const PATIENCE = 8 * SECOND;
const POST_PATIENCE = 15 * SECOND;
/** Waits longer than this are not worth it while a person looks on. */
const LONGEST_PAUSE = 10 * SECOND;

/** Headers are never set here: the SDK would keep the first workspace's token in them. */
export function clientOptions({ apiUrl }: Pick<SlackConfig, "apiUrl">, logger: Logger): WebClientOptions {
  return { slackApiUrl: apiUrl, logger, retryConfig: { retries: 1 }, timeout: PATIENCE };
}

/** The two clients of a workspace; without a token the options' `fetch` gives each call its own. */
export function newClients(token: string | undefined, options: WebClientOptions): Pick<Slack, "quick" | "posts"> {
  return {
    quick: new webApi.WebClient(token, { ...options, retryConfig: { retries: 1, minTimeout: 200 } }),
    posts: new webApi.WebClient(token, {
      ...options,
      timeout: POST_PATIENCE,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    }),
  };
}

/** The one workspace of SLACK_BOT_TOKEN. */
export function newSlack(config: SlackConfig, logger: Logger): Slack {
  const token = config.botToken ?? "";
  const { quick, posts } = newClients(token, clientOptions(config, logger));
  let known: Identity | null = null;
  let asking: Promise<Identity> | null = null;
  const ask = async (): Promise<Identity> => {
    const { team_id: team, team: teamName, user_id: bot } = await posts.auth.test();
    if (!team || !bot)
      throw new OperatorError("Slack did not say whose SLACK_BOT_TOKEN this is: it must start with xoxb-.");
    known = { team, bot, ...(teamName ? { teamName } : {}) };
    return known;
  };
  return {
    quick,
    posts,
    token: async () => token,
    respond,
    known: () => known,
    identity() {
      asking ??= ask().catch((error: unknown) => {
        asking = null;
        throw error;
      });
      return asking;
    },
  };
}

export async function respond(url: string, message: object): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(message),
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) throw new Error(`response_url answered ${response.status}`);
}

/** Slack's own word for why it refused (`not_in_channel`); null when it was not Slack that refused. */
export function slackError(error: unknown): string | null {
  if (!(error instanceof webApi.WebAPIPlatformError)) return null;
  const said = String(error.data.error);
  // A page that a proxy or an outage put in Slack's place says nothing about the message.
  return /^[a-z][a-z0-9_]*$/.test(said) ? said : null;
}

/** Calls again when Slack asks for a pause: what was answered with 429 has surely not happened. */
export async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (let pauses = 0; ; pauses++) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof webApi.WebAPIRateLimitedError) || pauses === 3) throw error;
      const pause = error.retryAfter * SECOND;
      if (pause > LONGEST_PAUSE) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** The SDK's log in Beacon's; what it says at debug level holds texts and stays out. */
export function sdkLogger(log: Log): Logger {
  const words = (messages: unknown[]) =>
    messages.map((each) => (each instanceof Error ? each.message : String(each))).join(" ");
  return {
    debug: () => {},
    info: (...messages) => log.debug({ from: "slack-sdk" }, words(messages)),
    warn: (...messages) => log.warn({ from: "slack-sdk" }, words(messages)),
    error: (...messages) => log.error({ from: "slack-sdk" }, words(messages)),
    setLevel: () => {},
    getLevel: () => webApi.LogLevel.INFO,
    setName: () => {},
  };
}
