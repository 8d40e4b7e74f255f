import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type SlackAdapter, startSlack } from "../../../src/adapters/slack/adapter.ts";
import { readings } from "../../../src/features/kpis/kpi.ts";
import { newPictures } from "../../../src/pictures/pictures.ts";
import { type FakeSlack, startFakeSlack } from "../../support/fake-slack.ts";
import { orgOf } from "../../support/ledger.ts";
import { silent, type World, world } from "../../support/world.ts";

const GOOD = "kpi,date,value\nFCR,2026-11-15,78%\n";

describe("a file in Slack", () => {
  let slack: FakeSlack;
  let beacon: SlackAdapter;
  let server: Server;
  let w: World;
  beforeEach(async () => {
    slack = await startFakeSlack("http");
    slack.person("U1", { name: "Ada" });
    slack.channel("C1", { name: "desk", members: ["U1"] });
    w = world();
    const http = express();
    server = createServer(http);
    const parts = { config: slack.config, app: w.app, store: w.store, isNews: async () => false, log: silent };
    beacon = await startSlack({ ...parts, pictures: newPictures(), clock: () => w.now.is, http });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    slack.deliverTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
    await beacon.ready;
    await slack.as("U1").invites("C1");
    await beacon.idle();
  });
  afterEach(async () => {
    server.close();
    await beacon.stop();
    server.closeAllConnections();
    await slack.stop();
  });
  const last = () => slack.as("U1").sees().at(-1) ?? "";

  it("is fetched with the token and read, on one card that is redrawn", async () => {
    await slack.as("U1").gives("week.csv", GOOD);
    await beacon.idle();
    expect(slack.world.files.asked).toEqual(["Bearer xoxb-T1"]);
    expect(last()).toContain("week.csv is read");
    expect(
      slack
        .as("U1")
        .sees()
        .filter((text) => text.includes("week.csv")),
    ).toHaveLength(1);
    expect(await w.store.list(readings, await orgOf(w.store))).toMatchObject([{ kpi: "fcr", value: 78 }]);
  });

  it("comes back with the rows that were not taken", async () => {
    await slack.as("U1").gives("week.csv", "kpi,date,value\nFCR,2026-11-15,178\n");
    await beacon.idle();
    await slack.as("U1").presses("Rows not taken, as CSV");
    await beacon.idle();
    expect(slack.world.files.taken.get("not-taken-week.csv")).toContain("2,This number must lie between 0 and 100.");
  });

  it("is handed over as PDF where it is cards", async () => {
    await slack.as("U1").gives("week.csv", GOOD);
    await beacon.idle();
    await slack.as("U1").writes("review quarter");
    await beacon.idle();
    await slack.as("U1").presses("As a PDF file");
    await beacon.idle();
    expect(slack.world.files.taken.get("quarter-2026-Q4.pdf")).toContain("%PDF");
  });

  it.each([
    ["another server", "https://files.example.com/week.csv"],
    ["another server under Slack’s name", "https://files.slack.com.example.com/week.csv"],
    ["Slack over an open line", "http://files.slack.com/week.csv"],
  ])("is never fetched from %s, so the token stays where it is", async (_name, at) => {
    await slack.as("U1").gives("week.csv", GOOD, at);
    await beacon.idle();
    expect(slack.world.files.asked).toEqual([]);
    expect(last()).toContain("I could not get the file from Slack.");
  });

  it("says what is missing where Slack answers with its sign-in page", async () => {
    await slack.as("U1").gives("week.csv", GOOD, `${slack.world.url}/files/none.csv`);
    await beacon.idle();
    expect(last()).toContain("files:read");
  });
});
