import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { openStore } from "../../src/store/lowdb.ts";
import { notes } from "../contract/store.ts";
import { recordLog, tempFolder } from "./support.ts";

const CHILD = fileURLToPath(new URL("kill-child.ts", import.meta.url));
const WRITERS = 8;

/**
 * Lets a real process write, kills it after so many confirmed commits, reads what is left, and goes on with the same
 * folder.
 */
export async function killRounds(rounds: number, commitsOf: (round: number) => number): Promise<void> {
  const dir = await tempFolder();
  const confirmed = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    await writeAndKill(dir, commitsOf(round), confirmed);
    const log = recordLog();
    const store = await openStore({ dir, log });
    for (const [writer, rev] of confirmed) {
      const a = await store.get(notes, "o1", `w${writer}-a`);
      const b = await store.get(notes, "o1", `w${writer}-b`);
      expect(a?.rev).toBeGreaterThanOrEqual(rev);
      expect({ ...b, id: a?.id }).toEqual(a);
    }
    expect(log.lines.filter((line) => line.startsWith("error"))).toEqual([]);
    await store.close();
    expect((await readdir(dir)).filter((name) => /tmp|damaged|lock/.test(name))).toEqual([]);
  }
  expect(confirmed.size).toBe(WRITERS);
}

/** Kills the writer as soon as it has told of so many commits, wherever it is then. */
async function writeAndKill(dir: string, commits: number, confirmed: Map<string, number>): Promise<void> {
  const child = spawn(process.execPath, [CHILD, dir, String(WRITERS)], { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  let told = 0;
  child.stdout.on("data", (bytes: Buffer) => {
    text += bytes;
    told += bytes.toString().split("\n").length - 1;
    if (told > commits) child.kill("SIGKILL");
  });
  await once(child, "close");
  for (const line of text.split("\n").slice(1, -1)) {
    const [writer = "", rev = ""] = line.split(" ");
    confirmed.set(writer, Number(rev));
  }
}
