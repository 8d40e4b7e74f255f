import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { inboxTable } from "../../../src/adapters/slack/inbox.ts";
import type { App } from "../../../src/core/app.ts";
import { HOUSE, type Store } from "../../../src/core/store.ts";
import { memoryStore } from "../../../src/store/memory.ts";
import { notes, openScene, type Scene } from "./scene.ts";

/** A gate that a test opens. */
function gate() {
  let open = () => {};
  const closed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { closed, open };
}

/** A store that loses its disk while `broken.is`. */
function fragileStore(broken: { is: boolean; seen: number }): Store {
  const store = memoryStore();
  return {
    ...store,
    commit: async (changes) => {
      if (broken.is) {
        broken.seen++;
        throw new Error("ENOSPC");
      }
      return store.commit(changes);
    },
  };
}

const savedNotes = async (store: Store) => (await store.list(notes, "o1")).map(({ text }) => text);
const waiting = async (store: Store) => (await store.list(inboxTable, HOUSE)).filter(({ arrival }) => arrival !== null);

describe.each(["http", "socket"] as const)("what Slack was told has arrived, over %s", (mode) => {
  let scene: Scene;
  afterEach(() => scene.end());

  it("is acknowledged before Slack is called, and after the handler's records are safe", async () => {
    scene = await openScene(mode);
    const ada = scene.slack.as("U1");
    await ada.types("/beacon quiet", { in: "C1" });
    await scene.beacon.idle();
    const before = scene.slack.calls.length;
    scene.slack.fails("chat.postMessage", { wait: 300 });
    expect((await ada.types("/beacon note fast", { in: "C1" })).ok).toBe(true);
    expect(await savedNotes(scene.store)).toEqual(["fast"]);
    expect(ada.sees({ in: "C1" })).toEqual([]);
    await scene.beacon.idle();
    expect(ada.sees({ in: "C1" })).toHaveLength(1);
    expect(scene.slack.calls.length - before).toBe(1);
  });

  it("is written down before it is acknowledged", async () => {
    scene = await openScene(mode);
    const held = gate();
    scene.hooks.slow = held.closed;
    expect((await scene.slack.as("U1").writes("slow one")).ok).toBe(true);
    expect(await waiting(scene.store)).toHaveLength(1);
    held.open();
    await scene.beacon.idle();
    expect(await waiting(scene.store)).toEqual([]);
  });

  it("is handled once, however often Slack repeats it, also after a restart", async () => {
    scene = await openScene(mode);
    const ada = scene.slack.as("U1");
    const more = { event_id: "Ev1" };
    await Promise.all([ada.writes("note once", more), ada.writes("note once", more)]);
    await scene.restart();
    expect((await ada.writes("note once", more)).ok).toBe(true);
    await scene.beacon.idle();
    expect(await savedNotes(scene.store)).toEqual(["once"]);
  });

  it("is the same only when the event id is: the same words twice are two messages", async () => {
    scene = await openScene(mode);
    await scene.slack.as("U1").writes("note again");
    await scene.slack.as("U1").writes("note again");
    await scene.beacon.idle();
    expect(await savedNotes(scene.store)).toEqual(["again", "again"]);
  });

  it("comes back at the next start when Beacon died over it", async () => {
    const dying = (app: App): App => ({ ...app, handle: () => Promise.reject(new Error("killed")) });
    scene = await openScene(mode, { around: dying });
    const ada = scene.slack.as("U1");
    expect((await ada.writes("note survive")).ok).toBe(true);
    expect((await ada.types("/beacon note me too", { in: "C1" })).ok).toBe(true); // nobody Beacon knows yet
    await scene.beacon.idle();
    await scene.restart();
    await scene.beacon.idle();
    expect((await savedNotes(scene.store)).sort()).toEqual(["me too", "survive"]);
    expect(ada.messages().at(-1)?.thread).toBeDefined();
    await scene.restart();
    await scene.beacon.idle();
    expect(await savedNotes(scene.store)).toHaveLength(2);
  });

  it("is not acknowledged when it cannot be written, and taken when Slack repeats it", async () => {
    const broken = { is: true, seen: 0 };
    scene = await openScene(mode, { store: fragileStore(broken) });
    const ada = scene.slack.as("U1");
    // Over the socket the answer never comes, so what is waited for is the try to write, and a moment for an answer.
    const tried = expect.poll(() => broken.seen).toBeGreaterThan(0);
    const silence = tried.then(() => sleep(100, { ok: false }));
    expect((await Promise.race([ada.writes("note later", { event_id: "Ev1" }), silence])).ok).toBe(false);
    broken.is = false;
    expect((await ada.writes("note later", { event_id: "Ev1" })).ok).toBe(true);
    await scene.beacon.idle();
    expect(await savedNotes(scene.store)).toEqual(["later"]);
  });

  it("is taken up again by a repeat when the first attempt came to nothing", async () => {
    let attempts = 0;
    const around = (app: App): App => ({
      ...app,
      handle: (...event) => (++attempts === 1 ? Promise.reject(new Error("the disk is gone")) : app.handle(...event)),
    });
    scene = await openScene(mode, { around });
    const ada = scene.slack.as("U1");
    for (let times = 0; times < 3; times++) {
      expect((await ada.writes("note again", { event_id: "Ev1" })).ok).toBe(true);
      await scene.beacon.idle();
    }
    expect(await savedNotes(scene.store)).toEqual(["again"]);
  });

  it("is forgotten an hour after it was dealt with", async () => {
    scene = await openScene(mode);
    await scene.slack.as("U1").writes("note old");
    await scene.beacon.idle();
    expect(await scene.store.list(inboxTable, HOUSE)).toHaveLength(1);
    await scene.restart({ clock: () => Date.now() + 59 * 60_000 });
    await scene.beacon.idle();
    expect(await scene.store.list(inboxTable, HOUSE)).toHaveLength(1);
    await scene.restart({ clock: () => Date.now() + 61 * 60_000 });
    await scene.beacon.idle();
    expect(await scene.store.list(inboxTable, HOUSE)).toEqual([]);
  });

  it("keeps no words of what was dealt with", async () => {
    scene = await openScene(mode);
    await scene.slack.as("U1").writes("note hush");
    await scene.beacon.idle();
    expect(JSON.stringify(await scene.store.list(inboxTable, HOUSE))).not.toContain("hush");
  });

  it("is finished before a stop ends", async () => {
    scene = await openScene(mode);
    const ada = scene.slack.as("U1");
    await ada.types("/beacon quiet", { in: "C1" });
    const held = gate();
    scene.hooks.slow = held.closed;
    await ada.writes("slow goodbye");
    const stopped = scene.beacon.stop();
    const first = await Promise.race([stopped.then(() => "stopped"), sleep(50, "working")]);
    expect(first).toBe("working");
    held.open();
    await stopped;
    expect(ada.sees().at(-1)).toContain("goodbye");
  });

  it("is dropped when it belongs to another workspace than the token's", async () => {
    scene = await openScene(mode);
    const message = { type: "message", channel_type: "im", channel: "DU1", user: "U1", text: "note spy", ts: "1.1" };
    expect((await scene.slack.deliver.event(message, { team_id: "T2" })).ok).toBe(true);
    await scene.beacon.idle();
    expect(scene.hooks.ran).toEqual([]);
    expect(await waiting(scene.store)).toEqual([]);
  });

  it("is acknowledged and ignored when Beacon does not know its kind, a bot said it or it was only edited", async () => {
    scene = await openScene(mode);
    const message = { type: "message", channel_type: "im", channel: "DU1", user: "U1", text: "note x", ts: "1.1" };
    for (const event of [
      { type: "team_join" },
      { ...message, bot_id: "B1" },
      { ...message, subtype: "message_changed" },
    ]) {
      expect((await scene.slack.deliver.event(event)).ok).toBe(true);
    }
    await scene.beacon.idle();
    expect(scene.hooks.ran).toEqual([]);
    expect(await scene.store.list(inboxTable, HOUSE)).toEqual([]);
  });
});

describe("over HTTP", () => {
  it("takes nothing that Slack has not signed", async () => {
    const scene = await openScene("http");
    const message = { type: "message", channel_type: "im", channel: "DU1", user: "U1", text: "note forged", ts: "1.1" };
    expect((await scene.slack.deliver.forged(message)).status).toBe(401);
    await scene.beacon.idle();
    expect(scene.hooks.ran).toEqual([]);
    await scene.end();
  });
});
