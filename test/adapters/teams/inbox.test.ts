import { afterEach, describe, expect, it } from "vitest";
import { inboxTable } from "../../../src/adapters/teams/inbox.ts";
import { sheetsTable } from "../../../src/adapters/teams/sheets.ts";
import type { App } from "../../../src/core/app.ts";
import { HOUSE, type Store } from "../../../src/core/store.ts";
import { DAY, HOUR } from "../../../src/core/time.ts";
import { memoryStore } from "../../../src/store/memory.ts";
import { openScene, type Scene } from "./scene.ts";

const waiting = async (store: Store) => (await store.list(inboxTable, HOUSE)).filter(({ arrival }) => arrival !== null);

describe("what Teams was told has arrived", () => {
  let scene: Scene;
  afterEach(() => scene.end());
  const ada = () => scene.teams.as("ada");

  it("is on disk before it is acknowledged, and handled after", async () => {
    let release = () => {};
    scene = await openScene();
    scene.hooks.slow = new Promise((resolve) => {
      release = resolve;
    });
    expect((await ada().writes("slow coffee")).status).toBe(200);
    expect(await waiting(scene.store)).toHaveLength(1);
    release();
    await scene.beacon.idle();
    expect(await waiting(scene.store)).toEqual([]);
    expect(ada().sees().at(-1)).toMatch(/coffee\n\[Edit\]/);
  });

  it("is handled once, however often Teams repeats it, also after a restart", async () => {
    scene = await openScene();
    await ada().writes("note once", { id: "42" });
    await scene.beacon.idle();
    await ada().writes("note once", { id: "42" });
    await scene.restart();
    expect((await ada().writes("note once", { id: "42" })).status).toBe(200);
    await scene.beacon.idle();
    expect(scene.hooks.ran).toHaveLength(1);
  });

  it("waits nowhere beside its sender where they do not give their name, in an old client too", async () => {
    const store = memoryStore();
    const written: string[] = [];
    const watched: Store = {
      ...store,
      commit: (changes) => {
        written.push(JSON.stringify(changes));
        return store.commit(changes);
      },
    };
    scene = await openScene({ store: watched });
    await ada().writes("unnamed");
    await scene.beacon.idle();
    await ada().fills({ Note: "bad" }, undefined, "old");
    await scene.beacon.idle();
    written.length = 0;
    expect((await ada().fills({ Note: "quiet words" }, undefined, "old")).status).toBe(200);
    await scene.beacon.idle();
    const told = written.filter((changes) => changes.includes("quiet words"));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('"notes"');
    expect(told[0]).not.toContain(inboxTable.name);
    // What the form was cannot be read, nor whose it was, nor when.
    const sheets = await store.list(sheetsTable, HOUSE);
    expect(sheets.length).toBeGreaterThan(0);
    expect(JSON.stringify(sheets)).not.toMatch(/Note|bad|unnamed|person|teams:/);
    expect(sheets.filter(({ at }) => at % DAY !== 0)).toEqual([]);
  });

  it("is another message when another conversation has the same id", async () => {
    scene = await openScene();
    await ada().writes("note one", { id: "42" });
    await scene.teams.as("lin").writes("note two", { id: "42" });
    await scene.beacon.idle();
    expect(scene.hooks.ran).toHaveLength(2);
  });

  it("comes back at the next start when Beacon died over it", async () => {
    const dying = (app: App): App => ({ ...app, handle: () => Promise.reject(new Error("killed")) });
    scene = await openScene({ around: dying });
    await ada().writes("note survivor");
    await scene.beacon.idle();
    expect(await waiting(scene.store)).toHaveLength(1);
    await scene.restart();
    await scene.beacon.idle();
    expect(ada().sees().at(-1)).toMatch(/survivor\n\[Edit\]/);
    expect(await waiting(scene.store)).toEqual([]);
  });

  it("is not acknowledged when it cannot be written, and taken when Teams repeats it", async () => {
    const store = memoryStore();
    let full = true;
    const failing: Store = {
      ...store,
      commit: (changes) =>
        full && changes.some(({ table }) => table === inboxTable.name)
          ? Promise.reject(new Error("disk full"))
          : store.commit(changes),
    };
    scene = await openScene({ store: failing });
    expect(await ada().writes("note later", { id: "7" })).toMatchObject({ status: 500, text: "" });
    full = false;
    expect((await ada().writes("note later", { id: "7" })).status).toBe(200);
    await scene.beacon.idle();
    expect(ada().sees().at(-1)).toMatch(/later\n\[Edit\]/);
  });

  it("keeps no words of what was dealt with, and forgets it after an hour", async () => {
    let now = Date.now();
    scene = await openScene({ clock: () => now });
    await ada().writes("quiet hush");
    await scene.beacon.idle();
    const kept = await scene.store.list(inboxTable, HOUSE);
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain("hush");
    now += HOUR + 1;
    await scene.restart({ clock: () => now });
    await scene.beacon.idle();
    expect(await scene.store.list(inboxTable, HOUSE)).toEqual([]);
  });

  it("is finished before a stop ends, and nothing more is taken", async () => {
    let release = () => {};
    scene = await openScene();
    scene.hooks.slow = new Promise((resolve) => {
      release = resolve;
    });
    await ada().writes("slow last");
    const stopped = scene.beacon.stop();
    expect((await ada().writes("note too late")).status).toBe(500);
    release();
    await stopped;
    expect(
      ada()
        .sees()
        .some((text) => text.startsWith("last")),
    ).toBe(true);
  });
});
