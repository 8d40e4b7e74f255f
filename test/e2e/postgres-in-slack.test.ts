import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { type Running, serve } from "../../src/serve.ts";
import { textFor } from "../../src/text/text.ts";
import { type FakeSlack, startFakeSlack } from "../support/fake-slack.ts";
import { usePostgres } from "../support/postgres.ts";
import { ask } from "../support/postgres-server.ts";

describe("Beacon with its records in PostgreSQL", () => {
  const postgres = usePostgres();
  let url: string;
  let slack: FakeSlack;
  let beacon: Running;
  let dir: string;
  const start = async () => {
    const { botToken, signingSecret, apiUrl } = slack.config;
    beacon = await serve(
      readConfig({
        ...{ PORT: "0", BEACON_DATA_DIR: dir, LOG_LEVEL: "silent", BEACON_CLOCK: "2026-11-20T09:00:00Z" },
        ...{ SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: apiUrl },
        DATABASE_URL: url,
      }),
    );
    slack.deliverTo(`${beacon.url}slack/events`);
    await beacon.connected;
  };
  beforeEach(async () => {
    url = await postgres.create();
    slack = await startFakeSlack("http");
    slack.person("U1", { name: "Lea", locale: "en-US", tz: "Europe/London", admin: true });
    slack.person("U2", { name: "Mo", locale: "en-US", tz: "Europe/London" });
    slack.channel("C1", { name: "desk", members: ["U1", "U2"] });
    dir = mkdtempSync(join(tmpdir(), "beacon-pg-slack-"));
    await start();
  });
  afterEach(async () => {
    await beacon.close();
    await slack.stop();
    rmSync(dir, { recursive: true });
  });
  const C1 = { in: "C1" };
  const newest = (user: string, where?: { in: string }) => slack.as(user).sees(where).at(-1) ?? "";
  const shows = (user: string, text: string, where?: { in: string }) =>
    expect.poll(() => newest(user, where)).toContain(text);
  const formOpens = (user: string) => expect.poll(() => slack.as(user).form()?.title).toBeTruthy();
  const ready = () => fetch(`${beacon.url}readyz`).then(async (answer) => [answer.status, await answer.json()]);
  const { draft, field } = textFor("en").goals;

  it("leads a goal from a sentence to the team's channel, across a restart", async () => {
    const [lead, member] = [slack.as("U1"), slack.as("U2")];
    await lead.invites("C1");
    await shows("U1", "nobody yet", C1);
    await lead.presses("I lead this team", C1);
    await shows("U1", "<@U1>", C1);
    await member.types("/beacon goal we should answer customers faster", C1);
    await shows("U2", draft.answer.S);
    await beacon.close();
    await start();
    await member.presses(draft.answer.S);
    await formOpens("U2");
    await member.fills({ [field.what]: "First reply", [field.where]: "online chat" });
    await shows("U2", draft.answer.M);
    await member.presses(draft.answer.M);
    await formOpens("U2");
    await member.fills({ [field.target]: "30 s" });
    await shows("U2", draft.answer.T);
    await member.presses(draft.endOfQuarter("2026-12-31"));
    await shows("U2", "Customer orientation");
    await member.presses("Customer orientation");
    await formOpens("U2");
    await member.fills({ [field.why]: "customers leave when they wait" });
    await shows("U2", draft.answer.A);
    await member.presses(draft.answer.A);
    await formOpens("U2");
    await member.fills({ [field.baseline]: "75 s", [field.means]: "saved replies" });
    await shows("U2", draft.proposal);
    await member.presses(textFor("en").guard.ways.counter("First contact resolution"));
    await shows("U2", draft.save);
    await member.presses(draft.save);
    await shows("U2", textFor("en").goals.states.active);
    await shows("U1", "customers leave when they wait", C1);
    const kept = await ask(url, "select table_name, count(*)::int as count from beacon_records group by 1");
    expect(kept).toEqual(expect.arrayContaining([expect.objectContaining({ table_name: "goals", count: 1 })]));
    expect(readdirSync(dir).filter((name) => /journal|generation|lock/.test(name))).toEqual([]);
    expect(slack.problems).toEqual([]);
  });

  it("says that it is not ready while the database is away, and goes on when it is back", async () => {
    const member = slack.as("U2");
    await member.writes("we should answer customers faster");
    await shows("U2", draft.answer.S);
    expect(await ready()).toEqual([200, { store: true, slack: true }]);
    await postgres.kill();
    expect(await ready()).toEqual([503, { store: false, slack: true }]);
    expect(await member.presses(draft.answer.S)).toMatchObject({ ok: false, status: 500 });
    await postgres.start();
    await expect.poll(ready).toEqual([200, { store: true, slack: true }]);
    await member.presses(draft.answer.S);
    await formOpens("U2");
    await member.fills({ [field.what]: "First reply", [field.where]: "online chat" });
    await shows("U2", draft.answer.M);
  });
});
