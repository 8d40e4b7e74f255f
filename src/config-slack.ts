import { z } from "zod";

/** What Slack gave out for one workspace, or for all in which people install Beacon. */
export interface SlackSettings {
  /** The one workspace's; null where there are many. */
  botToken: string | null;
  /** Set for HTTP. */
  signingSecret: string | null;
  /** Set for Socket Mode. */
  appToken: string | null;
  apiUrl: string;
  /** Set: people install Beacon in as many workspaces as they like. */
  oauth?: SlackOAuth;
}

export interface SlackOAuth {
  clientId: string;
  clientSecret: string;
  /** Signs the way to Slack and back, so that any replica can tell its own. */
  stateSecret: string;
  /** Where Slack sends people back to. */
  redirectUri: string;
}

/** Where Slack sends people back to, below Beacon's own address. */
const REDIRECT_PATH = "/slack/oauth_redirect";

export const SlackEnv = {
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_BOT_TOKEN: z
    .string()
    .startsWith("xoxb-", 'copy the token that starts with xoxb- from "OAuth & Permissions" in your Slack app')
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .startsWith(
      "xapp-",
      'make a token that starts with xapp- under "Basic Information", "App-Level Tokens", with connections:write',
    )
    .optional(),
  SLACK_CLIENT_ID: z
    .string()
    .regex(/^\d+\.\d+$/, 'copy the Client ID, two numbers with a dot, from "Basic Information" of your Slack app')
    .optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z
    .string()
    .min(32, "write at least 32 random characters, such as openssl rand -base64 32")
    .optional(),
  SLACK_API_URL: z.url("write an address such as https://slack.com/api/").default("https://slack.com/api/"),
};
const Env = z.object(SlackEnv);
type Env = z.infer<typeof Env> & {
  BEACON_PUBLIC_URL?: string | undefined;
};

/** Whether anything of Slack is set. */
export const namesSlack = (env: Env): boolean =>
  [env.SLACK_BOT_TOKEN, env.SLACK_SIGNING_SECRET, env.SLACK_APP_TOKEN, ...many(env)].some(Boolean);

const many = (env: Env) => [env.SLACK_CLIENT_ID, env.SLACK_CLIENT_SECRET, env.SLACK_STATE_SECRET];

/** Settings that are right one by one and wrong together. */
export function slackProblems(env: Env): (string | false | undefined)[] {
  if (many(env).some(Boolean)) return manyProblems(env);
  const { SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: secret, SLACK_APP_TOKEN: app } = env;
  return [
    (secret || app) &&
      !bot &&
      'SLACK_BOT_TOKEN is missing: copy it from "OAuth & Permissions" in your Slack app, or set SLACK_CLIENT_ID for many workspaces (docs/slack.md).',
    bot &&
      !secret &&
      !app &&
      'SLACK_SIGNING_SECRET is missing: copy it from "Basic Information" in your Slack app, or set SLACK_APP_TOKEN for Socket Mode.',
  ];
}

function manyProblems(env: Env): (string | false | undefined)[] {
  const copied = ["SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_SIGNING_SECRET"] as const;
  return [
    ...copied.map((name) => !env[name] && `${name} is missing: copy it from "Basic Information" in your Slack app.`),
    !env.SLACK_STATE_SECRET &&
      "SLACK_STATE_SECRET is missing: write at least 32 random characters, such as openssl rand -base64 32.",
    !env.BEACON_PUBLIC_URL &&
      "BEACON_PUBLIC_URL is missing: write the https address at which people reach Beacon; Slack sends them back there after an installation.",
    env.SLACK_APP_TOKEN &&
      "SLACK_APP_TOKEN is set beside SLACK_CLIENT_ID: many workspaces come over HTTP; remove it, or remove SLACK_CLIENT_ID for one workspace by Socket Mode.",
  ];
}

export function slackSettings(env: Env): SlackSettings | null {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, SLACK_STATE_SECRET: stateSecret } = env;
  const common = { signingSecret: env.SLACK_SIGNING_SECRET ?? null, apiUrl: env.SLACK_API_URL };
  if (clientId && clientSecret && stateSecret && env.BEACON_PUBLIC_URL) {
    const redirectUri = env.BEACON_PUBLIC_URL.replace(/\/$/, "") + REDIRECT_PATH;
    return { ...common, botToken: null, appToken: null, oauth: { clientId, clientSecret, stateSecret, redirectUri } };
  }
  if (!env.SLACK_BOT_TOKEN) return null;
  return { ...common, botToken: env.SLACK_BOT_TOKEN, appToken: env.SLACK_APP_TOKEN ?? null };
}
