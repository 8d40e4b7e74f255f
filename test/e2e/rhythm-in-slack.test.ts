import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { type Running, serve } from "../../src/serve.ts";
import { type FakeSlack, startFakeSlack } from "../support/fake-slack.ts";

const C1 = { in: "C1" };

describe.each(["http", "socket"] as const)("a team's rhythm in Slack over %s", (mode) => {
  let slack: FakeSlack;
  let beacon: Running;
  let dir: string;
  beforeEach(async () => {
    slack = await startFakeSlack(mode);
    slack.person("U1", { name: "Ana", locale: "en-US", tz: "Europe/London" });
    slack.channel("C1", { name: "desk", members: ["U1"] });
    dir = mkdtempSync(join(tmpdir(), "beacon-slack-"));
    const { botToken, signingSecret, appToken, apiUrl } = slack.config;
    const settings = {
      ...{ PORT: "0", BEACON_DATA_DIR: dir, LOG_LEVEL: "silent", BEACON_CLOCK: "2026-12-20T09:00:00Z" },
      ...{ SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: apiUrl },
      ...(appToken && { SLACK_APP_TOKEN: appToken }),
    };
    beacon = await serve(readConfig(settings));
    slack.deliverTo(`${beacon.url}slack/events`);
    await beacon.connected;
  });
  afterEach(async () => {
    await beacon.close();
    await slack.stop();
    rmSync(dir, { recursive: true });
  });
  const ana = () => slack.as("U1");
  const shows = (text: string) => expect.poll(() => ana().sees(C1).at(-1) ?? "").toContain(text);
  const opens = (title: string) => expect.poll(() => ana().form()?.title).toBe(title);

  it("is changed by a form with a time and boxes, and seen before it is saved", async () => {
    await ana().types("/beacon team", C1);
    await shows("I lead this team");
    await ana().presses("I lead this team", C1);
    await shows("Rhythm");
    await ana().presses("Rhythm", C1);
    await shows("Not set up yet");
    await ana().presses("Set up", C1);
    await shows("Mondays at 09:00, United Kingdom Time");

    await ana().presses("Working days", C1);
    await opens("Working days");
    await ana().fills({ "Public holidays of": "Atlantis" });
    expect(ana().form()?.errors).toEqual({ "Public holidays of": expect.stringContaining("Atlantis") });
    await ana().fills({ "Public holidays of": "GB" });
    await shows("United Kingdom\n");

    await ana().presses("Change", C1);
    await opens("Change the schedule");
    expect(ana().form()?.values).toMatchObject({ Time: "09:00", Weekdays: "Monday" });
    await ana().fills({ Time: "16:30", Weekdays: "Thursday, Friday" });
    await shows("Fri, Dec 25 at 16:30 – skipped: a public holiday");
    await ana().presses("Save", C1);
    await shows("Thursdays and Fridays at 16:30, United Kingdom Time");
  });

  it("leaves a person their own hours", async () => {
    await ana().writes("me");
    const own = () => ana().sees().at(-1) ?? "";
    await expect.poll(own).toContain("Quiet hours: 20:00 – 08:00");
    await ana().presses("When I work");
    await opens("When I work");
    await ana().fills({ "Time zone": "Taipei", "Working days": "Monday, Tuesday", "Quiet from": "18:00" });
    await expect.poll(own).toContain("Asia/Taipei (chosen by you)");
    expect(own()).toContain("Working days: Monday and Tuesday");
  });
});
