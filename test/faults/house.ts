import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { openStore } from "../../src/store/lowdb.ts";
import { type FakeSlack, startFakeSlack } from "../support/fake-slack.ts";
import { silent } from "../support/world.ts";
import { type Ledger, readLedger } from "./account.ts";
import { type Crowd, fill } from "./due.ts";
import { startServer } from "./server.ts";

/** Nothing more comes after so long a silence: the pace lets eight through each second. */
const SILENCE = 1_700;
/** How long a busy machine is waited for, in milliseconds. */
const PATIENCE = 45_000;

export interface House {
  dir: string;
  slack: FakeSlack;
}

/** A folder with a store in which everybody's message is due, and a double that knows them all. */
export async function openHouse(crowd: Crowd): Promise<House> {
  const dir = mkdtempSync(join(tmpdir(), "beacon-faults-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const slack = await startFakeSlack("http");
  onTestFinished(() => slack.stop());
  const store = await openStore({ dir: join(dir, "store"), log: silent });
  await fill(store, slack, crowd);
  await store.close();
  return { dir, slack };
}

/** Lets a real server work until Slack hears no more of it for a while; then stops it and reads the ledger. */
export async function letFinish(house: House, clock: number, silence = SILENCE): Promise<Ledger> {
  const { slack, dir } = house;
  const server = startServer(slack, dir, clock);
  await server.listens;
  const until = performance.now() + PATIENCE;
  let seen = -1;
  // A busy machine is silent too, so silence alone is no end.
  while (seen < slack.calls.length || (performance.now() < until && !(await isThrough(dir)))) {
    seen = slack.calls.length;
    await sleep(silence);
  }
  await server.stop();
  return readLedger(dir);
}

/** Whether nothing waits any more; a copy that was made in the middle of a change is looked at again. */
async function isThrough(dir: string): Promise<boolean> {
  const ledger = await readLedger(dir).catch(() => null);
  return ledger?.deliveries.every(({ state }) => state !== "due" && state !== "sending") ?? false;
}
