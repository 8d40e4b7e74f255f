import { afterEach, describe, expect, it } from "vitest";
import { buttons, card, text } from "../../../src/core/view.ts";
import { openScene, type Scene } from "./scene.ts";

describe("a message of Beacon's own accord", () => {
  let scene: Scene;
  afterEach(() => scene.end());
  const hello = card("Hello", text("there"), buttons({ label: "Sure?", action: "a", value: "", confirm: "Really?" }));

  it("reaches a channel and a person", async () => {
    scene = await openScene("http");
    expect(await scene.beacon.sender.send("slack:T1:C1", hello, "en", "key")).toEqual({
      kind: "sent",
      ref: expect.stringMatching(/^C1\//),
    });
    expect(await scene.beacon.sender.send("slack:T1:U2", hello, "en", "key")).toMatchObject({ kind: "sent" });
    expect(scene.slack.as("U2").sees({ in: "C1" })).toEqual(["Hello\nthere\n[Sure?]"]);
    expect(scene.slack.as("U2").sees()).toHaveLength(1);
  });

  it.each([
    [
      { status: 429, retryAfter: 7 },
      { kind: "later", after: 7_000, reason: "rate_limited" },
    ],
    [{ status: 503 }, { kind: "unknown", reason: "http_503" }],
    [{ status: 429 }, { kind: "later", after: 30_000, reason: "rate_limited" }],
    [{ status: 408 }, { kind: "later", after: 30_000, reason: "http_408" }],
    [{ error: "<html>Back soon</html>" }, { kind: "unknown", reason: "WebAPIPlatformError" }],
    [{ drop: true as const }, { kind: "unknown" }],
    [{ error: "is_archived" }, { kind: "refused", reason: "is_archived" }],
    [{ error: "user_disabled" }, { kind: "refused", reason: "user_disabled", unreachable: true }],
    [{ error: "msg_too_long" }, { kind: "refused", reason: "msg_too_long" }],
    [{ error: "account_inactive" }, { kind: "later", after: 600_000, reason: "account_inactive" }],
    [{ error: "token_revoked" }, { kind: "later", after: 600_000, reason: "token_revoked" }],
    [{ error: "internal_error" }, { kind: "unknown", reason: "internal_error" }],
  ])("ends honestly after %o, with one call", async (failure, ending) => {
    scene = await openScene("http");
    scene.slack.fails("chat.postMessage", failure);
    expect(await scene.beacon.sender.send("slack:T1:C1", hello, "en", "key")).toMatchObject(ending);
    expect(scene.slack.of("chat.postMessage")).toHaveLength(1);
  });

  it("may be tried again when nobody was there to take it", async () => {
    scene = await openScene("http");
    const { slack } = scene;
    scene = { ...scene, end: async () => scene.beacon.stop() };
    await slack.stop();
    expect(await scene.beacon.sender.send("slack:T1:C1", hello, "en", "key")).toEqual({
      kind: "later",
      after: 30_000,
      reason: "ECONNREFUSED",
    });
  });

  it("is refused outside, and for another workspace never tried", async () => {
    scene = await openScene("http");
    scene.slack.channel("C2", { beacon: false });
    expect(await scene.beacon.sender.send("slack:T1:C2", hello, "en", "key")).toEqual({
      kind: "refused",
      reason: "not_in_channel",
      unreachable: true,
    });
    expect(await scene.beacon.sender.send("slack:T2:C1", hello, "en", "key")).toEqual({
      kind: "refused",
      reason: "another_workspace",
    });
    expect(scene.slack.of("chat.postMessage")).toHaveLength(1);
  });
});

describe("a message of unknown fate", () => {
  let scene: Scene;
  afterEach(() => scene.end());
  const hello = card("Hello");
  const find = (to: string, key: string) => scene.beacon.sender.find?.(to, key, Date.now() - 60_000);

  it("is found in a 1:1 conversation by its key, or surely not there", async () => {
    scene = await openScene("http");
    await scene.beacon.sender.send("slack:T1:U2", card("Another"), "en", "goal-saved:1");
    const sent = await scene.beacon.sender.send("slack:T1:U2", hello, "en", "goal-saved:2");
    expect(sent).toMatchObject({ kind: "sent" });
    expect(await find("slack:T1:U2", "goal-saved:2")).toEqual({ ref: "ref" in sent ? sent.ref : "" });
    expect(await find("slack:T1:U2", "goal-saved:3")).toBe("absent");
  });

  it("is asked for again when Slack does not answer, and never in a channel", async () => {
    scene = await openScene("http");
    scene.slack.fails("conversations.history", { status: 500 }, 4);
    expect(await find("slack:T1:U2", "k")).toBe("unclear");
    expect(await find("slack:T1:C1", "k")).toBeNull();
    expect(scene.slack.of("conversations.history").every(({ args }) => args["channel"] === "DU2")).toBe(true);
  });
});

describe("the start", () => {
  it("says what to do when Slack does not take the token", async () => {
    const { connect } = await import("../../../src/adapters/slack/connect.ts");
    const { newSlack, sdkLogger } = await import("../../../src/adapters/slack/clients.ts");
    const scene = await openScene("http");
    const { silent } = await import("./scene.ts");
    scene.slack.fails("auth.test", { error: "invalid_auth" });
    const slack = newSlack(scene.slack.config, sdkLogger(silent));
    await expect(
      connect(
        slack.identity,
        async () => {},
        () => false,
        silent,
      ),
    ).rejects.toThrow(/SLACK_BOT_TOKEN.*OAuth & Permissions/);
    await scene.end();
  });
});
