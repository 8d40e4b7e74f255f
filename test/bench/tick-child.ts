import { schedule as cronTask } from "node-cron";
import { newTickIndex } from "../../src/calendar/tick-index.ts";
import { newId } from "../../src/core/ids.ts";
import type { Schedule } from "../../src/core/schedule.ts";
import { MINUTE } from "../../src/core/time.ts";
import { median } from "./row.ts";

/** What the process and its heap grew by, in bytes, after a full collection; the records were there before. */
export interface Held {
  process: number;
  heap: number;
}

/** Milliseconds for one tick, over a day of them. */
export interface Ticked extends Held {
  median: number;
  p99: number;
  longest: number;
  /** Works out every zone's offsets: once in the life of a process, and again for a zone whose clocks change. */
  first: number;
}

const PEOPLE = 10_000;
const TICKS = 1_440;
const ZONES = Intl.supportedValuesOf("timeZone").filter((_, n) => n % 10 === 3);
const START = Date.parse("2026-11-20T00:00Z");

const records = Array.from({ length: PEOPLE }, (_, n) => person(n));
const measured = process.argv[2] === "index" ? ticked() : held();
process.stdout.write(JSON.stringify(measured), () => process.exit(0));

function ticked(): Ticked {
  const grown = weigh();
  const index = newTickIndex(records);
  const times: number[] = [];
  let due = 0;
  const tick = (n: number) => {
    const began = performance.now();
    due += index.due(START + (n - 1) * MINUTE, START + n * MINUTE).length;
    times.push(performance.now() - began);
  };
  tick(0);
  // Weighed at rest, as the tasks are: built, and with every zone's offsets worked out.
  const held = grown();
  for (let n = 1; n < TICKS; n++) tick(n);
  if (due !== PEOPLE) throw new Error(`${due} of ${PEOPLE} were due`);
  const [first = Number.NaN, ...warm] = times;
  warm.sort((a, b) => a - b);
  const p99 = warm[Math.floor(warm.length * 0.99)] ?? Number.NaN;
  return { ...held, median: median(warm), p99, longest: warm.at(-1) ?? Number.NaN, first };
}

function held(): Held {
  const grown = weigh();
  const tasks = records.map(({ at, zone }) => {
    return cronTask(`${Number(at.slice(3))} ${Number(at.slice(0, 2))} * * *`, () => {}, { timezone: zone });
  });
  const held = grown();
  if (tasks.length !== PEOPLE) throw new Error("the tasks are gone");
  return held;
}

function person(n: number): Schedule {
  const minute = (n * 7919) % TICKS;
  const at = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  const zone = String(ZONES[n % 40]);
  const rule = { kind: "weekly" as const, days: [1, 2, 3, 4, 5, 6, 7] };
  const fixed = { org: "o1", rev: 1, kind: "checkin", workdaysOnly: true, grace: 60, pausedUntil: null, since: 0 };
  return { ...fixed, id: newId(), subject: { person: newId() }, at, rule, zone };
}

/** Begins to weigh; the answer says what was added since. */
function weigh(): () => Held {
  const now = (): Held => {
    globalThis.gc?.();
    return { process: process.memoryUsage.rss(), heap: process.memoryUsage().heapUsed };
  };
  const before = now();
  return () => {
    const after = now();
    return { process: after.process - before.process, heap: after.heap - before.heap };
  };
}
