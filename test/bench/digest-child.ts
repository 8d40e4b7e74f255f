import { monitorEventLoopDelay } from "node:perf_hooks";
import { setImmediate as giveWay, setTimeout as sleep } from "node:timers/promises";
import { catalogue } from "../../src/catalog/kpi.ts";
import { newId } from "../../src/core/ids.ts";
import { addDays, type Day } from "../../src/core/time.ts";
import { newWork } from "../../src/core/work.ts";
import { gather } from "../../src/features/kpis/digest/gather.ts";
import { type Reading, readingId, readings } from "../../src/features/kpis/kpi.ts";
import { type Aims, aims } from "../../src/features/kpis/watch/aims.ts";
import { memoryStore } from "../../src/store/memory.ts";

/** Milliseconds for all teams, for the first of them, and the longest that the event loop stood still meanwhile. */
export interface Digested {
  ours: number;
  plain: number;
  first: number;
  stall: number;
}

const TEAMS = 500;
const KPIS = 20;
/** As many days as make a million readings; a digest looks back on 60 of them. */
const DAYS = 100;
const BACK = 60;
const LAST: Day = "2026-11-19";
const TODAY: Day = "2026-11-20";

const kpis = catalogue()
  .kpis.filter(({ unit, direction }) => unit === "percent" && direction !== "none")
  .slice(0, KPIS);
if (kpis.length < KPIS) throw new Error("the catalogue has too few percentages");
const teams = Array.from({ length: TEAMS }, () => newId());

const store = memoryStore();
for (let back = DAYS - 1; back >= 0; back--) {
  const rows = readingsOn(addDays(LAST, -back), DAYS - back);
  await store.commit(rows.map((row) => ({ table: "readings", org: "o1", id: row.id, seen: 0, row })));
}
const targets = teams.flatMap((team) => kpis.map((kpi) => aimsOf(team, kpi.key)));
await store.commit(targets.map((row) => ({ table: aims.name, org: "o1", id: row.id, seen: 0, row })));
const all = await store.list(readings, "o1");
const aimed = await store.list(aims, "o1");

const plain = median3(() => plainDigests(all, aimed));
process.stdout.write(JSON.stringify({ ...(await digests()), plain }), () => process.exit(0));

function readingsOn(day: Day, n: number): Reading[] {
  return teams.flatMap((subject, team) =>
    kpis.map((kpi, at): Reading => {
      const found = { subject, kpi: kpi.key, start: day, end: day };
      const said = { value: 60 + ((team * 7 + at * 5 + n * 3) % 30), n: 100, note: "", by: "feed", at: n };
      const fixed = { about: "team", period: "day", source: "system", history: [] } as const;
      const gauge = { unit: "percent", scale: null, direction: kpi.direction } as Reading["gauge"];
      return { id: readingId(found), org: "o1", rev: 1, ...found, ...said, ...fixed, gauge };
    }),
  );
}

function aimsOf(subject: string, kpi: string): Aims {
  const levels = { target: 80, floor: 62, owner: null, followers: [] };
  return { id: `${subject}:${kpi}`, org: "o1", rev: 1, subject, kpi, ...levels };
}

/** As a tick would: a work of its own for each team, and then everybody else's turn. */
async function digests(): Promise<Omit<Digested, "plain">> {
  globalThis.gc?.();
  const stalls = monitorEventLoopDelay({ resolution: 1 });
  stalls.enable();
  await sleep(50); // it counts from its second beat on
  stalls.reset();
  const began = performance.now();
  let first = 0;
  for (const team of teams) {
    const digest = await gather(team, TODAY, newWork(store).of("o1"));
    first ||= performance.now() - began;
    if (!digest || digest.off.length + digest.well.length !== KPIS) throw new Error("a digest is not whole");
    await giveWay();
  }
  const ours = performance.now() - began;
  stalls.disable();
  return { ours, first, stall: stalls.max / 1e6 };
}

/** What the same says of a team, by arrays and a Map: the last numbers, how each stands, and the order of them. */
function plainDigests(read: readonly Reading[], wanted: readonly Aims[]): number {
  const levels = new Map(wanted.map((one) => [one.id, one]));
  const byTeam = new Map<string, Map<string, Reading[]>>();
  for (const reading of read) {
    const team = byTeam.get(reading.subject) ?? new Map<string, Reading[]>();
    byTeam.set(reading.subject, team);
    const series = team.get(reading.kpi);
    if (series) series.push(reading);
    else team.set(reading.kpi, [reading]);
  }
  let lines = 0;
  for (const [id, team] of byTeam) {
    const found = [...team].map(([kpi, series]) => {
      const back = series.toSorted((a, b) => (a.end < b.end ? -1 : 1)).slice(-BACK);
      const [before, last] = back.slice(-2) as [Reading, Reading];
      const { target, floor } = levels.get(`${id}:${kpi}`) as Aims;
      const sign = last.gauge.direction === "down" ? -1 : 1;
      const miss = Math.max(0, ((target ?? 0) - last.value) * sign) / (target ?? 1);
      const off = ((floor ?? 0) - last.value) * sign > 0 || miss > 0.1;
      return { kpi, off, miss, change: last.value - before.value, best: Math.max(...back.map(({ value }) => value)) };
    });
    const off = found.filter((one) => one.off).toSorted((a, b) => b.miss - a.miss);
    const well = found.filter((one) => !one.off).toSorted((a, b) => b.change - a.change);
    lines += off.length + well.length;
  }
  if (lines !== TEAMS * KPIS) throw new Error("the plain loop is not whole");
  return lines;
}

/** The median of three runs, in milliseconds. */
function median3(work: () => unknown): number {
  const took = [0, 1, 2].map(() => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return took.sort((a, b) => a - b)[1] as number;
}
