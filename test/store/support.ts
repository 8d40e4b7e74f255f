import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Log } from "../../src/core/log.ts";

/** A folder that is gone after the test. */
export async function tempFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "beacon-store-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

export interface Recorded extends Log {
  /** `warn: message {"fields":…}`, without what is only information. */
  readonly lines: string[];
}

export function recordLog(): Recorded {
  const lines: string[] = [];
  const write = (level: string) => (fields: object, message: string) => {
    lines.push(`${level}: ${message} ${JSON.stringify(fields)}`);
  };
  return { lines, debug: () => {}, info: () => {}, warn: write("warn"), error: write("error") };
}
