import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { describe, expect, it } from "vitest";
import { readConfig } from "../src/config.ts";
import { OperatorError } from "../src/core/errors.ts";

const problem = (env: NodeJS.ProcessEnv): string => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof OperatorError) return error.message;
    throw error;
  }
  return "";
};

const APP = "11111111-2222-4333-8444-555555555555";
const TENANT = "7e9a1c52-0000-4000-8000-000000000001";
const TEAMS = { MicrosoftAppId: APP, MicrosoftAppPassword: "s", MicrosoftAppTenantId: TENANT };

const MANY = {
  ...{ SLACK_CLIENT_ID: "12.34", SLACK_CLIENT_SECRET: "c", SLACK_SIGNING_SECRET: "s" },
  ...{ SLACK_STATE_SECRET: "x".repeat(32), BEACON_PUBLIC_URL: "https://beacon.example.com/" },
};

describe("the configuration", () => {
  it("needs nothing to be set", () => {
    expect(readConfig({})).toMatchObject({ port: 3000, host: "127.0.0.1", lang: "en", playground: true, slack: null });
  });

  it("takes an empty variable as not set", () => {
    expect(readConfig({ PORT: "", SLACK_BOT_TOKEN: "", BEACON_TZ: "" })).toMatchObject({ port: 3000, slack: null });
  });

  it("goes by OAuth where both one workspace and many are set", () => {
    const { slack } = readConfig({ ...MANY, SLACK_BOT_TOKEN: "xoxb-1" });
    expect(slack).toMatchObject({ botToken: null, appToken: null, signingSecret: "s" });
    expect(slack?.oauth?.redirectUri).toBe("https://beacon.example.com/slack/oauth_redirect");
  });

  it("keeps records in PostgreSQL where an address is set", () => {
    expect(readConfig({}).databaseUrl).toBeNull();
    expect(readConfig({ DATABASE_URL: "postgresql://u:p@h/d" }).databaseUrl).toBe("postgresql://u:p@h/d");
  });

  it.each([
    ["zh-CN", "zh-Hans"],
    ["zh-TW", "zh-Hant"],
    ["zh_HK", "zh-Hant"],
    ["en-GB", "en"],
  ])("maps the language %s onto %s", (tag, lang) => {
    expect(readConfig({ BEACON_LANG: tag }).lang).toBe(lang);
  });

  it("has a model where a key and its name are set, and none where it is switched off", () => {
    const set = { OPENAI_API_KEY: "k", OPENAI_MODEL: "m" };
    const baseUrl = "https://api.openai.com/v1";
    expect(readConfig(set).model).toEqual({ key: "k", name: "m", baseUrl, monthlyTokens: 2_000_000 });
    expect(readConfig({ ...set, BEACON_AI: "off" }).model).toBeNull();
    expect(readConfig({ OPENAI_MODEL: "m", BEACON_AI: "off" }).model).toBeNull();
    expect(readConfig({}).model).toBeNull();
  });

  it.each<[NodeJS.ProcessEnv, RegExp]>([
    [{ PORT: "web" }, /PORT is "web": write a number/],
    [{ PORT: "70000" }, /PORT is "70000": write a port from 0 to 65535/],
    [{ BEACON_LANG: "fr" }, /BEACON_LANG is "fr": write en, zh-Hans or zh-Hant/],
    [{ BEACON_TZ: "Mars/Base" }, /BEACON_TZ is "Mars\/Base": write an IANA time zone/],
    [{ BEACON_CLOCK: "soon" }, /BEACON_CLOCK is "soon": write an ISO instant/],
    [{ LOG_LEVEL: "loud" }, /LOG_LEVEL is "loud": write one of/],
    [{ SLACK_CLIENT_ID: "beacon" }, /SLACK_CLIENT_ID is "beacon": copy the Client ID/],
    [
      { SLACK_CLIENT_ID: "1.2" },
      /SLACK_CLIENT_SECRET is missing.*\n.*SLACK_SIGNING_SECRET is missing.*\n.*SLACK_STATE/,
    ],
    [{ SLACK_STATE_SECRET: "short" }, /SLACK_STATE_SECRET is not right: write at least 32/],
    [{ SLACK_STATE_SECRET: "x".repeat(32) }, /SLACK_CLIENT_ID is missing/],
    [{ ...MANY, BEACON_PUBLIC_URL: "" }, /BEACON_PUBLIC_URL is missing: .*Slack sends them back/],
    [{ ...MANY, SLACK_APP_TOKEN: "xapp-1" }, /SLACK_APP_TOKEN is set beside SLACK_CLIENT_ID: .*remove it/],
    [{ ...MANY, NODE_ENV: "production" }, /BEACON_SECRET is missing: .*tokens of Slack workspaces, are sealed with it/],
    [{ BEACON_SECRET_OLD: "x".repeat(32) }, /BEACON_SECRET_OLD is set without BEACON_SECRET/],
    [{ DATABASE_URL: "mysql://u:p@h/d" }, /DATABASE_URL is not right: write postgres:\/\/USER:PASSWORD@HOST/],
    [{ DATABASE_URL: "postgres://u:p%zz@h/d" }, /DATABASE_URL is not right: .*what is special in the password as %XX/],
    [{ DATABASE_URL: "postgres://u:p@h" }, /DATABASE_URL is not right/],
    [{ SLACK_SIGNING_SECRET: "s" }, /SLACK_BOT_TOKEN is missing: copy it from/],
    [{ SLACK_BOT_TOKEN: "xoxb-1" }, /SLACK_SIGNING_SECRET is missing: .* or set SLACK_APP_TOKEN/],
    [{ NODE_ENV: "production" }, /No platform is configured/],
    [{ MicrosoftAppId: "beacon" }, /MicrosoftAppId is "beacon": copy "Application \(client\) ID"/],
    [{ MicrosoftAppPassword: "s" }, /MicrosoftAppId is "": copy "Application \(client\) ID"/],
    [{ MicrosoftAppId: APP, MicrosoftAppTenantId: TENANT }, /MicrosoftAppPassword is missing: make a client secret/],
    [{ MicrosoftAppId: APP, MicrosoftAppPassword: "s" }, /MicrosoftAppTenantId is "": copy "Directory \(tenant\) ID"/],
    [{ OPENAI_API_KEY: "k" }, /OPENAI_MODEL is missing: name the model/],
    [{ OPENAI_MODEL: "m" }, /OPENAI_API_KEY is missing: copy it from your provider/],
    [{ BEACON_AI: "on" }, /OPENAI_API_KEY is missing/],
    [{ BEACON_AI: "yes" }, /BEACON_AI is "yes": write on or off/],
    [{ OPENAI_BASE_URL: "here" }, /OPENAI_BASE_URL is "here": write an address such as/],
    [{ BEACON_AI_MONTHLY_TOKENS: "many" }, /BEACON_AI_MONTHLY_TOKENS is "many": write a whole number/],
    [{ ...TEAMS, MicrosoftAppType: "Multi" }, /MicrosoftAppType is "Multi": write SingleTenant/],
    [{ ...TEAMS, TEAMS_CLOUD: "moon" }, /TEAMS_CLOUD is "moon": write one of public, gcc/],
    [{ ...TEAMS, TEAMS_TENANTS: "acme" }, /TEAMS_TENANTS is "acme": write tenant ids/],
    [
      { MicrosoftAppId: APP, MicrosoftAppPassword: "s", MicrosoftAppType: "MultiTenant" },
      /TEAMS_TENANTS is "": write the ids of the tenants/,
    ],
  ])("stops at %j with what to do", (env, sentence) => {
    expect(problem(env)).toMatch(sentence);
  });

  it("never repeats a secret", () => {
    expect(problem({ SLACK_BOT_TOKEN: "secret-value" })).not.toContain("secret-value");
  });

  it("names every mistake at once", () => {
    expect(problem({ PORT: "x", BEACON_LANG: "fr" }).split("\n")).toHaveLength(2);
  });

  it("refuses in production what only a rehearsal may have", () => {
    const slack = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "s", NODE_ENV: "production" };
    expect(problem({ ...slack, BEACON_CLOCK: "2026-11-20T09:00:00Z" })).toMatch(/BEACON_CLOCK/);
    expect(problem({ ...slack, BEACON_PLAYGROUND: "on" })).toMatch(/BEACON_PLAYGROUND/);
    expect(readConfig(slack)).toMatchObject({ production: true, playground: false });
  });

  it("never leaves the door of Teams open in production", () => {
    const production = { ...TEAMS, NODE_ENV: "production" };
    expect(readConfig(production).teams).toMatchObject({ appId: APP, tenants: [TENANT], insecure: false });
    expect(problem({ NODE_ENV: "production", TEAMS_INSECURE: "on" })).toMatch(/TEAMS_INSECURE is "on": .* remove it/);
    for (const name of ["TEAMS_OPENID_METADATA_URL", "TEAMS_TOKEN_ISSUER", "TEAMS_SERVICE_HOSTS"]) {
      expect(problem({ ...production, [name]: "http://127.0.0.1:1/" })).toContain(`${name} is set`);
    }
  });

  it("takes a managed identity without a password, and several tenants", () => {
    const { MicrosoftAppPassword: _, ...identity } = { ...TEAMS, MicrosoftAppType: "UserAssignedMSI" };
    expect(readConfig({ ...identity, TEAMS_TENANTS: `${TENANT.toUpperCase()}, ${APP}` }).teams).toMatchObject({
      ...{ type: "UserAssignedMSI", password: null, tenants: [TENANT, APP] },
    });
  });
});

describe("the example of settings", () => {
  const read = (name: string) => readFileSync(join(import.meta.dirname, "..", name), "utf8");
  const named = (line: string | undefined) => [...(line ?? "").matchAll(/([A-Z_]+)=/g)].map(([, name]) => name);

  it("overrides nothing that the container and the unit set, not even by an empty line", () => {
    const theirs = [
      ...named(/^ENV .*/m.exec(read("Containerfile"))?.[0]),
      ...named(/^Environment=(.*)/m.exec(read("docs/beacon.service"))?.[1]),
    ];
    expect(theirs).toContain("NODE_ENV");
    const set = Object.keys(parseEnv(read(".env.example")));
    expect(theirs.filter((name) => name !== undefined && set.includes(name))).toEqual([]);
  });
});
