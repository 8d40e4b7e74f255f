import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { checkInId, checkIns, rounds } from "../../src/features/checkins/checkin.ts";
import { goals } from "../../src/features/goals/goal.ts";
import { openStore } from "../../src/store/lowdb.ts";
import { silent } from "../support/world.ts";
import { DAY_OF_CHECKINS, saidBy, teamOf } from "./checkin-crowd.ts";
import { ORG, personOf } from "./due.ts";

const PEOPLE = 200;
const CHILD = join(import.meta.dirname, "checkin-child.ts");

/** Lets everybody check in at once, and kills the process after so many acknowledgements; answers whose those were. */
async function killAfter(count: number, dir: string): Promise<number[]> {
  const child = spawn(process.execPath, [CHILD, dir, String(PEOPLE), "0"], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  let text = "";
  child.stdout.on("data", (bytes: Buffer) => {
    text += bytes;
    if (text.split("\n").length - 2 >= count) child.kill("SIGKILL");
  });
  await once(child, "close");
  const lines = text.split("\n").slice(1, -1);
  return lines.filter((line) => line !== "done").map((line) => Number(line.split(" ")[0]));
}

it("loses no check-in that was acknowledged, nor the number that came with it, when the process is killed", async () => {
  const dir = mkdtempSync(join(tmpdir(), "beacon-checkins-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const acknowledged = await killAfter(60, dir);
  expect(acknowledged.length).toBeGreaterThanOrEqual(60);
  const store = await openStore({ dir, log: silent });
  onTestFinished(() => store.close());
  for (const n of acknowledged) {
    const slot = { team: teamOf(n), day: DAY_OF_CHECKINS, slot: 1 };
    const kept = await store.get(checkIns, ORG, checkInId(personOf(n), slot));
    expect(kept?.said).toMatchObject({ done: saidBy(n) });
    expect((await store.get(goals, ORG, `g${n}`))?.notes.at(-1)?.text).toBe(`${n + 1} s`);
  }
  // Whole or not at all: a round counts exactly the changes that its check-ins have.
  const all = await store.list(checkIns, ORG);
  for (const round of await store.list(rounds, ORG)) {
    const said = all.filter((one) => one.round === round.id);
    expect(round.changes).toBe(said.reduce((sum, { history }) => sum + 1 + history.length, 0));
  }
});
