import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect } from "../../../src/adapters/teams/connect.ts";
import { newConnector } from "../../../src/adapters/teams/connector.ts";
import { endOf } from "../../../src/adapters/teams/endings.ts";
import { NoToken, newSdk } from "../../../src/adapters/teams/sdk.ts";
import { readConfig } from "../../../src/config.ts";
import { buttons, card, text } from "../../../src/core/view.ts";
import { channelOf, directOf, type Failure, idOf, startFakeTeams, TENANT } from "../../support/fake-teams.ts";
import { silent } from "../slack/scene.ts";
import { openScene, type Scene } from "./scene.ts";

const LIN = `teams:${TENANT}:${idOf("lin")}`;
const ADA = `teams:${TENANT}:${idOf("ada")}`;
const DESK = `teams:${TENANT}:${encodeURIComponent(channelOf("desk"))}`;
const hello = card("Hello", text("there"), buttons({ label: "Sure?", action: "a", value: "", confirm: "Really?" }));

describe("a message of Beacon's own accord", () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene();
    await scene.teams.as("ada").mentions("quiet", { in: "desk" });
    await scene.beacon.idle();
    scene.teams.calls.length = 0;
  });
  afterEach(() => scene.end());
  const send = (to: string) => scene.beacon.sender.send(to, hello, "en", "key");

  it("reaches a channel, as a new post and with what a notification shows", async () => {
    expect(await send(DESK)).toEqual({ kind: "sent", ref: expect.stringContaining(channelOf("desk")) });
    expect(scene.teams.of("send")[0]).toMatchObject({
      conversation: channelOf("desk"),
      authorization: "Bearer local",
      body: { summary: "Hello", type: "message" },
    });
    expect(scene.teams.as("lin").sees({ in: "desk" }).at(-1)).toBe("Hello\nthere\n[Sure?]");
  });

  it("reaches somebody who has never written, in a conversation that is opened once", async () => {
    expect(await send(LIN)).toMatchObject({ kind: "sent" });
    expect(await send(LIN)).toMatchObject({ kind: "sent" });
    expect(scene.teams.of("open")).toHaveLength(1);
    expect(scene.teams.of("send").map(({ conversation }) => conversation)).toEqual([directOf("lin"), directOf("lin")]);
  });

  it("is drawn anew where it stands, and another one goes under it", async () => {
    const sent = await send(DESK);
    const ref = sent.kind === "sent" ? sent.ref : "";
    expect(await scene.beacon.sender.redraw?.(DESK, ref, card("Hello again"), "en")).toEqual({ kind: "sent", ref });
    expect(scene.teams.as("lin").sees({ in: "desk" }).at(-1)).toBe("Hello again");
    await scene.beacon.sender.send(DESK, hello, "en", "key-2", ref);
    expect(scene.teams.of("send")[1]?.conversation).toMatch(/^19:desk@thread\.tacv2;messageid=\d+$/);
  });

  it("stands for itself where the message that it was to go under is gone", async () => {
    scene.teams.fails("send", { status: 404, code: "ActivityNotFoundInConversation" });
    const ref = `${channelOf("desk")}/17`;
    expect(await scene.beacon.sender.send(DESK, hello, "en", "key", ref)).toMatchObject({ kind: "sent" });
    expect(scene.teams.of("send").map(({ conversation }) => conversation)).toEqual([
      `${channelOf("desk")};messageid=17`,
      channelOf("desk"),
    ]);
    scene.teams.fails("send", { status: 404, code: "ConversationNotFound" }, 2);
    const ending = await scene.beacon.sender.send(DESK, hello, "en", "key", ref);
    expect(ending).toMatchObject({ kind: "refused", unreachable: true });
  });

  it("goes where Teams was last heard from", async () => {
    const { teams } = scene;
    const other = await startFakeTeams();
    const from = await teams.token({ serviceurl: other.world.url });
    const activity = {
      ...{ type: "message", id: "1", channelId: "msteams", serviceUrl: other.world.url, text: "quiet" },
      ...{ from: { id: "29:ada", aadObjectId: idOf("ada") }, channelData: { tenant: { id: TENANT } } },
      conversation: { id: channelOf("desk"), conversationType: "channel", tenantId: TENANT },
    };
    expect((await teams.post(activity, `Bearer ${from}`)).status).toBe(200);
    await scene.beacon.idle();
    expect(await send(DESK)).toMatchObject({ kind: "sent" });
    expect([teams.of("send").length, other.of("send").length]).toEqual([0, 1]);
    await other.stop();
  });

  it.each<[Failure, object]>([
    [
      { status: 429, retryAfter: 7 },
      { kind: "later", after: 7_000, reason: "http_429" },
    ],
    [{ status: 429 }, { kind: "later", after: 30_000, reason: "http_429" }],
    [
      { status: 412, code: "PreconditionFailed" },
      { kind: "later", after: 30_000, reason: "http_412" },
    ],
    [{ status: 408 }, { kind: "later", after: 30_000, reason: "http_408" }],
    [{ status: 500 }, { kind: "unknown", reason: "http_500" }],
    [{ status: 502 }, { kind: "unknown", reason: "http_502" }],
    [{ status: 503 }, { kind: "unknown", reason: "http_503" }],
    [{ status: 504 }, { kind: "unknown", reason: "http_504" }],
    [{ drop: true }, { kind: "unknown" }],
    [
      { status: 401, code: "BotNotRegistered" },
      { kind: "later", after: 600_000, reason: "BotNotRegistered" },
    ],
    [
      { status: 403, code: "ConversationBlockedByUser" },
      { kind: "refused", reason: "ConversationBlockedByUser", unreachable: true },
    ],
    [
      { status: 403, code: "BotNotInConversationRoster" },
      { kind: "refused", reason: "BotNotInConversationRoster", unreachable: true },
    ],
    [
      { status: 403, code: "BotDisabledByAdmin" },
      { kind: "refused", reason: "BotDisabledByAdmin", unreachable: true },
    ],
    [
      { status: 403, code: "Anything" },
      { kind: "refused", reason: "Anything", unreachable: true },
    ],
    [
      { status: 404, code: "ConversationNotFound" },
      { kind: "refused", reason: "ConversationNotFound", unreachable: true },
    ],
    [
      { status: 413, code: "MessageSizeTooBig" },
      { kind: "refused", reason: "MessageSizeTooBig" },
    ],
    [
      { status: 400, code: "BadSyntax" },
      { kind: "refused", reason: "BadSyntax" },
    ],
  ])("ends honestly after %o, with one call", async (failure, ending) => {
    scene.teams.fails("send", failure);
    expect(await send(DESK)).toEqual(expect.objectContaining(ending));
    expect(scene.teams.of("send")).toHaveLength(1);
  });

  it.each<[Failure, object]>([
    [
      { status: 403, code: "BotNotInConversationRoster" },
      { kind: "refused", reason: "app_not_added", unreachable: true },
    ],
    [
      { status: 429, retryAfter: 3 },
      { kind: "later", after: 3_000 },
    ],
    [{ status: 502 }, { kind: "later", reason: "http_502" }],
  ])("is not begun when the conversation cannot be opened: %o", async (failure, ending) => {
    scene.teams.fails("open", failure);
    expect(await send(LIN)).toMatchObject(ending);
    expect(scene.teams.of("send")).toEqual([]);
  });

  it.each([
    { status: 403, code: "BotNotInConversationRoster" },
    { status: 404, code: "ConversationNotFound" },
  ])("says of a person who took Beacon out that they have not added it: $code", async (failure) => {
    await send(LIN);
    scene.teams.fails("send", failure);
    expect(await send(LIN)).toMatchObject({ kind: "refused", reason: "app_not_added", unreachable: true });
    await scene.teams.as("lin").uninstalls();
    expect(await send(LIN)).toMatchObject({ kind: "refused", reason: "app_not_added", unreachable: true });
  });

  it("finds another conversation after the old one is gone", async () => {
    await send(LIN);
    scene.teams.fails("send", { status: 404, code: "ConversationNotFound" });
    expect(await send(LIN)).toMatchObject({ kind: "refused" });
    expect(await send(LIN)).toMatchObject({ kind: "sent" });
    expect(scene.teams.of("open")).toHaveLength(2);
  });

  it("is not tried where Beacon was taken out, until it is back", async () => {
    await scene.teams.as("ada").removes("desk");
    expect(await send(DESK)).toMatchObject({ kind: "refused", unreachable: true });
    expect(scene.teams.of("send")).toEqual([]);
    await scene.teams.as("ada").invites("desk");
    await scene.beacon.idle();
    expect(await send(DESK)).toMatchObject({ kind: "sent" });
  });

  it("is refused for another tenant, and for a channel nobody knows, without a call", async () => {
    expect(await send(ADA.replace(TENANT, "other"))).toEqual({ kind: "refused", reason: "another_workspace" });
    expect(await send(`teams:${TENANT}:19%3Anowhere`)).toMatchObject({ kind: "refused", unreachable: true });
    expect(scene.teams.calls).toEqual([]);
  });

  it("may be tried again when nobody was there to take it", async () => {
    const { teams } = scene;
    await teams.stop();
    await send(DESK); // finds the line dead that was open until now
    expect(await send(DESK)).toEqual({ kind: "later", after: 30_000, reason: "ECONNREFUSED" });
    scene = { ...scene, end: () => scene.beacon.stop() };
  });
});

describe("without a token", () => {
  it.each([
    ["AADSTS7000222: The provided client secret keys are expired", { after: 600_000, reason: "http_401" }],
    ["getaddrinfo ENOTFOUND login.microsoftonline.com", { after: 30_000, reason: "no_token" }],
  ])("nothing is sent, and it is tried again: %s", async (said, ending) => {
    const teams = await startFakeTeams();
    const config = readConfig(teams.env).teams;
    if (!config) throw new Error("Teams is configured");
    const sdk = newSdk(config, () => Promise.reject(new NoToken(said)));
    const connector = newConnector(sdk, config.appId);
    const sent = connector.send(teams.world.url, directOf("ada"), { text: "hello" });
    expect(await sent.then(() => null, endOf)).toEqual({ kind: "later", ...ending });
    expect(teams.calls).toEqual([]);
    await teams.stop();
  });
});

describe("the start", () => {
  const config = readConfig({
    ...{ MicrosoftAppId: "11111111-2222-4333-8444-555555555555", MicrosoftAppPassword: "secret" },
    MicrosoftAppTenantId: TENANT,
  }).teams;

  it("says what to do when Microsoft does not take the secret", async () => {
    if (!config) throw new Error("Teams is configured");
    const token = () => Promise.reject(new Error("AADSTS7000215: Invalid client secret provided"));
    const sdk = { ...newSdk(config), token };
    await expect(connect(sdk, () => false, silent)).rejects.toThrow(
      /MicrosoftAppPassword .*AADSTS7000215.*client secret/,
    );
  });
});
