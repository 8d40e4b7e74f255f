import "../../support/seed.ts";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Gauge, gaugesOf } from "../../../src/catalog/gauge.ts";
import { findKpi, type Kpi } from "../../../src/catalog/kpi.ts";
import { addDays, DAY } from "../../../src/core/time.ts";
import { newWork, type Records } from "../../../src/core/work.ts";
import { type Alert, alerts, isOpen, moved } from "../../../src/features/kpis/alerts/alert.ts";
import { checkAlerts } from "../../../src/features/kpis/alerts/check.ts";
import type { Telling } from "../../../src/features/kpis/alerts/tell.ts";
import { readings } from "../../../src/features/kpis/kpi.ts";
import { aims } from "../../../src/features/kpis/watch/aims.ts";
import { people, type Team, teams } from "../../../src/features/people/person.ts";
import { memoryStore } from "../../../src/store/memory.ts";

const FIRST = "2026-01-04";
const KPI = findKpi("fcr") as Kpi;
const TEAM: Team = {
  ...{ id: "t1", org: "o1", rev: 1, name: "desk", lang: "en", zone: "UTC" },
  ...{ channel: "test:T:desk", leads: ["lea"] },
};

/** A week in which a number comes, or is taken on; numbers lie around the target of 80 and the floor of 60. */
const week = fc.record({
  value: fc.integer({ min: 40, max: 95 }),
  n: fc.constantFrom(null, 4, 9, 10, 200),
  taken: fc.boolean(),
});

/** What a desk's alerts are after each week, and what was told. */
async function walk(weeks: readonly { value: number; n: number | null; taken: boolean }[]) {
  const store = memoryStore();
  const inWork = async <T>(act: (records: Records) => Promise<T>): Promise<T> => {
    const work = newWork(store);
    const result = await act(work.of("o1"));
    await store.commit(work.changes({ kind: "job", id: "test" }, 0));
    return result;
  };
  await inWork(async (records) => {
    records.put(teams, TEAM);
    for (const id of ["mo", "lea"]) {
      const person = { id, name: id, lang: "en" as const, zone: "UTC", admin: false, accounts: [], teams: ["t1"] };
      records.put(people, { ...person, profileAt: null, welcomed: null });
    }
    const aimed = { subject: "t1", kpi: "fcr", target: 80, floor: 60, owner: "mo", followers: [] };
    records.put(aims, { id: "t1:fcr", ...aimed });
  });
  const states: { alerts: Alert[]; told: Telling[]; n: number | null }[] = [];
  for (const [at, { value, n, taken }] of weeks.entries()) {
    const end = addDays(FIRST, 7 * at);
    const now = Date.parse(end) + DAY;
    const told = await inWork(async (records) => {
      const reading = { kpi: "fcr", about: "team" as const, subject: "t1", period: "week" as const, history: [] };
      const said = { value, n, source: KPI.source, note: "", by: "mo", at: now, gauge: gaugesOf(KPI)[0] as Gauge };
      records.put(readings, { id: end, ...reading, ...said, start: addDays(end, -6), end });
      return checkAlerts(TEAM, records, now, "fcr");
    });
    if (taken) {
      await inWork(async (records) => {
        for (const one of (await records.list(alerts)).filter(({ state }) => state === "open")) {
          records.put(alerts, moved(one, { state: "acked", dueBy: null }, { why: "acked", by: "mo", at: now }));
        }
      });
    }
    states.push({ alerts: await store.list(alerts, "o1"), told, n });
  }
  return states;
}

it("whatever numbers come, a KPI has one open alert at most, which never falls, and few answers raise none", async () => {
  let raised = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(week, { minLength: 1, maxLength: 14 }), async (weeks) => {
      let before: Alert[] = [];
      for (const { alerts: now, told, n } of await walk(weeks)) {
        expect(now.filter(isOpen).length).toBeLessThanOrEqual(1);
        for (const one of now) {
          const was = before.find(({ id }) => id === one.id);
          expect(one.grade).toBeGreaterThanOrEqual(was?.grade ?? 1);
          if (was?.state === "closed") expect(one).toEqual(was);
        }
        if (n !== null && n < 10) {
          expect(now.length).toBe(before.length);
          expect(told.filter(({ kind }) => kind === "post")).toEqual([]);
        }
        raised += now.length - before.length;
        before = now;
      }
    }),
    { numRuns: 60 },
  );
  expect(raised).toBeGreaterThan(50);
});

it("whatever numbers come, nobody gets two messages of one alert, and none ends on a bad number", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(week, { minLength: 1, maxLength: 14 }), async (weeks) => {
      const keys: string[] = [];
      let open = 0;
      for (const [at, { alerts: now, told }] of (await walk(weeks)).entries()) {
        keys.push(...told.flatMap((one) => (one.kind === "post" ? [one.key] : [])));
        const after = now.filter(isOpen).length;
        if (after < open) expect(weeks[at]?.value).toBeGreaterThan(76);
        open = after;
      }
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { numRuns: 60 },
  );
});
