import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { valueName } from "../../src/features/goals/values.ts";
import { type Running, serve } from "../../src/serve.ts";
import { textFor } from "../../src/text/text.ts";
import { type FakeSlack, startFakeSlack } from "../support/fake-slack.ts";
import { type FakeTeams, startFakeTeams } from "../support/fake-teams.ts";

const WORDS = "Kim stayed on the line for an hour & solved it";
const t = textFor("zh-Hant");
const { label, kinds, form } = t.recognition;

let slack: FakeSlack;
let teams: FakeTeams;
let beacon: Running;
let dir: string;
beforeEach(async () => {
  slack = await startFakeSlack("http");
  teams = await startFakeTeams();
  dir = mkdtempSync(join(tmpdir(), "beacon-wins-"));
  const { botToken, signingSecret, apiUrl } = slack.config;
  const settings = {
    ...{ PORT: "0", BEACON_DATA_DIR: dir, LOG_LEVEL: "silent", BEACON_CLOCK: "2026-11-20T09:00:00Z" },
    ...{ SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: apiUrl },
    ...{ BEACON_PLAYGROUND: "off", ...teams.env },
  };
  beacon = await serve(readConfig(settings));
  slack.deliverTo(`${beacon.url}slack/events`);
  teams.deliverTo(`${beacon.url}api/messages`);
  await beacon.connected;
});
afterEach(async () => {
  await beacon.close();
  await slack.stop();
  await teams.stop();
  rmSync(dir, { recursive: true });
});

const filled = { [label.kind]: kinds.effort, [label.value]: "客戶導向" };

it("a message in Slack becomes a win with one shortcut", async () => {
  slack.person("U1", { name: "Mo", locale: "zh-TW" });
  slack.channel("C1", { name: "desk", members: ["U1"] });
  await slack.as("U1").writes("說明");
  await expect.poll(() => slack.as("U1").sees().length).toBeGreaterThan(1);
  await slack.as("U1").chooses("win", WORDS, { in: "C1" });
  await expect.poll(() => slack.as("U1").form()?.title).toBe(form.win);
  expect(slack.as("U1").form()?.values[label.what]).toBe(WORDS);
  await slack.as("U1").fills({ ...filled, [label.evidence]: "file:///etc" });
  expect(slack.as("U1").form()?.errors).toEqual({ [label.evidence]: t.recognition.error.evidence });
  await slack.as("U1").fills({ [label.evidence]: "https://a.example/1" });
  await expect.poll(() => slack.as("U1").sees().at(-1)).toContain(WORDS);
  expect(slack.as("U1").sees({ in: "C1" })).toEqual([]);
});

it.each([
  ["en", "en-IE"],
  ["zh-Hans", "zh-SG"],
  ["zh-Hant", "zh-TW"],
] as const)("a message in Teams becomes a win with one action, in %s", async (lang, locale) => {
  const { label, kinds, error } = textFor(lang).recognition;
  teams.person("mo", { name: "Mo", locale });
  await teams.as("mo").chooses(`<p>${WORDS.replace("&", "&amp;")}</p>`, { in: "desk" }, "win");
  expect(teams.as("mo").form()?.values[label.what]).toBe(WORDS);
  const value = valueName("customer", lang) ?? "";
  await teams.as("mo").fills({ [label.kind]: kinds.effort, [label.value]: value, [label.evidence]: "file:///etc" });
  expect(teams.as("mo").form()?.errors).toMatchObject({ [label.evidence]: error.evidence });
  await teams.as("mo").fills({ [label.evidence]: "https://a.example/1" });
  await expect.poll(() => teams.as("mo").sees().at(-1)).toContain(WORDS);
  expect(teams.problems).toEqual([]);
});

it("the author of a message in Slack is thanked with one shortcut", async () => {
  slack.person("U1", { name: "Mo", locale: "zh-TW" });
  slack.person("U2", { name: "Kim", locale: "en-US" });
  for (const person of ["U1", "U2"]) {
    await slack.as(person).writes("help");
    await expect.poll(() => slack.as(person).sees().length).toBeGreaterThan(1);
  }
  await slack.as("U1").chooses("thanks", WORDS, { in: "C1" }, "U2");
  await expect.poll(() => slack.as("U1").form()?.title).toBe(form.thanks);
  expect(slack.as("U1").form()?.values[label.reason]).toBe(WORDS);
  await slack.as("U1").fills({ [label.value]: "客戶導向" });
  await expect.poll(() => slack.as("U2").sees().at(-1)).toContain("Mo thanks you");
});

it("thanks whom Slack knows by a mention, whatever their handle is", async () => {
  slack.person("U1", { name: "Mo", locale: "zh-TW" });
  slack.person("U2", { name: "Kim Harbour", locale: "en-US" });
  slack.channel("C1", { name: "desk", members: ["U1", "U2"] });
  await slack.as("U2").writes("help");
  await slack.as("U1").types("/beacon thanks <@U2|kim.h> for the late shift", { in: "C1" });
  await expect.poll(() => slack.as("U1").sees().at(-1)).toContain(t.recognition.thanks.which);
  await slack.as("U1").presses("團隊合作");
  await expect.poll(() => slack.as("U2").sees().at(-1)).toContain("Mo thanks you");
  expect(slack.as("U2").sees().at(-1)).toContain("the late shift");
});
