import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Install, installsTable } from "../../../src/adapters/slack/install/installs.ts";
import { HOUSE, type Store } from "../../../src/core/store.ts";
import { newVault } from "../../../src/core/vault.ts";
import { card } from "../../../src/core/view.ts";
import { memoryStore } from "../../../src/store/memory.ts";
import { textFor } from "../../../src/text/text.ts";
import type { FakeWorkspace } from "../../support/fake-slack.ts";
import { type ManyScene, OTHER, openMany, SECRET } from "./many-scene.ts";

let scene: ManyScene;
let acme: FakeWorkspace;
let globex: FakeWorkspace;
beforeEach(async () => {
  scene = await openMany();
  acme = scene.slack.workspace("T1");
  globex = scene.slack.workspace("T2", { name: "Globex" });
  acme.person("U1", { name: "Ada", admin: true });
  globex.person("U1", { name: "Bo", locale: "zh-CN" });
  acme.channel("C1", { name: "desk", members: ["U1"] });
});
afterEach(() => scene.end());

const { install: says } = textFor("en").slack;
const rows = () => scene.store.list(installsTable, HOUSE);
const row = async (id: string): Promise<Install | undefined> => scene.store.get(installsTable, HOUSE, id);
const tokensOf = (method: string) => scene.slack.of(method).map(({ token }) => token);
const writes = async (at: FakeWorkspace, text: string, user = "U1") => {
  const ack = await at.as(user).writes(text);
  await scene.beacon.idle();
  return ack;
};
const sends = (to: string) => scene.beacon.sender.send(to, card("Hello"), "en", `key ${to} ${Math.random()}`);
const farewell = async (at: FakeWorkspace, event: object = { type: "app_uninstalled" }) => {
  expect((await at.tells(event)).ok).toBe(true);
  await scene.beacon.idle();
};

const stateOf = (address: string) => new URL(address).searchParams.get("state");
/** With other contents than were signed. */
const forged = (address: string) => address.replace(/(state=[^.&]*\.)[^.&]{8}/, "$1AAAAAAAA");

describe("an installation", () => {
  it("says first what is coming, asks Slack for what the adapter needs, and says at its end what to do next", async () => {
    const first = await (await fetch(`${scene.url}/slack/install`, { headers: { "accept-language": "zh-TW" } })).text();
    expect(first).toContain(textFor("zh-Hant").slack.install.title);
    expect(first).toContain('href="/slack/install?go"');
    const { to } = await scene.begin();
    const asked = new URL(to);
    expect(asked.origin + asked.pathname).toBe(new URL("/oauth/v2/authorize", scene.slack.config.apiUrl).href);
    expect(asked.searchParams.get("redirect_uri")).toBe("https://beacon.example.com/slack/oauth_redirect");
    expect(asked.searchParams.get("scope")).toContain("chat:write");
    const done = await scene.install(globex, "U1", "zh-CN");
    const page = await done.text();
    expect(done.status).toBe(200);
    expect(page).toContain(textFor("zh-Hans").slack.install.done);
    expect(page).toContain("/beacon 帮助");
    expect(page).toContain("https://slack.com/app_redirect?app=A1&amp;team=T2");
  });

  it("keeps tokens where neither the store nor the log says them", async () => {
    scene.slack.oauth.expireAfter(43_200);
    await scene.install(acme, "U1");
    await writes(acme, "note one");
    const secrets = scene.slack.oauth.secrets();
    expect(secrets.length).toBeGreaterThan(1);
    const kept = JSON.stringify(await rows()) + scene.logged.join("\n");
    expect(secrets.filter((secret) => kept.includes(secret))).toEqual([]);
    expect(kept).not.toContain("a-client-secret");
  });

  it("introduces whoever installed it, as Slack knows them", async () => {
    await scene.install(acme, "U1");
    expect(tokensOf("users.info")).toEqual(["xoxb-T1-2"]);
    const profile = { name: "Ada", locale: "en-US", zone: "Europe/London", admin: true };
    expect(await scene.store.get({ name: "people", index: [] }, HOUSE, "slack:T1:U1")).toMatchObject({ profile });
  });

  it("comes to nothing, in one sentence, when somebody does not agree", async () => {
    const trip = await scene.begin();
    const said = await trip.back(scene.slack.oauth.refuses(trip.to));
    expect([said.status, await said.text()]).toEqual([400, expect.stringContaining(says.why.cancelled)]);
    expect(await rows()).toEqual([]);
    expect(scene.logged.filter((line) => /^(warn|error)/.test(line))).toEqual([]);
    expect(scene.logged.at(-1)).toBe('info: an installation in slack was not finished {"why":"cancelled"} ');
  });

  it.each<[string, (address: string) => { address: string; cookie?: string }]>([
    [
      "forged",
      (address) => ({ address: forged(address), cookie: `slack-app-oauth-state=${stateOf(forged(address))}` }),
    ],
    ["another browser's", (address) => ({ address, cookie: "slack-app-oauth-state=another" })],
    ["without a cookie", (address) => ({ address, cookie: "" })],
    ["missing", (address) => ({ address: address.replace(/state=[^&]*/, "") })],
  ])("asks to begin again when the state is %s", async (_, tamper) => {
    const trip = await scene.begin();
    const { address, cookie } = tamper(scene.slack.oauth.allows(trip.to, acme.place, "U1"));
    const said = await trip.back(address, cookie === undefined ? {} : { cookie });
    expect([said.status, await said.text()]).toEqual([400, expect.stringContaining(says.why.expired)]);
    expect(scene.slack.of("oauth.v2.access")).toEqual([]);
  });

  it("asks to begin again when the state was signed by somebody else, or is older than ten minutes", async () => {
    const { sign } = (await import("jsonwebtoken")).default;
    const made = (at: number, secret: string) =>
      sign({ installOptions: { scopes: [] }, now: new Date(at).toJSON(), random: 1 }, secret);
    const own = "a state secret of thirty-two letters!";
    for (const state of [made(Date.now(), "not the same secret of thirty-two"), made(Date.now() - 601_000, own)]) {
      const trip = await scene.begin();
      const address = new URL(scene.slack.oauth.allows(trip.to, acme.place, "U1"));
      address.searchParams.set("state", state);
      const said = await trip.back(address.href, { cookie: `slack-app-oauth-state=${state}` });
      expect([said.status, await said.text()]).toEqual([400, expect.stringContaining(says.why.expired)]);
    }
    expect(await rows()).toEqual([]);
  });

  it("tells whoever runs Beacon which setting to correct where beginning again would not help", async () => {
    const trip = await scene.begin();
    scene.slack.fails("oauth.v2.access", { error: "bad_client_secret" });
    const said = await trip.back(scene.slack.oauth.allows(trip.to, acme.place, "U1"));
    expect(said.status).toBe(400);
    expect(scene.logged.find((line) => line.includes("bad_client_secret"))).toMatch(
      /^warn: .*copy SLACK_CLIENT_SECRET/,
    );
  });

  it("says when Slack does not confirm it, and when Slack is not there", async () => {
    const trip = await scene.begin();
    const address = scene.slack.oauth.allows(trip.to, acme.place, "U1");
    await trip.back(address);
    await scene.beacon.idle();
    const twice = await trip.back(address);
    expect([twice.status, await twice.text()]).toEqual([400, expect.stringContaining(says.why.refused)]);
    scene.slack.fails("oauth.v2.access", { drop: true }, 2);
    const away = await scene.install(globex, "U1");
    expect([away.status, await away.text()]).toEqual([502, expect.stringContaining(says.why.unreachable)]);
    expect((await rows()).map(({ id }) => id)).toEqual(["T1"]);
  });
});

describe("two workspaces", () => {
  beforeEach(async () => {
    await scene.install(acme, "U1");
    await scene.install(globex, "U1");
    scene.slack.calls.length = 0;
    acme.world.messages.length = 0;
  });

  it("are each answered with their own token, wherever the same ids come from", async () => {
    await Promise.all([acme.as("U1").writes("note from Acme"), globex.as("U1").writes("note from Globex")]);
    await scene.beacon.idle();
    expect(acme.as("U1").sees().join()).toContain("note from Acme");
    expect(acme.as("U1").sees().join()).not.toContain("Globex");
    expect(globex.as("U1").sees().join()).toContain("note from Globex");
    const said = scene.hooks.ran.map((ran) => ran.split("|").slice(0, 2).join("|"));
    expect(said.toSorted()).toEqual(["note from Acme|slack:T1:U1", "note from Globex|slack:T2:U1"]);
  });

  it("answers presses, forms, commands and the home page where they were made", async () => {
    await globex.as("U1").opens("home");
    await scene.beacon.idle();
    expect(globex.as("U1").home()).toContain("Your notes");
    await globex.as("U1").presses("New", "home");
    await scene.beacon.idle();
    expect(globex.as("U1").form()?.title).toBe("Write a note");
    await globex.as("U1").fills({ Note: "kept" });
    await globex.as("U1").types("/beacon secret one");
    await scene.beacon.idle();
    expect(new Set(scene.slack.calls.map(({ token }) => token))).toEqual(new Set(["xoxb-T2-4"]));
    expect(acme.world.messages).toEqual([]);
  });

  it("gets what Beacon says of its own accord by its own token", async () => {
    expect(await sends("slack:T2:U1")).toMatchObject({ kind: "sent" });
    expect(await sends("slack:T1:C1")).toMatchObject({ kind: "sent" });
    expect(tokensOf("chat.postMessage")).toEqual(["xoxb-T2-4", "xoxb-T1-2"]);
    expect(await sends("slack:T9:U1")).toMatchObject({ kind: "later", reason: "not_connected" });
  });

  it("gives a file to nobody but its own workspace", async () => {
    await globex.as("U1").gives("week.csv", "a,b");
    await scene.beacon.idle();
    expect(globex.world.files.asked.every((token) => token === "Bearer xoxb-T2-4")).toBe(true);
  });

  it("acknowledges and drops what comes from where Beacon is not", async () => {
    const stranger = scene.slack.workspace("T9");
    stranger.person("U1", {});
    expect((await writes(stranger, "note no")).ok).toBe(true);
    expect((await stranger.as("U1").types("/beacon note no")).ok).toBe(true);
    expect(scene.hooks.ran).toEqual([]);
    expect(scene.slack.calls).toEqual([]);
  });
});

describe("an enterprise", () => {
  const wide = (team: string) => scene.slack.workspace(team, { name: "Initech", enterprise: "E1", wide: true });
  const two = () => [wide("T5"), wide("T6")] as const;

  it("is one organisation, whichever of its workspaces people write in", async () => {
    const [east, west] = two();
    east.person("U7", { name: "Cy" });
    await scene.install(east, "U7");
    expect((await rows()).map(({ id }) => id)).toEqual(["E1"]);
    await east.as("U7").writes("note east");
    await west.as("U7").types("/beacon note west");
    await scene.beacon.idle();
    await west.as("U7").presses("Edit");
    await scene.beacon.idle();
    expect(scene.hooks.ran.map((ran) => ran.split("|")[1])).toEqual(["slack:E1:U7", "slack:E1:U7"]);
    expect(west.as("U7").form()?.title).toBe("Write a note");
    expect(await sends("slack:E1:U7")).toMatchObject({ kind: "sent" });
    expect(new Set(tokensOf("chat.postMessage"))).toEqual(new Set(["xoxb-E1-2"]));
  });

  it("is asked who is in a group with the workspace that the group is in", async () => {
    const [east, west] = two();
    east.person("U7", { name: "Cy" });
    east.world.groups.set("S1", ["U7"]);
    await scene.install(east, "U7");
    await west.as("U7").types("/beacon note <!subteam^S1|@desk>");
    await scene.beacon.idle();
    const asked = scene.slack.of("usergroups.users.list").map(({ args }) => args);
    expect(asked).toEqual([expect.objectContaining({ usergroup: "S1", team_id: "T6" })]);
  });

  it("leaves a workspace that had an organisation before its own, and reaches it by the enterprise's token", async () => {
    await scene.restart({ orgs: ["slack:T5"] });
    const [east, west] = two();
    east.person("U7", { name: "Cy" });
    await scene.install(east, "U7");
    await writes(east, "note east", "U7");
    await writes(west, "note west", "U7");
    expect(scene.hooks.ran.map((ran) => ran.split("|")[1])).toEqual(["slack:T5:U7", "slack:E1:U7"]);
    expect(await sends("slack:T5:U7")).toMatchObject({ kind: "sent" });
  });

  it("is asked which of its workspaces it lets Beacon into, when Slack says that they have changed", async () => {
    await scene.restart({ orgs: ["slack:T5"] });
    const [east, west] = two();
    east.person("U7", { name: "Cy" });
    await scene.install(west, "U7");
    const changed = (type: string) => farewell(west, { type, team_ids: ["T5", "T6"] });
    west.world.access = ["T5", "T6"];
    await changed("team_access_granted");
    expect(await row("T5")).toMatchObject({ via: "E1", sealed: null });
    expect(await sends("slack:T5:U7")).toMatchObject({ kind: "sent" }); // before anybody has written there
    await changed("team_access_revoked"); // an old one that comes late: Slack itself says otherwise
    expect(await sends("slack:T5:U7")).toMatchObject({ kind: "sent" });
    west.world.access = ["T6"];
    await changed("team_access_revoked");
    expect(await sends("slack:T5:U7")).toEqual({ kind: "refused", reason: "uninstalled" });
    expect(await sends("slack:E1:U7")).toMatchObject({ kind: "sent" });
    expect((await rows()).map(({ id }) => id)).toEqual(["E1", "T5"]); // of the others nothing is kept
    west.world.access = ["T5", "T6"];
    await writes(east, "note again", "U7");
    expect(await sends("slack:T5:U7")).toMatchObject({ kind: "sent" });
  });

  it("is asked again later about its workspaces when Slack cannot be asked", async () => {
    await scene.restart({ orgs: ["slack:T5"] });
    const [east, west] = two();
    east.person("U7", { name: "Cy" });
    await scene.install(west, "U7");
    await writes(east, "note east", "U7");
    scene.slack.fails("auth.teams.list", { status: 503 });
    await farewell(west, { type: "team_access_revoked", team_ids: ["T5"] });
    expect(await row("T5")).toMatchObject({ doubted: true, via: "E1" });
    await scene.restart({ orgs: ["slack:T5"] });
    await scene.beacon.idle();
    expect(await row("T5")).not.toHaveProperty("via");
    expect(await sends("slack:T5:U7")).toEqual({ kind: "refused", reason: "uninstalled" });
  });

  it("keeps workspaces apart that were installed one by one", async () => {
    const east = scene.slack.workspace("T5", { enterprise: "E1" });
    east.person("U7", { name: "Cy" });
    await scene.install(east, "U7");
    await writes(east, "note east", "U7");
    expect(scene.hooks.ran.map((ran) => ran.split("|")[1])).toEqual(["slack:T5:U7"]);
  });
});

describe("a removal", () => {
  beforeEach(async () => {
    await scene.install(acme, "U1");
    await scene.install(globex, "U1");
  });

  it.each([
    ["app_uninstalled first", ["app_uninstalled", "tokens_revoked"]],
    ["tokens_revoked first", ["tokens_revoked", "app_uninstalled"]],
    ["the same twice", ["app_uninstalled", "app_uninstalled"]],
  ])("takes the token away and stops sending, with %s", async (_, types) => {
    scene.slack.oauth.removes(globex.place);
    for (const type of types) await farewell(globex, { type, tokens: { bot: ["UBOT"] } });
    expect((await row("T2"))?.sealed).toBeNull();
    expect(await sends("slack:T2:U1")).toEqual({ kind: "refused", reason: "uninstalled" });
    expect(await sends("slack:T1:U1")).toMatchObject({ kind: "sent" });
    scene.slack.calls.length = 0;
    expect((await writes(globex, "note late")).ok).toBe(true);
    expect(scene.slack.calls).toEqual([]);
  });

  it("is undone by installing again, and an old farewell that comes late changes nothing", async () => {
    scene.slack.oauth.removes(globex.place);
    await farewell(globex);
    await scene.install(globex, "U1");
    await farewell(globex, { type: "tokens_revoked", tokens: { bot: ["UBOT"] } });
    await farewell(globex);
    expect(await row("T2")).toMatchObject({ sealed: expect.anything() });
    expect(await row("T2")).not.toHaveProperty("doubted");
    await writes(globex, "note again");
    expect(globex.as("U1").sees().join()).toContain("note again");
  });

  it("is no removal when only a person's own token was revoked", async () => {
    await farewell(globex, { type: "tokens_revoked", tokens: { oauth: ["U1"] } });
    expect(await sends("slack:T2:U1")).toMatchObject({ kind: "sent" });
  });

  it("is settled later when Slack cannot be asked, also by a Beacon that was started since", async () => {
    scene.slack.oauth.removes(globex.place);
    scene.slack.fails("auth.test", { status: 503 });
    await farewell(globex);
    expect(await row("T2")).toMatchObject({ doubted: true, sealed: expect.anything() });
    await scene.restart();
    await scene.beacon.idle();
    expect((await row("T2"))?.sealed).toBeNull();
  });
});

describe("a token that expires", () => {
  const HOUR = 3_600;

  /** Acme's token has so many seconds left, and the next ones twelve hours. */
  const installWith = async (seconds: number) => {
    scene.slack.oauth.expireAfter(seconds);
    await scene.install(acme, "U1");
    scene.slack.oauth.expireAfter(12 * HOUR);
    scene.slack.calls.length = 0;
  };

  it("is exchanged before it is used, and what comes for it is saved before that", async () => {
    scene.slack.oauth.expireAfter(HOUR); // less than Beacon likes
    await scene.install(acme, "U1");
    scene.slack.oauth.expireAfter(12 * HOUR);
    scene.slack.calls.length = 0;
    await scene.restart();
    await Promise.all([sends("slack:T1:U1"), sends("slack:T1:C1"), writes(acme, "note one")]);
    const methods = scene.slack.calls.map(({ method }) => method);
    expect(methods.filter((method) => method === "oauth.v2.access")).toHaveLength(1);
    await scene.restart();
    await sends("slack:T1:U1");
    expect(scene.slack.of("oauth.v2.access")).toHaveLength(1);
    expect(new Set(tokensOf("chat.postMessage")).size).toBe(1);
  });

  it("is exchanged once by two replicas that need it at the same moment", async () => {
    await installWith(HOUR);
    const replica = await scene.replica();
    scene.slack.judges("oauth.v2.access", () => ({ wait: 100, done: true }));
    const other = () => replica.beacon.sender.send("slack:T1:U1", card("Hello"), "en", `other ${Math.random()}`);
    const ends = await Promise.all([sends("slack:T1:U1"), other(), sends("slack:T1:C1"), other()]);
    await replica.stop();
    expect(ends.map(({ kind }) => kind)).toEqual(["sent", "sent", "sent", "sent"]);
    expect(scene.slack.of("oauth.v2.access")).toHaveLength(1);
  });

  it("makes the others wait for the new one when the old one is of no use any more", async () => {
    await installWith(1);
    const replica = await scene.replica();
    scene.slack.judges("oauth.v2.access", () => ({ wait: 300, done: true }));
    const other = () => replica.beacon.sender.send("slack:T1:U1", card("Hello"), "en", `other ${Math.random()}`);
    const ends = await Promise.all([sends("slack:T1:U1"), other()]);
    await replica.stop();
    expect(ends.map(({ kind }) => kind)).toEqual(["sent", "sent"]);
    expect(scene.slack.of("oauth.v2.access")).toHaveLength(1);
    expect(new Set(tokensOf("chat.postMessage")).size).toBe(1);
  });

  it("serves on when Slack cannot be asked for the next one", async () => {
    await installWith(HOUR);
    scene.slack.fails("oauth.v2.access", { status: 503 });
    expect(await sends("slack:T1:U1")).toMatchObject({ kind: "sent" });
    expect(await sends("slack:T1:U1")).toMatchObject({ kind: "sent" });
    expect(scene.slack.of("oauth.v2.access")).toHaveLength(1);
  });

  it("has messages wait when there is no next one and it is too old, and says what to do", async () => {
    await installWith(1);
    scene.slack.fails("oauth.v2.access", { error: "invalid_refresh_token" });
    expect(await sends("slack:T1:U1")).toMatchObject({ kind: "later", reason: "token_expired" });
    expect(scene.logged.join("\n")).toContain("install Beacon in this workspace again, at /slack/install");
    expect(await sends("slack:T1:U1")).toMatchObject({ kind: "sent" });
  });

  it("is not lost when the store could not take it: it is saved before anything else is tried", async () => {
    const broken = { is: false };
    const store = memoryStore();
    const commit: Store["commit"] = async (changes) => {
      const isNext = changes.some(({ row: next }) => (next as Install | null)?.exchanging === undefined);
      if (broken.is && isNext) throw new Error("ENOSPC");
      return store.commit(changes);
    };
    await scene.end();
    scene = await openMany({ store: { ...store, commit } });
    acme = scene.slack.workspace("T1");
    acme.person("U1", { name: "Ada" });
    await installWith(1);
    broken.is = true;
    expect(await sends("slack:T1:U1")).toMatchObject({ kind: "later", reason: "not_connected" });
    expect(scene.slack.of("chat.postMessage")).toEqual([]);
    broken.is = false;
    expect(await sends("slack:T1:U1")).toMatchObject({ kind: "sent" });
    expect(scene.slack.of("oauth.v2.access")).toHaveLength(1);
  });
});

describe("the key", () => {
  it("is changed without anybody installing again, and the old one is not needed after the start", async () => {
    await scene.install(acme, "U1");
    const before = (await row("T1"))?.sealed?.key;
    await scene.restart({ vault: newVault([OTHER, SECRET]) });
    await scene.beacon.ready;
    await expect.poll(async () => (await row("T1"))?.sealed?.key).not.toBe(before);
    await scene.restart({ vault: newVault([OTHER]) });
    await scene.beacon.ready;
    expect(await sends("slack:T1:U1")).toMatchObject({ kind: "sent" });
  });

  it("that is wrong is named in one sentence, and nothing is lost by it", async () => {
    await scene.install(acme, "U1");
    const before = await rows();
    await scene.restart({ vault: newVault([OTHER]) });
    await expect(scene.beacon.ready).rejects.toThrow(/^BEACON_SECRET does not open .*T1.*BEACON_SECRET_OLD/);
    expect(await sends("slack:T1:U1")).toMatchObject({ kind: "later", reason: "not_connected" });
    expect(await rows()).toEqual(before);
    await scene.restart();
    await scene.beacon.ready;
    expect(await sends("slack:T1:U1")).toMatchObject({ kind: "sent" });
  });

  it("opens no record in another one's place", async () => {
    await scene.install(acme, "U1");
    await scene.install(globex, "U1");
    const [own, others] = [await row("T1"), await row("T2")];
    if (!own || !others) throw new Error("not installed");
    const swapped = { ...own, rev: own.rev + 1, sealed: others.sealed };
    await scene.store.commit([{ table: installsTable.name, org: HOUSE, id: "T1", seen: own.rev, row: swapped }]);
    await scene.restart();
    await scene.beacon.ready;
    expect(await sends("slack:T1:U1")).toMatchObject({ kind: "later", reason: "not_connected" });
    expect(await sends("slack:T2:U1")).toMatchObject({ kind: "sent" });
  });
});
