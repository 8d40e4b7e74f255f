import { describe, expect, it } from "vitest";
import type { Store } from "../../src/core/store.ts";
import { openStore } from "../../src/store/lowdb.ts";
import { type Note, note, notes, put } from "../contract/store.ts";
import { type ForgetfulFiles, failure, forgetfulFiles } from "./forgetful-files.ts";
import { recordLog } from "./support.ts";

const DIR = "/data";
const YEAR_2026 = Date.UTC(2026, 0);
const MONTH = 31 * 24 * 3_600_000;
const monthly = { ...notes, month: "at" as const };

/** What a run was told to be safe, and what it tried last, by pair. */
interface Seen {
  readonly confirmed: Map<string, number>;
  readonly tried: Map<string, number>;
}

const newSeen = (): Seen => ({ confirmed: new Map(), tried: new Map() });

/** Changes two records together, so that half a commit would show. */
async function changePair(store: Store, seen: Seen, pair: string): Promise<void> {
  const value = (seen.tried.get(pair) ?? 0) + 1;
  const [a, b] = await Promise.all([store.get(monthly, "o1", `${pair}-a`), store.get(monthly, "o1", `${pair}-b`)]);
  seen.tried.set(pair, value);
  const next = (id: string, before: Note | undefined) =>
    put(
      note(id, { rev: (before?.rev ?? 0) + 1, text: String(value), at: YEAR_2026 + ((value + id.length) % 3) * MONTH }),
    );
  await store.commit([next(`${pair}-a`, a), next(`${pair}-b`, b)]);
  seen.confirmed.set(pair, value);
}

/** Opens, writes, lets snapshots happen, closes and goes on; ends early when the power goes. */
async function work(files: ForgetfulFiles, seen: Seen): Promise<void> {
  for (const round of [1, 2]) {
    const store = await openStore({ dir: DIR, log: recordLog(), files, journalBytes: 900 });
    for (let n = 0; n < 4; n++) {
      await changePair(store, seen, `p${n % 2}`);
      await Promise.all([changePair(store, seen, `q${n % 3}`), changePair(store, seen, `r${round}`)]);
    }
    await store.close();
  }
}

/** Everything confirmed is there, nothing is half there, and nothing is there that nobody wrote. */
async function expectSafe(store: Store, { confirmed, tried }: Seen): Promise<void> {
  for (const [pair, last] of tried) {
    const [a, b] = await Promise.all([store.get(monthly, "o1", `${pair}-a`), store.get(monthly, "o1", `${pair}-b`)]);
    expect(a?.text).toBe(b?.text);
    expect(Number(a?.text ?? 0)).toBeGreaterThanOrEqual(confirmed.get(pair) ?? 0);
    expect(Number(a?.text ?? 0)).toBeLessThanOrEqual(last);
  }
  const listed = await store.list(monthly, "o1");
  expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
}

/** The same coin each time. */
function coin(seed: number): () => boolean {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state > 0x80000000;
  };
}

async function countSteps(): Promise<number> {
  let steps = 0;
  const files = forgetfulFiles();
  files.watch = () => {
    steps++;
  };
  await work(files, newSeen());
  return steps;
}

/** Cuts the power at one step: that step is half done at most, and no later one happens. */
async function cutAt(step: number): Promise<{ files: ForgetfulFiles; seen: Seen }> {
  const files = forgetfulFiles();
  const seen = newSeen();
  let steps = 0;
  files.watch = (_, path, partly) => {
    if (steps++ < step) return;
    if (steps === step + 1) partly(50);
    throw failure("EIO", path);
  };
  await work(files, seen).catch(() => {});
  return { files, seen };
}

describe("after a power cut at any step of a write, a snapshot, a start or a stop", () => {
  it.each([
    ["only what was synced is left", (files: ForgetfulFiles) => files.afterCut(() => false)],
    ["some of what was not synced is left", (files: ForgetfulFiles, step: number) => files.afterCut(coin(step))],
    ["everything is left, as after a kill", (files: ForgetfulFiles) => files.afterKill()],
  ])("nothing confirmed is lost when %s", async (_, leave) => {
    const steps = await countSteps();
    expect(steps).toBeGreaterThan(100);
    for (let step = 0; step < steps; step++) {
      const { files, seen } = await cutAt(step);
      const log = recordLog();
      const left = leave(files, step);
      const store = await openStore({ dir: DIR, log, files: left });
      await expectSafe(store, seen);
      expect(log.lines.filter((line) => line.startsWith("error"))).toEqual([]);
      // What was read after the cut must not be lost by the next one, nor hide what is written now.
      await changePair(store, seen, "p0");
      const shown = await store.list(monthly, "o1");
      const again = await openStore({ dir: DIR, log, files: left.afterCut(() => false) });
      expect(await again.list(monthly, "o1")).toEqual(shown);
    }
  });
});
