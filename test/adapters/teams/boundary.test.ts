import { createRequire } from "node:module";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { APP_ID, BOT, directOf, idOf, TENANT } from "../../support/fake-teams.ts";
import { openScene, type Scene } from "./scene.ts";

type Claims = Record<string, unknown>;
type Signing = { kid?: string; alien?: boolean };

const now = () => Math.floor(Date.now() / 1_000);
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
/** A token that nobody signed. */
const unsigned = (claims: Claims, header: object = { alg: "none" }) =>
  `Bearer ${encode(header)}.${encode({ iss: "https://api.botframework.com", aud: APP_ID, exp: now() + 600, ...claims })}.c2ln`;

describe("what may come in from Teams", () => {
  let scene: Scene;
  let printed: unknown[][];
  beforeEach(async () => {
    printed = [];
    vi.spyOn(console, "error").mockImplementation((...words) => void printed.push(words));
    scene = await openScene();
  });
  afterEach(async () => {
    await scene.end();
    vi.restoreAllMocks();
  });

  const message = (more: object = {}) => ({
    ...{ type: "message", id: "1", channelId: "msteams", serviceUrl: scene.teams.world.url, text: "quiet" },
    ...{ from: { id: "29:ada", aadObjectId: idOf("ada"), name: "Ada" }, recipient: { id: BOT } },
    conversation: { id: directOf("ada"), conversationType: "personal", tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    ...more,
  });
  const signed = async (claims: Claims = {}, more: Signing = {}) => `Bearer ${await scene.teams.token(claims, more)}`;
  const arrives = async (activity: unknown, authorization?: string | null) => {
    const { status, text } = await scene.teams.post(activity, authorization);
    await scene.beacon.idle();
    return { status, text, ran: scene.hooks.ran.length };
  };
  const REFUSED = { text: "", ran: 0 };

  it("is what Teams has signed for this app", async () => {
    expect(await arrives(message(), await signed())).toEqual({ status: 200, text: "", ran: 1 });
  });

  it("is what expired just now by another clock", async () => {
    expect(await arrives(message(), await signed({ exp: now() - 240 }))).toMatchObject({ status: 200, ran: 1 });
  });

  it.each<[string, Claims, Signing]>([
    ["signed with another key", {}, { alien: true }],
    ["signed with a key that nobody published", {}, { kid: "key-2" }],
    ["for another app", { aud: "22222222-0000-4000-8000-000000000000" }, {}],
    ["for no app", { aud: undefined }, {}],
    ["from another issuer", { iss: "https://evil.example" }, {}],
    ["expired six minutes ago", { exp: now() - 360 }, {}],
    ["without an end", { exp: undefined }, {}],
    ["of the future", { nbf: now() + 600 }, {}],
    ["for another service address", { serviceurl: "https://smba.trafficmanager.net/emea/" }, {}],
    ["without a service address", { serviceurl: undefined }, {}],
  ])("is no token %s", async (_name, claims, more) => {
    expect(await arrives(message(), await signed(claims, more))).toEqual({ status: 401, ...REFUSED });
    expect(printed).toEqual([]);
  });

  it.each<[string, () => string | null]>([
    ["missing", () => null],
    ["empty", () => "Bearer "],
    ["no token", () => "Bearer abc"],
    ["of another scheme", () => unsigned({}).replace("Bearer", "Basic")],
    ["unsigned", () => unsigned({})],
    ["signed with what anybody may know", () => unsigned({}, { alg: "HS256", kid: "key-1" })],
    [
      "one for the emulator",
      () => unsigned({ iss: "https://sts.windows.net/t/", tid: "t", ver: "1.0", appid: APP_ID }),
    ],
  ])("is no request whose authorization is %s", async (_name, authorization) => {
    expect(await arrives(message(), authorization())).toEqual({ status: 401, ...REFUSED });
  });

  it.each<[string, (url: string) => unknown]>([
    ["without a service address", () => ({ serviceUrl: undefined })],
    ["of another channel", () => ({ channelId: "webchat" })],
    ["of no channel", () => ({ channelId: undefined })],
    ["of an empty channel", () => ({ channelId: "" })],
    ["without a type", () => ({ type: undefined })],
    ["without a conversation", () => ({ conversation: undefined })],
  ])("is no activity %s", async (_name, more) => {
    const activity = message(more(scene.teams.world.url) as object);
    expect(await arrives(activity, await signed())).toEqual({ status: 400, ...REFUSED });
  });

  it.each<[string, unknown, number]>([
    ["a list", [], 400],
    ["broken", '{"type":', 400],
    ["empty", "", 400],
    ["too large", JSON.stringify({ text: "x".repeat(300_000) }), 413],
  ])("is no body that is %s", async (_name, body, status) => {
    expect(await arrives(body, await signed())).toEqual({ status, ...REFUSED });
  });

  it.each([
    ["broken", '{"type":'],
    ["too large", JSON.stringify({ text: "x".repeat(300_000) })],
  ])("is not even read where a stranger signed for a body that is %s", async (_name, body) => {
    expect(await arrives(body, await signed({}, { alien: true }))).toEqual({ status: 401, ...REFUSED });
  });

  it("is never followed to a host that is not Teams', even where the token names it", async () => {
    const serviceUrl = "https://smba.trafficmanager.net.evil.example/";
    const claims = { serviceurl: serviceUrl };
    expect(await arrives(message({ serviceUrl }), await signed(claims))).toEqual({ status: 401, ...REFUSED });
    expect(await arrives(message({ serviceUrl: "nowhere" }), await signed())).toEqual({ status: 401, ...REFUSED });
  });

  it.each<[string, object]>([
    ["another tenant", { channelData: { tenant: { id: "other" } }, conversation: { id: "a:1", tenantId: "other" } }],
    ["two tenants at once", { channelData: { tenant: { id: "other" } } }],
    ["no tenant", { channelData: {}, conversation: { id: "a:1" } }],
  ])("is nothing of %s", async (_name, more) => {
    expect(await arrives(message(more), await signed())).toEqual({ status: 403, ...REFUSED });
  });

  it("leaves nothing behind, however much comes unasked", async () => {
    const require = createRequire(createRequire(import.meta.url).resolve("botbuilder"));
    const issuers = () =>
      require("botframework-connector/lib/auth/tokenValidationParameters")
        .ToBotFromBotOrEmulatorTokenValidationParameters.issuer.length as number;
    const before = issuers();
    for (let n = 0; n < 100; n++) {
      const tid = `${n}0000000-0000-4000-8000-000000000000`;
      await arrives(
        message(),
        unsigned({ tid, iss: `https://sts.windows.net/${tid}/` }, { alg: "RS256", kid: "key-1" }),
      );
      await arrives(message(), unsigned({ tid }, { alg: "RS256", kid: "key-1" }));
      await arrives(message(), unsigned({}, { alg: "RS256", kid: "key-1" }));
    }
    expect(issuers()).toBe(before);
    expect(printed).toEqual([]);
    expect(scene.hooks.ran).toEqual([]);
  });
});

describe("while Microsoft does not show its keys", () => {
  it("nothing comes in, and Microsoft is not asked with each request, however many come at once", async () => {
    const scene = await openScene();
    scene.teams.world.keys = "closed";
    const some = Array.from({ length: 20 }, () => scene.teams.post(anything(scene)));
    for (const answer of await Promise.all(some)) expect(answer).toMatchObject({ status: 500, text: "" });
    expect(await scene.teams.post(anything(scene))).toMatchObject({ status: 500, text: "" });
    expect(scene.teams.world.asked).toBe(1);
    await scene.end();
  });
});

const anything = (scene: Scene) => ({
  ...{ type: "message", channelId: "msteams", serviceUrl: scene.teams.world.url, text: "quiet" },
  conversation: { id: directOf("ada"), tenantId: TENANT },
});

describe("a local client without signatures", () => {
  it("is heard from this machine where that is switched on, and no page in its browser is", async () => {
    const scene = await openScene({
      env: { TEAMS_INSECURE: "on", MicrosoftAppId: "", TEAMS_OPENID_METADATA_URL: "", MicrosoftAppTenantId: "" },
    });
    await scene.teams.as("ada").writes("note unsigned");
    await scene.beacon.idle();
    expect(scene.teams.as("ada").sees().at(-1)).toMatch(/unsigned\n\[Edit\]/);
    const { status } = await scene.teams.post({}, null);
    expect(status).toBe(400);
    await scene.end();
  });
});
