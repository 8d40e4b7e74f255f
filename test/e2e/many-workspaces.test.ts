import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { slackSender } from "../../src/adapters/slack/sender.ts";
import { readConfig } from "../../src/config.ts";
import { HOUSE } from "../../src/core/store.ts";
import { card } from "../../src/core/view.ts";
import { accounts, orgs, people } from "../../src/features/people/person.ts";
import { doctorCommand } from "../../src/operate/doctor.ts";
import { openVault } from "../../src/seal.ts";
import { type Running, serve } from "../../src/serve.ts";
import { openStore } from "../../src/store/open.ts";
import { textFor } from "../../src/text/text.ts";
import { type FakeSlack, type FakeWorkspace, startFakeSlack } from "../support/fake-slack.ts";
import { CLIENT } from "../support/fake-slack-oauth.ts";
import { quiet } from "../support/house.ts";

describe("Beacon in many workspaces", () => {
  const dir = mkdtempSync(join(tmpdir(), "beacon-many-"));
  let slack: FakeSlack;
  let beacon: Running;
  let acme: FakeWorkspace;
  let globex: FakeWorkspace;
  const env = () => ({
    ...{ PORT: "0", BEACON_DATA_DIR: dir, LOG_LEVEL: "silent" },
    ...{ NODE_ENV: "production", BEACON_SECRET: "a secret of more than thirty-two letters" },
    ...{ BEACON_PUBLIC_URL: "https://beacon.example.com", SLACK_STATE_SECRET: "s".repeat(32) },
    ...{ SLACK_CLIENT_ID: CLIENT.clientId, SLACK_CLIENT_SECRET: CLIENT.clientSecret },
    ...{ SLACK_SIGNING_SECRET: slack.config.signingSecret, SLACK_API_URL: slack.config.apiUrl },
  });
  const settings = () => readConfig(env());
  const start = async () => {
    beacon = await serve(settings());
    slack.deliverTo(`${beacon.url}slack/events`);
    await beacon.connected;
  };
  const install = async ({ place }: FakeWorkspace, user: string) => {
    const begun = await fetch(`${beacon.url}slack/install?go`, { redirect: "manual" });
    const { search, pathname } = new URL(slack.oauth.allows(begun.headers.get("location") ?? "", place, user));
    const cookie = begun.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    return fetch(new URL(pathname + search, beacon.url), { headers: { cookie } });
  };
  /** What is kept, which only one may read at a time. */
  const kept = async () => {
    await beacon.close();
    const store = await openStore(settings(), quiet);
    const homes = await store.list(accounts, HOUSE);
    const all = await Promise.all(
      homes.map(async ({ id, of }) => {
        const [org] = await store.list(orgs, of);
        const there = (await store.list(people, of)).map(({ name, admin }) => `${name}${admin ? ", admin" : ""}`);
        return { id, of, name: org?.name, there };
      }),
    );
    await store.close();
    await start();
    return all;
  };
  const draft = textFor("en").goals.draft.drop;
  const asked = (at: FakeWorkspace) => expect.poll(() => at.as("U1").sees().join("\n")).toContain(draft);

  beforeAll(async () => {
    slack = await startFakeSlack("http");
    acme = slack.workspace("T1");
    globex = slack.workspace("T2", { name: "Globex" });
    acme.person("U1", { name: "Lea", admin: true });
    globex.person("U1", { name: "Mo" });
    await start();
  });
  afterAll(async () => {
    await beacon.close();
    await slack.stop();
    rmSync(dir, { recursive: true });
  });

  it("is installed by anybody, with a page that has its style in production", async () => {
    const page = await (await fetch(`${beacon.url}slack/install`)).text();
    expect(page).toContain(textFor("en").slack.install.add);
    expect((await fetch(new URL("/assets/style.css", beacon.url))).status).toBe(200);
    expect(beacon.lines.join()).toContain("many workspaces");
    expect((await install(acme, "U1")).status).toBe(200);
    expect((await install(globex, "U1")).status).toBe(200);
  });

  it("makes an organisation of each, and keeps what the same ids write apart", async () => {
    await acme.as("U1").writes("we should answer customers faster");
    await globex.as("U1").writes("we should ship parcels sooner");
    await asked(acme);
    await asked(globex);
    const homes = await kept();
    expect(homes.map(({ of: _, ...home }) => home)).toEqual([
      { id: "slack:T1", name: "Acme", there: ["Lea, admin"] },
      { id: "slack:T2", name: "Globex", there: ["Mo"] },
    ]);
    expect(new Set(homes.map(({ of }) => of)).size).toBe(2);
  });

  it("goes on with the same organisation when it is installed again", async () => {
    const before = await kept();
    slack.oauth.removes(globex.place);
    await globex.tells({ type: "app_uninstalled" });
    await globex.tells({ type: "tokens_revoked", tokens: { bot: ["UBOT"] } });
    expect(await kept()).toEqual(before);
    slack.calls.length = 0;
    await globex.as("U1").writes("is anybody there?");
    expect(slack.of("chat.postMessage")).toEqual([]);
    expect((await install(globex, "U1")).status).toBe(200);
    globex.world.messages.length = 0;
    await globex.as("U1").writes("we should ship parcels sooner");
    await asked(globex);
    expect(await kept()).toEqual(before);
  });

  it("is looked after by doctor, and sends without a server as well", async () => {
    const found = async (more: NodeJS.ProcessEnv = {}) =>
      (await doctorCommand({ ...env(), ...more })).filter(({ check }) => check.startsWith("slack"));
    expect(await found()).toMatchObject([
      { ok: true },
      { ok: true, says: "2 installed; the running server has read their tokens" },
    ]);
    await beacon.close();
    expect(await found()).toMatchObject([
      { ok: true },
      { ok: true, says: "2 installed, and their tokens can be read" },
    ]);
    const [, wrong] = await found({ BEACON_SECRET: "not the secret that they were sealed with" });
    expect(wrong).toMatchObject({ ok: false, says: expect.stringContaining("BEACON_SECRET does not open") });
    const store = await openStore(settings(), quiet);
    const { slack: config } = settings();
    if (!config) throw new Error("slack is not configured");
    const pictures = { png: () => Promise.reject(new Error("no picture is asked for")) };
    const parts = { store, clock: Date.now, pictures, log: quiet, vault: () => openVault(settings()) };
    const sender = await slackSender(config, parts);
    expect(await sender.send("slack:T1:U1", card("From a tick"), "en", "a key")).toMatchObject({ kind: "sent" });
    expect(acme.as("U1").sees().at(-1)).toBe("From a tick");
    await store.close();
    await start();
  });
});
