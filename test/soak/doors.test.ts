import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { fuzz } from "../adapters/web/fuzz.ts";
import { openAllDoors } from "../support/all-doors.ts";

setFlagsFromString("--expose_gc");
const collect = runInNewContext("gc") as () => void;
const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

/** More than what differs from one collection to the next, and than what is remembered of acknowledged events. */
const NOISE = 12_000_000;

it.each([false, true])(
  "answers 10,000 hostile requests without a failure inside, and keeps nothing of them (playground: %s)",
  { timeout: 900_000 },
  async (playground) => {
    const doors = await openAllDoors(playground);
    const first = await fuzz(doors, { seed: 1, shots: 2_000 });
    const before = heap();
    const rest = await fuzz(doors, { seed: 2, shots: 8_000 });
    expect([first.wrong, rest.wrong]).toEqual([[], []]);
    expect(heap() - before).toBeLessThan(NOISE);
    expect((await fetch(`${doors.url}healthz`)).status).toBe(200);
    await doors.end();
  },
);
