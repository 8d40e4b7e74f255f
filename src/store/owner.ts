import { randomUUID } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { z } from "zod";

/** A process, told apart from another that gets the same number later or elsewhere. */
export const Owner = z.object({
  pid: z.number(),
  /** When it started, in the kernel's ticks since boot; "" where the system does not tell. */
  started: z.string(),
  /** Where its number means something: the machine, its current run and, in a container, the container's current run. */
  seenFrom: z.string(),
  token: z.string(),
});
export type Owner = z.infer<typeof Owner>;

export function thisProcess(): Owner {
  const boot = read(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim());
  const container = read(() => readlinkSync("/proc/self/ns/pid"));
  const seenFrom = [hostname(), boot, container].join(" ");
  return { pid: process.pid, started: startOf(process.pid), seenFrom, token: randomUUID() };
}

/** Whether the owner still runs; `elsewhere` when it is or was a process that cannot be seen from here. */
export function lifeOf(owner: Owner, here: Owner): "alive" | "dead" | "elsewhere" {
  if (owner.seenFrom !== here.seenFrom) return "elsewhere";
  return exists(owner.pid) && startOf(owner.pid) === owner.started ? "alive" : "dead";
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // somebody else's process
  }
}

/** The 22nd field of the process's line. The second is its name in brackets, which may hold blanks. */
function startOf(pid: number): string {
  const line = read(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  return line.slice(line.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

/** Only Linux has these files; elsewhere the process number alone has to do. */
function read(file: () => string): string {
  try {
    return file();
  } catch {
    return "";
  }
}
