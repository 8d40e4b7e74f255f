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

describe("the configuration", () => {
  it("needs nothing to be set", () => {
    expect(readConfig({})).toMatchObject({ port: 3000, host: "127.0.0.1", lang: "en", playground: true, slack: null });
  });

  it("takes an empty variable as not set", () => {
    expect(readConfig({ PORT: "", SLACK_BOT_TOKEN: "", BEACON_TZ: "" })).toMatchObject({ port: 3000, slack: null });
  });

  it.each([
    ["zh-CN", "zh-Hans"],
    ["zh-TW", "zh-Hant"],
    ["zh_HK", "zh-Hant"],
    ["en-GB", "en"],
  ])("maps the language %s onto %s", (tag, lang) => {
    expect(readConfig({ BEACON_LANG: tag }).lang).toBe(lang);
  });

  it.each<[NodeJS.ProcessEnv, RegExp]>([
    [{ PORT: "web" }, /PORT is "web": write a number/],
    [{ PORT: "70000" }, /PORT is "70000": write a port from 0 to 65535/],
    [{ BEACON_LANG: "fr" }, /BEACON_LANG is "fr": write en, zh-Hans or zh-Hant/],
    [{ BEACON_TZ: "Mars/Base" }, /BEACON_TZ is "Mars\/Base": write an IANA time zone/],
    [{ BEACON_CLOCK: "soon" }, /BEACON_CLOCK is "soon": write an ISO instant/],
    [{ LOG_LEVEL: "loud" }, /LOG_LEVEL is "loud": write one of/],
    [{ SLACK_SIGNING_SECRET: "s" }, /SLACK_BOT_TOKEN is missing: copy it from/],
    [{ SLACK_BOT_TOKEN: "xoxb-1" }, /SLACK_SIGNING_SECRET is missing: .* or set SLACK_APP_TOKEN/],
    [{ NODE_ENV: "production" }, /No platform is configured/],
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
});
