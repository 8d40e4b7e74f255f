import { expect, it } from "vitest";
import type { Store } from "../../src/core/store.ts";
import { watchSchedules } from "../../src/delivery/watch.ts";
import { newPulse } from "./pulse.ts";

it("reads the schedules again with the next tick when the store could not be asked", async () => {
  const pulse = await newPulse();
  await pulse.schedule({});
  let away = true;
  const list: Store["list"] = (...asked) =>
    away ? Promise.reject(new Error("the database is away")) : pulse.store.list(...asked);
  const { index } = watchSchedules({ ...pulse.store, list }, { debug() {}, info() {}, warn() {}, error() {} });
  await expect(index()).rejects.toThrow("away");
  away = false;
  const [after, until] = [Date.parse("2026-11-20T08:59:00Z"), Date.parse("2026-11-20T09:00:00Z")];
  expect((await index()).due(after, until)).toHaveLength(1);
});
