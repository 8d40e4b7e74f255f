import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openScene, type Scene } from "./scene.ts";

/** What Beacon asked of Slack about an answer. */
const METHODS = /^chat\.(?:startStream|appendStream|stopStream|update|post\w+)$/;
const END = "That is all.\n[Good] [Bad]";

describe("an answer that grows in Slack", () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene("http");
  });
  afterEach(() => scene.end());
  const ada = () => scene.slack.as("U1");
  const done = async <T>(gesture: Promise<T>): Promise<T> => {
    const answer = await gesture;
    await scene.beacon.idle();
    return answer;
  };
  const calls = () => scene.slack.calls.map(({ method }) => method).filter((method) => METHODS.test(method));
  const C1 = { in: "C1" };

  it("is written under the question, piece by piece, with Slack's own thumbs at its end", async () => {
    await done(ada().writes("tell one/two/three"));
    expect(calls()).toEqual(["chat.startStream", "chat.appendStream", "chat.appendStream", "chat.stopStream"]);
    const [asked, answered] = ada().messages();
    expect(answered?.thread).toBe(asked?.ts);
    expect(ada().sees().at(-1)).toBe(`one\n\ntwo\n\nthree\n${END}`);
    expect(scene.slack.of("assistant.threads.setStatus")).toHaveLength(1);
    await done(ada().presses("Good"));
    expect(ada().sees().at(-1)).toBe("Heard: up told");
  });

  it("shows each piece before the next is there", async () => {
    let go = () => {};
    scene.hooks.slow = new Promise((resolve) => {
      go = resolve;
    });
    const asked = ada().writes("tell one/two");
    await expect.poll(() => ada().sees().at(-1)).toBe("one");
    go();
    await done(asked);
    expect(ada().sees().at(-1)).toContain("two");
  });

  it("is text to the letter", async () => {
    await done(ada().writes("tell *a* _b_ <!channel> [c] # d"));
    const [started] = scene.slack.of("chat.startStream");
    expect(started?.args["markdown_text"]).toBe("\\*a\\* \\_b\\_ &lt;!channel&gt; \\[c\\] # d");
  });

  it.each([
    ["is not there for this app", { error: "unknown_method" }],
    ["has had too many", { error: "ratelimited" }],
  ])("comes whole in one message where streaming %s", async (_name, how) => {
    scene.slack.fails("chat.startStream", how);
    await done(ada().writes("tell one/two"));
    expect(calls()).toEqual(["chat.startStream", "chat.postMessage"]);
    expect(ada().sees().slice(1)).toEqual([`Told\none\ntwo\n${END}`]);
  });

  it.each([
    ["a piece", "chat.appendStream"],
    ["the end", "chat.stopStream"],
  ])("is drawn whole in its place where Slack does not take %s", async (_name, method) => {
    scene.slack.fails(method, { error: "internal_error" });
    await done(ada().writes("tell one/two/three"));
    expect(ada().sees().slice(1)).toEqual([`Told\none\ntwo\nthree\n${END}`]);
  });

  it("comes anew where it cannot be mended either", async () => {
    scene.slack.fails("chat.appendStream", { error: "internal_error" });
    scene.slack.fails("chat.update", { error: "cant_update_message" });
    await done(ada().writes("tell one/two"));
    expect(ada().sees().slice(1)).toEqual(["one", `Told\none\ntwo\n${END}`]);
  });

  it("is whispered whole in a channel", async () => {
    await done(ada().mentions("tell one/two", C1));
    expect(calls()).toEqual(["chat.postEphemeral"]);
    expect(ada().sees(C1).at(-1)).toBe(`Told\none\ntwo\n${END}`);
    expect(scene.slack.as("U2").sees(C1).at(-1)).not.toContain("Told");
  });

  it("comes once, though Slack tells of the question again while it is being said, and after it", async () => {
    let go = () => {};
    scene.hooks.slow = new Promise((resolve) => {
      go = resolve;
    });
    const first = ada().writes("tell one/two", { event_id: "Ev1" });
    await expect.poll(() => ada().sees().at(-1)).toBe("one");
    const again = ada().writes("tell one/two", { event_id: "Ev1" });
    go();
    await done(Promise.all([first, again]));
    await scene.restart();
    await done(ada().writes("tell one/two", { event_id: "Ev1" }));
    expect(scene.hooks.ran).toHaveLength(1);
    expect(scene.slack.of("chat.startStream")).toHaveLength(1);
  });
});
