import { resolve } from "node:path";
import { z } from "zod";
import { ModelEnv, type ModelSettings, modelProblems, modelSettings } from "./config-model.ts";
import { namesSlack, SlackEnv, type SlackSettings, slackProblems, slackSettings } from "./config-slack.ts";
import { TeamsEnv, type TeamsSettings, teamsProblems, teamsSettings } from "./config-teams.ts";
import { DATABASE_ADVICE, isDatabaseUrl } from "./core/database-url.ts";
import { OperatorError } from "./core/errors.ts";
import { asLang, type Lang } from "./core/lang.ts";
import { isZone, SECOND } from "./core/time.ts";

export interface Config {
  port: number;
  host: string;
  production: boolean;
  dataDir: string;
  /** The PostgreSQL database that holds the records; null where they are in `dataDir`. Holds a password. */
  databaseUrl: string | null;
  /** Where a backup is put each night; null for nowhere. */
  backupDir: string | null;
  lang: Lang;
  /** Asked for when it is first needed: the machine's zone takes long to find. */
  readonly zone: string;
  playground: boolean;
  /** The instant at which the clock starts, for demos and rehearsals; null for the real time. */
  clock: number | null;
  /** null when Slack is not configured. */
  slack: SlackSettings | null;
  /** null when Teams is not configured. */
  teams: TeamsSettings | null;
  /** null where no model is on: the rules do everything. */
  model: ModelSettings | null;
  /** How long a server that was told to stop still answers, in milliseconds. */
  drain: number;
  /** Where people reach Beacon from outside; null when that is not known. */
  publicUrl: string | null;
  /** Who may ask for the figures at /metrics; null where nobody may. */
  metrics: { token: string | null } | null;
  /** What links are sealed with; null when there is none. */
  secret: string | null;
  /** What the secret was before, while keys are changed; null when there is none. */
  oldSecret: string | null;
  /** How many calls of the API a token has in a minute. */
  apiPerMinute: number;
  logLevel: string;
}

const LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const OnOff = z.enum(["on", "off"], "write on or off");

/** Every variable, its check and what to do when it is wrong. Empty counts as not set. */
const Env = z.object({
  PORT: z.coerce
    .number("write a number")
    .int("write a whole number")
    .min(0, "write a port from 0 to 65535")
    .max(65_535, "write a port from 0 to 65535")
    .default(3000),
  HOST: z.string().default("127.0.0.1"),
  NODE_ENV: z.enum(["development", "test", "production"], "write development or production").default("development"),
  BEACON_DATA_DIR: z.string().default("data/store"),
  DATABASE_URL: z.string().refine(isDatabaseUrl, DATABASE_ADVICE).optional(),
  BEACON_BACKUP_DIR: z.string().optional(),
  BEACON_LANG: z
    .string()
    .refine((tag) => asLang(tag) !== null, "write en, zh-Hans or zh-Hant")
    .default("en"),
  BEACON_TZ: z.string().refine(isZone, "write an IANA time zone such as Asia/Taipei").optional(),
  BEACON_PLAYGROUND: OnOff.optional(),
  BEACON_CLOCK: z.iso.datetime({ offset: true, error: "write an ISO instant such as 2026-11-20T09:00:00Z" }).optional(),
  BEACON_DRAIN: z.coerce
    .number("write a number of seconds")
    .min(0, "write a number of seconds, 0 or more")
    .max(300, "write a number of seconds up to 300")
    .default(0),
  BEACON_PUBLIC_URL: z
    .url({ protocol: /^https$/, error: "write the https address at which people reach Beacon" })
    .optional(),
  BEACON_SECRET: z.string().min(32, "write at least 32 random characters, such as openssl rand -base64 32").optional(),
  BEACON_SECRET_OLD: z.string().min(32, "write the secret that BEACON_SECRET was before").optional(),
  BEACON_API_PER_MINUTE: z.coerce
    .number("write a number")
    .int("write a whole number")
    .min(1, "write 1 or more calls a minute")
    .default(600),
  BEACON_METRICS_TOKEN: z
    .string()
    .min(32, "write at least 32 random characters, such as openssl rand -hex 32")
    .optional(),
  ...SlackEnv,
  ...TeamsEnv,
  ...ModelEnv,
  LOG_LEVEL: z.enum(LEVELS, `write one of ${LEVELS.join(", ")}`).default("info"),
});
type Env = z.infer<typeof Env>;

/** Reads all settings, or throws one OperatorError that lists what is wrong and what to do. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = Env.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== "")));
  if (!parsed.success) throw new OperatorError(parsed.error.issues.map((issue) => complaint(issue, env)).join("\n"));
  const settings = parsed.data;
  const production = settings.NODE_ENV === "production";
  const problems = inconsistencies(settings, production);
  if (problems.length > 0) throw new OperatorError(problems.join("\n"));
  return {
    port: settings.PORT,
    host: settings.HOST,
    production,
    dataDir: resolve(settings.BEACON_DATA_DIR),
    databaseUrl: settings.DATABASE_URL ?? null,
    backupDir: settings.BEACON_BACKUP_DIR === undefined ? null : resolve(settings.BEACON_BACKUP_DIR),
    lang: asLang(settings.BEACON_LANG) ?? "en",
    get zone() {
      return settings.BEACON_TZ ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    },
    playground: !production && settings.BEACON_PLAYGROUND !== "off",
    clock: settings.BEACON_CLOCK ? Date.parse(settings.BEACON_CLOCK) : null,
    slack: slackSettings(settings),
    teams: teamsSettings(settings),
    model: modelSettings(settings),
    drain: settings.BEACON_DRAIN * SECOND,
    publicUrl: settings.BEACON_PUBLIC_URL ?? null,
    metrics: settings.BEACON_METRICS_TOKEN || !production ? { token: settings.BEACON_METRICS_TOKEN ?? null } : null,
    secret: settings.BEACON_SECRET ?? null,
    oldSecret: settings.BEACON_SECRET_OLD ?? null,
    apiPerMinute: settings.BEACON_API_PER_MINUTE,
    logLevel: settings.LOG_LEVEL,
  };
}

const SECRETS = /TOKEN(?!S)|SECRET|PASSWORD|KEY|DATABASE_URL/i;

function complaint({ path, message }: z.core.$ZodIssue, env: NodeJS.ProcessEnv): string {
  const name = String(path[0]);
  const value = SECRETS.test(name) ? "is not right" : `is "${env[name]}"`;
  return `${name} ${value}: ${message}.`;
}

/** Settings that are right one by one and wrong together. */
function inconsistencies(settings: Env, production: boolean): string[] {
  return [
    ...slackProblems(settings),
    settings.BEACON_SECRET_OLD &&
      !settings.BEACON_SECRET &&
      "BEACON_SECRET_OLD is set without BEACON_SECRET: it only opens what was sealed before; set BEACON_SECRET, too.",
    production && settings.BEACON_CLOCK && "BEACON_CLOCK is set: production runs on the real time only; remove it.",
    production &&
      settings.BEACON_PLAYGROUND === "on" &&
      "BEACON_PLAYGROUND is on: the playground has no sign-in yet and stays closed in production; remove it.",
    production &&
      settings.BEACON_PUBLIC_URL &&
      !settings.BEACON_SECRET &&
      "BEACON_SECRET is missing: where BEACON_PUBLIC_URL is set, links to the dashboard and to pictures, and the tokens of Slack workspaces, are sealed with it; set at least 32 random characters, such as openssl rand -base64 32.",
    ...teamsProblems(settings, production),
    ...modelProblems(settings),
    production &&
      !namesSlack(settings) &&
      !settings.MicrosoftAppId &&
      "No platform is configured: set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET, or SLACK_CLIENT_ID (docs/slack.md), or MicrosoftAppId (docs/teams.md), or leave NODE_ENV=production out to try Beacon in the browser.",
  ].filter((problem): problem is string => typeof problem === "string" && problem !== "");
}
