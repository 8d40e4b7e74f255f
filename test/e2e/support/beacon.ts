import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { readConfig } from "../../../src/config.ts";
import { type Running, serve } from "../../../src/serve.ts";
import { startBrowser } from "./browser.ts";
import { goTo, newWindow } from "./pages.ts";

interface Used {
  url: string;
  /**
   * Opens a page of it, by what stands behind its address, in the window of that name. A new window is a process that
   * reads every script and font, so each is used again by the tests that follow.
   */
  visit(rest: string, size?: { width?: number; height?: number }, window?: string): Promise<Page>;
}

/** A browser and a Beacon with the demo, for all tests of a suite; its clock starts at the instant. */
export function useBeacon(clock: string): Used {
  const dir = mkdtempSync(join(tmpdir(), "beacon-e2e-"));
  const windows = new Map<string, Page>();
  let [browser, beacon] = [] as unknown as [Browser, Running];
  beforeAll(async () => {
    browser = await startBrowser();
    const settings = { PORT: "0", BEACON_DATA_DIR: dir, LOG_LEVEL: "silent", BEACON_CLOCK: clock };
    beacon = await serve(readConfig(settings));
    used.url = beacon.url;
  });
  afterAll(async () => {
    await browser.close();
    await beacon.close();
    rmSync(dir, { recursive: true });
  });
  const used: Used = {
    url: "",
    async visit(rest, { width = 1280, height = 900 } = {}, window = "first") {
      const page = windows.get(window) ?? (await newWindow(browser));
      windows.set(window, page);
      await page.emulateMedia({ media: null });
      await page.setViewportSize({ width, height });
      await goTo(page, used.url + rest);
      return page;
    },
  };
  return used;
}
