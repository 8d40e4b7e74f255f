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
  const mine = join(dir, `lock-${me.token}.tmp`);
  try {
    while (!(await claim(path, mine, me))) {
      const owner = await ownerOf(path);
      if (owner && (await lives(path, owner, me, limits))) throw inUse(dir, owner);
      await takeAway(path, `${mine}.old`, owner);
    }
  } finally {
    await rm(mine, { force: true });
  }
  return keep(path, me, limits);
}

/** A link appears whole or not at all, so nobody ever reads half a lock. */
async function claim(path: string, mine: string, me: Owner): Promise<boolean> {
  await writeFile(mine, JSON.stringify(me), { mode: 0o600 });
  try {
    await link(mine, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Null when nobody holds the folder, or when a power cut has left a lock without its content. */
async function ownerOf(path: string): Promise<Owner | null> {
  try {
    return Owner.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return null; // whatever cannot be read names nobody who could be asked to stop
  }
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

/** Removes a dead owner's lock; gives it back when somebody else was quicker and it is theirs by now. */
async function takeAway(path: string, aside: string, dead: Owner | null): Promise<void> {
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  const taken = await ownerOf(aside);
  if (taken && taken.token !== dead?.token) await rename(aside, path);
  else await rm(aside, { force: true });
}

function keep(path: string, me: Owner, { beat }: LockLimits): Lock {
  let held = true;
  const show = async () => {
    const owner = await ownerOf(path);
    if (owner && owner.token !== me.token) held = false;
    else await utimes(path, new Date(), new Date());
  };
  // A beat that fails once is no reason to stop; when it goes on failing, nobody can take the lock either.
  const timer = setInterval(() => void show().catch(() => {}), beat).unref();
  return {
    held: () => held,
    release: async () => {
      clearInterval(timer);
      held = false;
      if ((await ownerOf(path))?.token === me.token) await rm(path, { force: true });
    },
  };
}

function inUse(dir: string, { pid, seenFrom }: Owner): OperatorError {
  const [host] = seenFrom.split(" ");
  return new OperatorError(
    `The store in ${dir} is in use by process ${pid} on ${host}: stop that process first, or use another folder.`,
  );
}
