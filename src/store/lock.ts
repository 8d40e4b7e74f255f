import { link, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { OperatorError } from "../core/errors.ts";
import { SECOND } from "../core/time.ts";
import { lifeOf, Owner, thisProcess } from "./owner.ts";

export interface Lock {
  /** False once another process has taken the folder, after this one had not run for a while. */
  held(): boolean;
  release(): Promise<void>;
}

export interface LockLimits {
  /** How often the owner shows that it lives, in milliseconds. */
  beat: number;
  /** After how long without a beat an owner that cannot be seen from here (another container) counts as dead. */
  silence: number;
}

const LIMITS: LockLimits = { beat: SECOND, silence: 6 * SECOND };

/** Makes this process the only one that may use the folder. */
export async function lockFolder(dir: string, limits = LIMITS, me = thisProcess()): Promise<Lock> {
  const path = join(dir, "lock");
  await take(path, { dir, me, limits });
  return keep(path, me, limits);
}

interface Taker {
  dir: string;
  me: Owner;
  limits: LockLimits;
}

/** Holds the file when it returns. Only who holds the right to a dead owner's file replaces it; the right is such a file, too. */
async function take(path: string, taker: Taker): Promise<void> {
  const { dir, me, limits } = taker;
  while (!(await claim(path, taker))) {
    const owner = await ownerOf(path);
    if (owner === "gone") continue;
    if (owner !== "torn" && (await lives(path, owner, me, limits))) throw inUse(dir, owner);
    const right = `${path}-after-${nameOf(owner)}`;
    await take(right, taker);
    const replaced = await replace(path, taker, nameOf(owner));
    await rm(right, { force: true });
    if (replaced) return;
  }
}

/** A link appears whole or not at all, so nobody ever reads half a lock. */
async function claim(path: string, { dir, me }: Taker): Promise<boolean> {
  const mine = await written(dir, me);
  try {
    await link(mine, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(mine, { force: true });
  }
}

/** Whether the dead owner's file is the taker's now: somebody may have been quicker, and is not disturbed. */
async function replace(path: string, { dir, me }: Taker, dead: string): Promise<boolean> {
  if (nameOf(await ownerOf(path)) !== dead) return false;
  await rename(await written(dir, me), path);
  return true;
}

async function written(dir: string, me: Owner): Promise<string> {
  const file = join(dir, `lock-${me.token}.tmp`);
  try {
    await writeFile(file, JSON.stringify(me), { mode: 0o600 });
    return file;
  } catch (error) {
    await rm(file, { force: true }); // a full disk takes the name and not the words
    throw error;
  }
}

/** `gone` when nobody holds it, `torn` when a power cut has left it without its content: it names nobody to ask to stop. */
async function ownerOf(path: string): Promise<Owner | "gone" | "torn"> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return "gone";
  try {
    return Owner.parse(JSON.parse(text));
  } catch {
    return "torn";
  }
}

function nameOf(owner: Owner | "gone" | "torn"): string {
  return typeof owner === "string" ? owner : owner.token;
}

async function lives(path: string, owner: Owner, me: Owner, { beat, silence }: LockLimits): Promise<boolean> {
  const life = lifeOf(owner, me);
  if (life !== "elsewhere") return life === "alive";
  const seen = await beatOf(path);
  if (Date.now() - seen > silence) return false;
  for (let waited = 0; waited < silence; waited += beat) {
    await sleep(beat);
    if ((await beatOf(path)) !== seen) return true;
  }
  return false;
}

/** When the owner last showed that it lives; 0 when there is no lock any more. */
async function beatOf(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return 0; // gone: released, or taken away by somebody else who starts
  }
}

function keep(path: string, me: Owner, { beat }: LockLimits): Lock {
  let held = true;
  const show = async () => {
    const owner = await ownerOf(path);
    if (typeof owner === "object" && owner.token !== me.token) held = false;
    else await utimes(path, new Date(), new Date());
  };
  // A beat that fails once is no reason to stop; when it goes on failing, nobody can take the lock either.
  const timer = setInterval(() => void show().catch(() => {}), beat).unref();
  return {
    held: () => held,
    release: async () => {
      clearInterval(timer);
      held = false;
      if (nameOf(await ownerOf(path)) === me.token) await rm(path, { force: true });
    },
  };
}

function inUse(dir: string, { pid, seenFrom }: Owner): OperatorError {
  const [host] = seenFrom.split(" ");
  return new OperatorError(
    `The store in ${dir} is in use by process ${pid} on ${host}: stop that process first, or use another folder.`,
  );
}
