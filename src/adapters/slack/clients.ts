import {
  type Logger,
  LogLevel,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebClient,
  type WebClientOptions,
} from "@slack/web-api";
import { OperatorError } from "../../core/errors.ts";
import type { Log } from "../../core/log.ts";
import { SECOND } from "../../core/time.ts";

export interface SlackConfig {
  botToken: string;
  /** Checks that requests come from Slack; Socket Mode does without. */
  signingSecret: string | null;
  /** Set: Slack is reached by Socket Mode, and Beacon needs no public address. */
  appToken: string | null;
  apiUrl: string;
}

/** The one workspace that the token belongs to, and Beacon's own user in it. */
export interface Identity {
  team: string;
  teamName?: string;
  bot: string;
}

/** What Beacon calls. Two clients, because a 429 pauses the whole queue of the client that was told. */
export interface Slack {
  /** For calls that may be repeated: forms, the home page, redrawing, asking about people. */
  quick: WebClient;
  /** For messages: never repeated on a guess, and a 429 is the caller's business. */
  posts: WebClient;
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
export function clientOptions({ apiUrl }: SlackConfig, logger: Logger): WebClientOptions {
  return { slackApiUrl: apiUrl, logger, retryConfig: { retries: 1 }, timeout: PATIENCE };
}

export function newSlack(config: SlackConfig, logger: Logger): Slack {
  const options = clientOptions(config, logger);
  const quick = new WebClient(config.botToken, { ...options, retryConfig: { retries: 1, minTimeout: 200 } });
  const posts = new WebClient(config.botToken, {
    ...options,
    timeout: POST_PATIENCE,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
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

async function respond(url: string, message: object): Promise<void> {
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
  if (!(error instanceof WebAPIPlatformError)) return null;
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
      if (!(error instanceof WebAPIRateLimitedError) || pauses === 3) throw error;
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
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
