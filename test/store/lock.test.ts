import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { lockFolder } from "../../src/store/lock.ts";
import { openStore } from "../../src/store/lowdb.ts";
import { type Owner, thisProcess } from "../../src/store/owner.ts";
import { recordLog, tempFolder } from "./support.ts";

const LIMITS = { beat: 20, silence: 200 };
const LONG_AGO = new Date(0);

/** A folder with somebody's lock in it, last touched at the time. */
async function lockedBy(owner: Partial<Owner> | string, touched = new Date()): Promise<string> {
  const dir = await tempFolder();
  const path = join(dir, "lock");
  const text = typeof owner === "string" ? owner : JSON.stringify({ ...thisProcess(), token: "theirs", ...owner });
  await writeFile(path, text);
  await utimes(path, touched, touched);
  return dir;
}

/** A process that runs until the test is over, and one that has ended. */
async function otherProcess(): Promise<{ running: number; ended: number }> {
  const [running, ended] = ["setInterval(() => {}, 1e6)", ""].map((code) => spawn(process.execPath, ["-e", code]));
  onTestFinished(() => void running?.kill("SIGKILL"));
  if (ended?.exitCode === null) await once(ended, "exit");
  return { running: running?.pid ?? 0, ended: ended?.pid ?? 0 };
}

describe("the lock", () => {
  it("refuses a second process and names the folder, the process and what to do", async () => {
    const dir = await tempFolder();
    const script = `
      import { openStore } from ${JSON.stringify(new URL("../../src/store/lowdb.ts", import.meta.url).href)};
      const log = { debug() {}, info() {}, warn() {}, error() {} };
      await openStore({ dir: ${JSON.stringify(dir)}, log });
      console.log("open");
      setInterval(() => {}, 1e6);`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    await once(child.stdout, "data");
    const opening = openStore({ dir, log: recordLog() });
    await expect(opening).rejects.toMatchObject({ name: "OperatorError" });
    await expect(opening).rejects.toThrow(`The store in ${dir} is in use by process ${child.pid}`);
    await expect(opening).rejects.toThrow("stop that process first, or use another folder");
    child.kill("SIGKILL");
    await once(child, "exit");
    await (await openStore({ dir, log: recordLog() })).close();
  });

  it("refuses the same process twice, until it has closed", async () => {
    const dir = await tempFolder();
    const store = await openStore({ dir, log: recordLog() });
    await expect(openStore({ dir, log: recordLog() })).rejects.toThrow(`in use by process ${process.pid}`);
    await store.close();
    await (await openStore({ dir, log: recordLog() })).close();
  });

  it.each([{ pid: 0x3fffffff }, "{"])("of nobody who lives (%j) goes to one of many that ask at once", async (left) => {
    for (let round = 0; round < 20; round++) {
      const dir = await lockedBy(left);
      const asked = await Promise.allSettled(Array.from({ length: 10 }, () => lockFolder(dir, LIMITS)));
      expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      for (const each of asked) if (each.status === "fulfilled") await each.value.release();
      expect(await readdir(dir)).toEqual([]);
    }
  });

  it.each([{ pid: 0x3fffffff, token: "one" }, "{"])(
    "that somebody was taking when they died (%j) is taken over",
    async (left) => {
      const dir = await lockedBy(left);
      let right = typeof left === "string" ? "lock-after-torn" : "lock-after-one";
      for (const token of ["two", "three"]) {
        const taker = typeof left === "string" ? left : JSON.stringify({ ...thisProcess(), ...left, token });
        await writeFile(join(dir, right), taker);
        right += typeof left === "string" ? "-after-torn" : `-after-${token}`;
      }
      await (await lockFolder(dir, LIMITS)).release();
      expect(await readdir(dir)).toEqual([]);
    },
  );

  it("of a process that was killed is taken over", async () => {
    const { ended } = await otherProcess();
    const dir = await lockedBy({ pid: ended });
    const lock = await lockFolder(dir, LIMITS);
    expect(JSON.parse(await readFile(join(dir, "lock"), "utf8")).pid).toBe(process.pid);
    await lock.release();
  });

  it.runIf(process.platform === "linux")("of a process whose number another one has now is taken over", async () => {
    const { running } = await otherProcess();
    const dir = await lockedBy({ pid: running, started: "1" });
    await (await lockFolder(dir, LIMITS)).release();
  });

  it("of a container that was started again, with the same number, is taken over", async () => {
    const dir = await lockedBy({ pid: process.pid, seenFrom: "other-host other-boot pid:[1]" }, LONG_AGO);
    await (await lockFolder(dir, LIMITS)).release();
  });

  it("of a container that was killed a moment ago is taken over once it has been silent", async () => {
    const dir = await lockedBy({ pid: 1, seenFrom: "other-host same-boot pid:[1]" });
    await (await lockFolder(dir, LIMITS)).release();
  });

  it("of a container that still runs is respected", async () => {
    const dir = await lockedBy({ pid: 1, seenFrom: "other-host same-boot pid:[1]" });
    let beats = 0;
    const beating = setInterval(() => {
      const at = new Date(Date.now() + ++beats);
      void utimes(join(dir, "lock"), at, at).catch(() => {}); // the folder may be gone
    }, 5);
    onTestFinished(() => clearInterval(beating));
    await expect(lockFolder(dir, LIMITS)).rejects.toThrow("in use by process 1 on other-host");
  });

  it.each(["", "{", "{}"])("that a power cut has left without its content (%j) is taken over", async (text) => {
    await (await lockFolder(await lockedBy(text), LIMITS)).release();
  });

  it("shows that its owner lives, and notices when another has taken it", async () => {
    const dir = await tempFolder();
    const lock = await lockFolder(dir, LIMITS);
    const path = join(dir, "lock");
    await utimes(path, LONG_AGO, LONG_AGO);
    await expect.poll(async () => (await stat(path)).mtimeMs).toBeGreaterThan(1e12);
    expect(lock.held()).toBe(true);
    await writeFile(path, JSON.stringify({ ...thisProcess(), token: "theirs" }));
    await expect.poll(() => lock.held()).toBe(false);
    await lock.release();
    expect(JSON.parse(await readFile(path, "utf8")).token).toBe("theirs");
  });
});
