import { expect, it } from "vitest";
import { type Schedule, schedules } from "../../../src/core/schedule.ts";
import { HOUSE, type Store } from "../../../src/core/store.ts";
import { newWork } from "../../../src/core/work.ts";
import { accounts } from "../../../src/features/people/person.ts";
import { ensureSchedule } from "../../../src/features/rhythm/schedules.ts";
import { desk } from "../../support/desk.ts";

const daily = {
  name: "test.daily",
  usual: { at: "09:00", rule: { kind: "daily" as const }, workdaysOnly: true, grace: 60 },
};

/** A schedule for the person of an account, as a feature would make it. */
async function remind(store: Store, account: string, zone: string): Promise<() => Promise<Schedule | undefined>> {
  const [home] = await store.list(accounts, HOUSE);
  const org = home?.of ?? "";
  const person = (await store.get(accounts, org, account))?.of ?? "";
  const work = newWork(store);
  await ensureSchedule(work.of(org), daily, { person }, zone, 0);
  await store.commit(work.changes({ kind: "job", id: "test" }, 0));
  return () => store.get(schedules, org, `test.daily:${person}`);
}

it("moves somebody's schedules when the platform says that their clocks are now another zone's", async () => {
  const w = await desk();
  const schedule = await remind(w.store, "test:T:mo", "UTC");
  await w.actor("test:T:mo", { name: "Mo", zone: "Asia/Taipei" }).say("help");
  expect(await schedule()).toMatchObject({ zone: "Asia/Taipei", at: "09:00", since: w.now.is });
});

it("leaves a schedule alone when the platform says nothing new", async () => {
  const w = await desk();
  const schedule = await remind(w.store, "test:T:mo", "UTC");
  await w.actor("test:T:mo", { name: "Mo", zone: "UTC" }).say("help");
  expect(await schedule()).toMatchObject({ rev: 1 });
});
