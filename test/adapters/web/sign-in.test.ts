import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../../src/config.ts";
import { HOUSE, type Store } from "../../../src/core/store.ts";
import { HOUR, MINUTE } from "../../../src/core/time.ts";
import { unreachable } from "../../../src/delivery/ledger.ts";
import { signed } from "../../../src/features/dashboard/signed.ts";
import { accounts } from "../../../src/features/people/person.ts";
import { build, type House } from "../../../src/house.ts";
import { mountAll } from "../../../src/mount.ts";
import { memoryStore } from "../../../src/store/memory.ts";
import { textFor } from "../../../src/text/text.ts";
import { formOf, linkIn, newBrowser } from "../../support/browser.ts";
import { saved } from "../../support/desk.ts";
import { type Actor, actor, CHANNEL, silent } from "../../support/world.ts";

const OURS = "https://beacon.example";
const SECRET = "a secret of thirty-two characters";
const T = textFor("en").dashboard;

/** A replica: a process of its own on the same records. */
interface Replica {
  house: House;
  url: string;
}
let now = Date.parse("2026-11-20T10:00:00Z");
const store: Store = memoryStore();
const replicas: Replica[] = [];

async function openReplica(secret: string, old = ""): Promise<Replica> {
  const env = { BEACON_PUBLIC_URL: OURS, BEACON_SECRET: secret, BEACON_SECRET_OLD: old, BEACON_TZ: "UTC" };
  const house = build({ ...readConfig(env), playground: false }, silent, store, { clock: () => now });
  await mountAll(house);
  const { url } = await house.server.listen({ port: 0, host: "127.0.0.1" });
  const replica = { house, url };
  replicas.push(replica);
  return replica;
}

let here: Replica;
let ann: Actor;
let bo: Actor;
const told = (name: string, locale = "en") => ({ name, locale, zone: "UTC" });
beforeAll(async () => {
  here = await openReplica(SECRET);
  ann = actor(here.house.app, "test:T:ann", told("Ann"));
  bo = actor(here.house.app, "test:T:bo", told("Bo", "zh-TW"));
  await ann.moment("joined", CHANNEL);
  await bo.moment("member", CHANNEL);
  await saved(ann);
});
afterAll(async () => {
  for (const { house } of replicas) await Promise.all([house.server.close(), house.outbox.close()]);
});

/** A browser in which somebody has opened their link and pressed the button. */
async function signIn(who: Actor, { url } = here) {
  const browser = newBrowser(url, OURS);
  const { html } = await browser.get(linkIn((await who.say("dashboard")).answers));
  const { action, body } = formOf(html);
  const entered = await browser.post(action, body);
  expect([entered.status, entered.headers.get("location")]).toEqual([303, "/dashboard"]);
  return browser;
}

describe("signing in to the dashboard", () => {
  it("takes a link from the chat and a press of the button, and shows what this person may see", async () => {
    const said = await ann.say("dashboard", CHANNEL);
    expect(said.answers).toMatchObject([{ kind: "whisper" }]);
    const browser = await signIn(ann);
    const { status, html, headers } = await browser.get("/dashboard");
    expect(status).toBe(200);
    expect(html).toContain("<bdi>Ann</bdi>");
    expect(html).toContain("Goal tree");
    expect(headers.get("cache-control")).toBe("no-store");
    expect((await browser.get("/report")).status).toBe(200);
    expect((await browser.get("/dashboard?team=01ARZ3NDEKTSV4RRFFQ69G5FAV")).status).toBe(404);
  });

  it("speaks the person's own language, also where there is no such page, and leads back from there", async () => {
    const browser = await signIn(bo);
    expect((await browser.get("/dashboard")).html).toContain('<html lang="zh-Hant">');
    const { html } = await browser.get("/report?period=1999-Q1");
    const { errors } = textFor("zh-Hant").web;
    for (const words of ['<html lang="zh-Hant">', errors.title, errors.noSuchPage]) expect(html).toContain(words);
    expect(html).toContain('href="/dashboard"');
  });

  it("keeps a link that was only looked at, and uses it up with the button", async () => {
    const path = linkIn((await ann.say("dashboard")).answers);
    const preview = newBrowser(here.url, OURS);
    for (let looks = 0; looks < 3; looks++) expect((await preview.get(path)).status).toBe(200);
    const browser = newBrowser(here.url, OURS);
    const { action, body } = formOf((await browser.get(path)).html);
    const both = await Promise.all([browser.post(action, body), browser.post(action, body)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 410]);
    expect((await preview.get(path)).html).toContain(T.over);
  });

  it("leads to the dashboard whoever opens or presses an old link while they are signed in", async () => {
    const browser = newBrowser(here.url, OURS);
    const path = linkIn((await ann.say("dashboard")).answers);
    const { action, body } = formOf((await browser.get(path)).html);
    await browser.post(action, body);
    const again = await browser.get(path);
    expect([again.status, again.headers.get("location")]).toEqual([303, "/dashboard"]);
    browser.jar.delete("__Host-beacon");
    expect((await browser.get(path)).status).toBe(410);
  });

  it("ends a link after ten minutes, and with the next one", async () => {
    const first = linkIn((await ann.say("dashboard")).answers);
    const second = linkIn((await ann.say("dashboard")).answers);
    const browser = newBrowser(here.url, OURS);
    expect((await browser.get(first)).status).toBe(410);
    expect((await browser.get(second)).status).toBe(200);
    now += 10 * MINUTE;
    expect((await browser.get(second)).status).toBe(410);
  });

  it("sets a cookie that scripts, other sites and plain HTTP do not get", async () => {
    const browser = newBrowser(here.url, OURS);
    const { action, body } = formOf((await browser.get(linkIn((await ann.say("dashboard")).answers))).html);
    const cookie = (await browser.post(action, body)).headers.getSetCookie().at(-1);
    expect(cookie).toMatch(/^__Host-beacon=[\w-]{43}; Path=\/; Max-Age=28800; HttpOnly; Secure; SameSite=Lax$/);
    const rows = JSON.stringify(await store.list(signed, HOUSE));
    expect(rows).not.toContain(browser.jar.get("__Host-beacon"));
  });

  it("lets nobody in without a session, with a made-up one, or after eight hours", async () => {
    const nobody = newBrowser(here.url, OURS);
    const asked = await nobody.get("/dashboard");
    expect(asked).toMatchObject({ status: 401, html: expect.stringContaining(T.needed) });
    expect(asked.html).toContain(`>${T.enter}</h1>`);
    nobody.jar.set("__Host-beacon", "A".repeat(43));
    expect((await nobody.get("/dashboard")).status).toBe(401);
    const browser = await signIn(ann);
    now += 8 * HOUR;
    expect((await browser.get("/dashboard")).status).toBe(401);
  });

  it("signs out here, or everywhere, from the page and from the chat", async () => {
    const [one, two, three] = [await signIn(ann), await signIn(ann), await signIn(ann)];
    const { html } = await one.get("/dashboard");
    const out = formOf(html, 0);
    const key = one.jar.get("__Host-beacon") ?? "";
    expect((await one.post(out.action, out.body)).html).toContain(T.left);
    expect((await one.post(out.action, out.body)).html).toContain(T.left);
    one.jar.set("__Host-beacon", key);
    expect((await one.get("/dashboard")).status).toBe(401);
    expect((await two.get("/dashboard")).status).toBe(200);
    const all = formOf((await two.get("/dashboard")).html, 1);
    await two.post(all.action, all.body);
    expect((await three.get("/dashboard")).status).toBe(401);

    const others = await signIn(bo);
    const mine = await signIn(ann);
    expect((await ann.press(await ann.say("dashboard"), T.signOut)).text).toContain(T.signedOut);
    expect((await mine.get("/dashboard")).status).toBe(401);
    expect((await others.get("/dashboard")).status).toBe(200);
    await bo.say("看板 登出");
    expect((await others.get("/dashboard")).status).toBe(401);
  });

  it("takes nothing from another site, nor without the page's token", async () => {
    const browser = newBrowser(here.url, OURS);
    const { action, body } = formOf((await browser.get(linkIn((await ann.say("dashboard")).answers))).html);
    const { token: _, ...bare } = body;
    expect((await browser.post(action, bare)).status).toBe(403);
    expect((await browser.post(action, { ...body, token: "x" })).status).toBe(403);
    expect((await newBrowser(here.url, OURS).post(action, body)).status).toBe(403);
    expect((await browser.post(action, body, { origin: "https://evil.example" })).status).toBe(403);
    expect((await browser.post(action, body, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await browser.post(action, body, { "sec-fetch-site": "same-origin", origin: "null" })).status).toBe(303);
    const out = formOf((await browser.get("/dashboard")).html);
    expect((await browser.post(out.action, { token: body["token"] ?? "" })).status).toBe(403);
    expect((await browser.get("/dashboard")).status).toBe(200);
  });

  it("holds on every replica, and on none whose BEACON_SECRET is another", async () => {
    const browser = await signIn(ann);
    const key = browser.jar.get("__Host-beacon") ?? "";
    const at = async (replica: Replica) => {
      const other = newBrowser(replica.url, OURS);
      other.jar.set("__Host-beacon", key);
      return (await other.get("/dashboard")).status;
    };
    expect(await at(await openReplica(SECRET))).toBe(200);
    expect(await at(await openReplica("another secret, of as many characters"))).toBe(401);
  });

  it("goes on while BEACON_SECRET is changed and the one before it is known", async () => {
    const browser = await signIn(ann);
    const after = newBrowser((await openReplica("the secret that has come after it", SECRET)).url, OURS);
    after.jar.set("__Host-beacon", browser.jar.get("__Host-beacon") ?? "");
    const { action, body } = formOf((await browser.get("/dashboard")).html); // drawn before the change
    expect((await after.get("/dashboard")).status).toBe(200);
    expect((await after.post(action, body)).status).toBe(200);
    expect((await after.get("/dashboard")).status).toBe(401);
  });

  it("ends with the person", async () => {
    const browser = await signIn(bo);
    const org = (await store.get(accounts, HOUSE, "test:T"))?.of ?? "";
    const gone = { id: "test:T:bo", org, rev: 1, reason: "user_disabled", at: now };
    await store.commit([{ table: unreachable.name, org, id: gone.id, seen: 0, row: gone }]);
    expect((await browser.get("/dashboard")).status).toBe(401);
  });

  it("says who can mend it where Beacon has no address", async () => {
    const house = build(readConfig({ BEACON_TZ: "UTC" }), silent, memoryStore());
    const admin = actor(house.app, "test:T:ann", { ...told("Ann"), admin: true });
    expect((await admin.say("dashboard")).text).toContain("BEACON_PUBLIC_URL");
    const member = actor(house.app, "test:T:bo", told("Bo", "zh-CN"));
    const { closedMember, closedDemo } = textFor("zh-Hans").dashboard;
    const { text } = await member.say("看板");
    for (const sentence of [closedMember, closedDemo]) expect(text).toContain(sentence);
    await house.outbox.close();
  });
});
