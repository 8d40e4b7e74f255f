import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { goals } from "../../src/features/goals/goal.ts";
import { inStore, recordsIn } from "../support/whole-store.ts";
import { openLoad } from "./load.ts";

it("keeps every goal of forty people who all write at once", async () => {
  const dir = mkdtempSync(join(tmpdir(), "beacon-load-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const { server, bear } = await openLoad(dir);
  const { failed, memory } = await bear({ requests: 200, rate: null, connections: 40, people: 40 });
  expect(failed).toBe(0);
  expect(memory).toBeGreaterThan(0);
  await server.stop();
  const kept = await inStore(join(dir, "store"), (store) => recordsIn(store, (name) => name === goals.name));
  expect(kept).toHaveLength(200);
});
