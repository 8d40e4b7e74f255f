import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { readConfig } from "../../../src/config.ts";
import { type Running, serve } from "../../../src/serve.ts";
import { startBrowser } from "./browser.ts";

/** A browser and a Beacon with the demo, for all tests of a suite; its clock starts at the instant. */
export function useBeacon(clock: string): { browser: Browser; url: string } {
  const dir = mkdtempSync(join(tmpdir(), "beacon-e2e-"));
  const used = {} as { browser: Browser; url: string };
  let beacon: Running;
  beforeAll(async () => {
    used.browser = await startBrowser();
    const settings = { PORT: "0", BEACON_DATA_DIR: dir, LOG_LEVEL: "silent", BEACON_CLOCK: clock };
    beacon = await serve(readConfig(settings));
    used.url = beacon.url;
  });
  afterAll(async () => {
    await used.browser.close();
    await beacon.close();
    rmSync(dir, { recursive: true });
  });
  return used;
}
