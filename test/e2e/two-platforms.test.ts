import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { type Running, serve } from "../../src/serve.ts";
import { textFor } from "../../src/text/text.ts";
import { type FakeSlack, startFakeSlack } from "../support/fake-slack.ts";
import { type FakeTeams, idOf, startFakeTeams } from "../support/fake-teams.ts";

let slack: FakeSlack;
let teams: FakeTeams;
let beacon: Running;
let dir: string;

beforeEach(async () => {
  [slack, teams] = [await startFakeSlack("http"), await startFakeTeams()];
  dir = mkdtempSync(join(tmpdir(), "beacon-both-"));
  const { botToken, signingSecret, apiUrl } = slack.config;
  beacon = await serve(
    readConfig({
      ...{ PORT: "0", BEACON_DATA_DIR: dir, LOG_LEVEL: "silent", BEACON_CLOCK: "2026-11-20T09:00:00Z" },
      ...{ SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: apiUrl },
      ...{ ...teams.env, TEAMS_ADMINS: idOf("ann") },
    }),
  );
  slack.deliverTo(`${beacon.url}slack/events`);
  teams.deliverTo(`${beacon.url}api/messages`);
  await beacon.connected;
});
afterEach(async () => {
  await beacon.close();
  await Promise.all([slack.stop(), teams.stop()]);
  rmSync(dir, { recursive: true });
});

it("is one organisation in Slack and in Teams, and one person in both, once all of them agreed", async () => {
  const { link, goals } = textFor("en");
  slack.person("U1", { name: "Ann", admin: true });
  slack.person("U2", { name: "Bo", email: "Bo@acme.example" });
  teams.person("ann", { name: "Ann K." });
  teams.person("bob", { name: "Bob", email: "bo@acme.example" });
  const [ann, bo] = [slack.as("U1"), slack.as("U2")];
  const [annThere, bob] = [teams.as("ann"), teams.as("bob")];
  const inSlack = (person: typeof ann) => expect.poll(() => person.sees().at(-1) ?? "", { timeout: 10_000 });
  const inTeams = (person: typeof bob) => expect.poll(() => person.sees().at(-1) ?? "", { timeout: 10_000 });

  await bo.writes("we should answer customers faster");
  await inSlack(bo).toContain(goals.draft.fillIn);
  await bob.writes("help");
  await inTeams(bob).toContain(textFor("en").people.help.title);

  await ann.writes("link");
  await inSlack(ann).toContain(link.title);
  const code = /link \S+-\S+/.exec(ann.sees().at(-1) ?? "")?.[0] ?? "";
  await annThere.writes(code);
  await inTeams(annThere).toContain("Ann · Slack");
  await annThere.presses(link.enter);
  await inTeams(annThere).toContain(link.linked);

  await bob.writes("link");
  await inTeams(bob).toContain(link.same.title("Bo", "Slack"));
  await bob.presses(link.same.yes);
  await inTeams(bob).toContain(link.same.done);

  await bob.writes("goal drafts");
  await inTeams(bob).toContain("answer customers faster");
  await bo.writes("goal drafts");
  await inSlack(bo).toContain("answer customers faster");
  expect([slack.problems, teams.problems]).toEqual([[], []]);
});
