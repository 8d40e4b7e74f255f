import { beforeAll, describe, expect, it } from "vitest";
import { rulesCoach } from "../../src/coach/rules.ts";
import type { ErrandContext } from "../../src/core/errand.ts";
import { schedules } from "../../src/core/schedule.ts";
import type { Change, Row, Table } from "../../src/core/store.ts";
import { HOUR } from "../../src/core/time.ts";
import { newWork } from "../../src/core/work.ts";
import { announcing } from "../../src/delivery/announce.ts";
import { newTick } from "../../src/delivery/tick.ts";
import { watchSchedules } from "../../src/delivery/watch.ts";
import { features } from "../../src/features/all.ts";
import { webhookCalls } from "../../src/features/webhooks/webhook.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { daily } from "../support/ledger.ts";
import { AT, DAY_OF_IT as day } from "../support/lived/who.ts";
import { silent, world } from "../support/world.ts";
import { OURS, THEIRS } from "./sides.ts";
import { toldBeside } from "./try-all.ts";
import { liveInBoth, recordsOf } from "./two.ts";
import { watch } from "./watch.ts";

const whole = memoryStore();
beforeAll(() => liveInBoth(whole));

const jobs = features.flatMap((feature) => feature.jobs ?? []);
const errands = features.flatMap((feature) => feature.errands ?? []);
const signals = async () => features.flatMap((feature) => feature.signals ?? []);

describe("what comes by itself", () => {
  it.each(jobs.map((job) => [job.name, job] as const))("plans nothing of others: %s", async (_name, job) => {
    const { store, reached } = watch(whole);
    for (const subject of [THEIRS.id, OURS.id]) {
      const records = newWork(store).of(OURS.org);
      const planned = await job.plan(subject, { org: OURS.org, now: AT, day, records });
      expect(toldBeside(subject, planned)).toEqual([]);
    }
    expect([...reached]).toEqual([]);
  });

  it.each(errands.map((errand) => [errand.name, errand] as const))("goes for one alone: %s", async (_name, errand) => {
    const { store, reached } = watch(whole);
    const outside: unknown[] = [];
    const nobody = async (...sent: unknown[]) => {
      outside.push(sent);
      return { trouble: "slow" as const };
    };
    const context: ErrandContext = {
      ...{
        org: OURS.org,
        now: AT + 24 * HOUR,
        coach: rulesCoach(),
        fetchJson: nobody,
        post: nobody,
        seal: (text) => text,
      },
      read: (task) => task(newWork(store).of(OURS.org)),
      finish: async (task) => {
        const work = newWork(store);
        outside.push(await task(work.of(OURS.org)));
        await store.commit(work.changes({ kind: "job", id: "test" }, AT));
      },
    };
    await errand.run(context);
    expect(toldBeside("", outside)).toEqual([]);
    expect([...reached]).toEqual([]);
  });

  it("tells another program of one's own alone", async () => {
    const { store, reached } = watch(whole);
    const heard: Change[] = [];
    const hearing = { ...store, commit: async (changes: readonly Change[]) => void heard.push(...changes) };
    const announced = announcing(hearing, signals, () => AT);
    for (const { table } of await signals()) {
      for (const row of await whole.list(table as Table<Row>, OURS.org)) {
        const change = { table: table.name, org: row.org, id: row.id };
        await announced.commit([{ ...change, seen: 0, row }]);
      }
    }
    const calls = heard.filter(({ table }) => table === webhookCalls.name);
    expect(calls.length).toBeGreaterThan(1);
    expect(toldBeside("", heard)).toEqual([]);
    expect([...reached]).toEqual([]);
  });

  it("touches no other when everything of one comes due", async () => {
    const { store, reached } = watch(whole, true);
    const watched = watchSchedules(whole, silent);
    const { outbox, now, sent } = world({ store });
    const index = await watched.index();
    const tick = newTick({ store, index, jobs, outbox, clock: () => now.is, log: silent });
    const subjects = { person: { person: OURS.id }, team: { team: OURS.id } };
    const due = jobs.map(({ name, about }) => ({
      ...daily(`due ${name}`, subjects[about], "UTC", "10:30"),
      kind: name,
    }));
    const rows = due.map((one) => ({ ...one, org: OURS.org, rev: 1 }));
    await watched.store.commit(rows.map((row) => ({ table: schedules.name, org: row.org, id: row.id, seen: 0, row })));
    await tick();
    const before = await recordsOf(whole, THEIRS);
    now.is += HOUR;
    expect(await tick()).toBe(jobs.length);
    await outbox.idle();
    expect(sent.length).toBeGreaterThan(2);
    expect(toldBeside("", sent)).toEqual([]);
    expect(await recordsOf(whole, THEIRS)).toEqual(before);
    // A platform wants to be left alone by everybody, so the outbox knows of all.
    expect([...reached]).toEqual(["list pauses"]);
  });
});
