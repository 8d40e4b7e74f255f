import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { quantile } from "../bench/row.ts";
import { openLoad, type Stretch } from "../faults/load.ts";
import { usePostgres } from "../support/postgres.ts";

const postgres = usePostgres();
const PEOPLE = 2_000;
/** Ten minutes in stretches of so many seconds; what is first read, compiled and met belongs to the first of them. */
const [SECONDS, STRETCHES, WARM] = [10, 60, 18];
/** Of what it was, what the slowest hundredth and the memory may be at the end. */
const [SLOWER, LARGER] = [1.5, 1.05];

const typical = (stretches: readonly Stretch[], of: "p99" | "memory"): number =>
  quantile(
    stretches.map((stretch) => stretch[of]),
    0.5,
  );

it("bears half of the most it can for ten minutes, as quick and as small at the end as after its first minutes", {
  timeout: 20 * 60_000,
}, async () => {
  const dir = mkdtempSync(join(tmpdir(), "beacon-load-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const { bear } = await openLoad(dir, { DATABASE_URL: await postgres.create() });
  await bear({ requests: PEOPLE, rate: null, connections: 32, people: PEOPLE });
  const most = await bear({ requests: 3_000, rate: null, connections: 32, people: PEOPLE });
  const rate = most.rate / 2;
  const stretches: Stretch[] = [];
  for (let n = 0; n < STRETCHES; n++) {
    const one = await bear({ requests: Math.round(rate * SECONDS), rate, connections: 32, people: PEOPLE });
    console.log(`${one.p99.toFixed(1)} ms, ${(one.memory / 2 ** 20).toFixed(0)} MiB, ${one.failed} failed`);
    stretches.push(one);
  }
  const [early, late] = [stretches.slice(WARM, WARM + 12), stretches.slice(-12)];
  const [slower, larger] = (["p99", "memory"] as const).map((of) => typical(late, of) / typical(early, of));
  console.log(
    `at ${rate.toFixed(0)} of ${most.rate.toFixed(0)} a second: p99 ×${slower?.toFixed(2)}, memory ×${larger?.toFixed(3)}`,
  );
  expect(stretches.map(({ failed }) => failed)).toEqual(Array(STRETCHES).fill(0));
  expect(slower).toBeLessThan(SLOWER);
  expect(larger).toBeLessThan(LARGER);
});
