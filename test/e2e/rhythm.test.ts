import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import type { Lang } from "../../src/core/lang.ts";
import { type Running, serve } from "../../src/serve.ts";
import { textFor } from "../../src/text/text.ts";
import { weekdayName } from "../../src/text/weekdays.ts";
import { noBrowser, startBrowser } from "./support/browser.ts";
import { findObstacles, isTooWide, openWindow } from "./support/pages.ts";

const FLOWS: { lang: Lang; width: number; lead: string; channel: string; team: string; country: string }[] = [
  { lang: "en", width: 1280, lead: "ana", channel: "chat-desk", team: "team", country: "GB" },
  { lang: "zh-Hans", width: 360, lead: "lin", channel: "front-desk", team: "团队", country: "英国" },
];

describe.skipIf(noBrowser !== null)(`a team's rhythm in the browser${noBrowser ? ` (${noBrowser})` : ""}`, () => {
  let browser: Browser;
  let beacon: Running;
  const dir = mkdtempSync(join(tmpdir(), "beacon-e2e-"));
  beforeAll(async () => {
    browser = await startBrowser();
    const settings = { PORT: "0", BEACON_DATA_DIR: dir, LOG_LEVEL: "silent", BEACON_CLOCK: "2026-12-20T09:00:00Z" };
    beacon = await serve(readConfig(settings));
  });
  afterAll(async () => {
    await browser.close();
    await beacon.close();
    rmSync(dir, { recursive: true });
  });

  it.each(FLOWS)("is set, changed and seen before it is saved, in $lang, $width wide", async (flow) => {
    const { lang, width, lead, channel, team, country } = flow;
    const t = textFor(lang);
    const says = t.rhythm.team;
    const window = { viewport: { width, height: 900 } };
    const page = await openWindow(browser, `${beacon.url}?as=${lead}&in=${channel}`, window);
    const button = (name: string) => page.getByRole("button", { name, exact: true }).last();
    const field = (name: string) => page.locator(`#dialog[open] [name='value.${name}']`);
    const send = () => page.locator("#dialog [type=submit]").click();
    /** The cards are drawn anew with each answer, and a press meanwhile would be lost. */
    const answered = async (act: () => Promise<void>) => {
      const answer = page.waitForResponse((response) => response.request().method() === "POST");
      await act();
      await (await answer).finished();
      await page.waitForTimeout(100);
    };
    const check = async () => expect([await findObstacles(page), await isTooWide(page)]).toEqual([[], false]);

    await page.locator("#say").fill(team);
    await answered(() => page.locator("#say").press("Enter"));
    await answered(() => button(t.people.team.iLead).click());
    await answered(() => button(says.open).click());
    await button(t.rhythm.setUp).click();
    await page.getByText(t.rhythm.saved, { exact: true }).waitFor();

    await button(says.week).click();
    await field("country").fill("Atlantis");
    await send();
    await page.locator("#dialog .error", { hasText: "Atlantis" }).waitFor();
    expect(await field("country").inputValue()).toBe("Atlantis");
    await check();
    await field("country").fill(country);
    await send();
    await page.locator("#dialog[open]").waitFor({ state: "hidden" });

    await button(says.change).click();
    await field("at").fill("16:30");
    await page.getByLabel(weekdayName(lang, 1), { exact: true }).press("Space");
    await page.getByLabel(weekdayName(lang, 5), { exact: true }).press("Space");
    await check();
    await send();
    await page.getByText(says.skipped(t.ledger.reasons.holiday)).first().waitFor();
    await check();
    await button(t.rhythm.save).click();
    await page.getByText(t.rhythm.timing({ kind: "weekly", days: [5] }, "16:30", "").slice(0, -1)).waitFor();
    await check();
  });
});
