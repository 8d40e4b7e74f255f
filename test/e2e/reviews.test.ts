import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findKpi } from "../../src/catalog/kpi.ts";
import { readConfig } from "../../src/config.ts";
import type { Lang } from "../../src/core/lang.ts";
import { type Running, serve } from "../../src/serve.ts";
import { textFor } from "../../src/text/text.ts";
import { type FakeSlack, startFakeSlack } from "../support/fake-slack.ts";
import { type FakeTeams, startFakeTeams } from "../support/fake-teams.ts";
import { useBeacon } from "./support/beacon.ts";
import { noBrowser } from "./support/browser.ts";
import { findObstacles, gestures, openWindow, say } from "./support/pages.ts";

/** A Monday in January: what was read of the last quarter belongs to December as well. */
const NOW = "2027-01-04T09:00:00Z";
const NOTE = "nights & <b>weekends</b>";
const FLOWS = [
  {
    lang: "en",
    locale: "en-GB",
    month: "review",
    quarter: "review q4",
    log: "kpi log NPS 36",
    demo: "ana",
  },
  {
    lang: "zh-Hans",
    locale: "zh-CN",
    month: "月度回顾",
    quarter: "季度回顾 第四季度",
    log: "指标 记录 NPS 36",
    demo: "lin",
  },
  {
    lang: "zh-Hant",
    locale: "zh-TW",
    month: "月度回顧",
    quarter: "季度回顧 第四季",
    log: "指標 記錄 NPS 36",
    demo: "kwong",
  },
] as const;

const nps = (lang: Lang) => findKpi("nps")?.name[lang] ?? "";

describe("reviews on every platform", () => {
  let slack: FakeSlack;
  let teams: FakeTeams;
  let beacon: Running;
  const dir = mkdtempSync(join(tmpdir(), "beacon-reviews-"));
  beforeAll(async () => {
    [slack, teams] = [await startFakeSlack("http"), await startFakeTeams()];
    const { botToken, signingSecret, apiUrl } = slack.config;
    const settings = {
      ...{ PORT: "0", BEACON_DATA_DIR: dir, LOG_LEVEL: "silent", BEACON_CLOCK: NOW },
      ...{ SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: apiUrl, ...teams.env },
    };
    beacon = await serve(readConfig(settings));
    slack.deliverTo(`${beacon.url}slack/events`);
    teams.deliverTo(`${beacon.url}api/messages`);
    await beacon.connected;
  });
  afterAll(async () => {
    await beacon.close();
    await Promise.all([slack.stop(), teams.stop()]);
    rmSync(dir, { recursive: true });
  });
  const soon = { timeout: 10_000 };

  it.each(FLOWS)("are read, signed and handed out in Slack in $lang", async ({ lang, locale, ...words }) => {
    const t = textFor(lang);
    const desk = { in: `C-${lang}` };
    slack.person(`U-${lang}`, { name: "Ann", locale, tz: "Europe/London" });
    slack.channel(desk.in, { name: desk.in, members: [`U-${lang}`] });
    const ann = slack.as(`U-${lang}`);
    const shows = (text: string) => expect.poll(() => ann.sees().at(-1) ?? "", soon).toContain(text);
    await ann.invites(desk.in);
    await expect.poll(() => ann.sees(desk).at(-1) ?? "", soon).toContain(t.people.team.iLead);
    await ann.presses(t.people.team.iLead, desk);
    await ann.types(`/beacon ${words.log}`);
    await expect.poll(() => ann.form()?.title, soon).toBe(t.kpis.log);
    await ann.fills();
    await shows("36");
    await ann.writes(words.month);
    await shows(t.reviews.sign);
    await ann.presses(t.reviews.sign);
    await expect.poll(() => ann.form()?.title, soon).toBe(t.reviews.signForm.title);
    await ann.fills({ [t.reviews.signForm.note]: NOTE });
    await shows(NOTE);
    await ann.writes(words.quarter);
    await shows(t.reviews.quarter.csv);
    await ann.presses(t.reviews.quarter.csv);
    await ann.presses(t.reviews.quarter.pdf);
    const given = () => [...slack.world.files.taken.values()];
    await expect.poll(() => given().some((one) => one.includes("%PDF-")), soon).toBe(true);
    expect(given().some((one) => one.includes(`${nps(lang)},,36,,`))).toBe(true);
    slack.world.files.taken.clear();
    expect(slack.problems).toEqual([]);
  });

  it.each(FLOWS)("are read, signed and handed out in Teams in $lang", async ({ lang, locale, ...words }) => {
    const t = textFor(lang);
    const [id, desk] = [`ann-${lang}`, { in: `desk-${lang}` }];
    teams.person(id, { name: "Ann", locale, zone: "Europe/London" });
    teams.channel(desk.in, { name: desk.in, members: [id] });
    const ann = teams.as(id);
    const shows = (text: string) => expect.poll(() => ann.sees().at(-1) ?? "", soon).toContain(text);
    await ann.invites(desk.in);
    await expect.poll(() => ann.sees(desk).at(-1) ?? "", soon).toContain(t.people.team.iLead);
    await ann.presses(t.people.team.iLead, desk);
    await ann.writes(words.log);
    await shows(t.kpis.log);
    await ann.fills();
    await shows("36");
    await ann.writes(words.month);
    await shows(t.reviews.sign);
    await ann.presses(t.reviews.sign);
    await ann.fills({ [t.reviews.signForm.note]: NOTE });
    await shows(NOTE);
    await ann.writes(words.quarter);
    await shows(t.reviews.quarter.csv);
    for (const [label, kind] of [
      [t.reviews.quarter.csv, "csv"],
      [t.reviews.quarter.pdf, "pdf"],
    ] as const) {
      await ann.presses(label);
      await expect.poll(() => JSON.stringify(ann.messages()), soon).toContain(t.reviews.quarter.file("2026-Q4", kind));
    }
    expect(teams.problems).toEqual([]);
  });
});

describe.skipIf(noBrowser !== null)(`reviews in the browser${noBrowser ? ` (${noBrowser})` : ""}`, () => {
  const beacon = useBeacon(NOW);

  it.each(FLOWS)("are read, signed, printed and handed out in $lang", async ({ lang, demo, ...words }) => {
    const t = textFor(lang);
    const window = { viewport: { width: lang === "en" ? 1280 : 360, height: 900 } };
    const page = await openWindow(beacon.browser, `${beacon.url}?as=${demo}&in=beacon`, window);
    const { press, field, send, reads, check } = gestures(page);
    await say(page, words.log);
    await field("value").waitFor();
    await send();
    await reads("36");
    await say(page, words.month);
    await page.getByRole("button", { name: t.reviews.sign, exact: true }).last().waitFor();
    await check();
    await press(t.reviews.sign);
    await field("note").fill(NOTE);
    await send();
    await reads(NOTE);
    await say(page, words.quarter);
    await page.getByRole("button", { name: t.reviews.quarter.pdf, exact: true }).last().waitFor();
    await check();
    await press(t.reviews.quarter.pdf);
    const file = page.getByRole("link", { name: t.reviews.quarter.file("2026-Q4", "pdf") }).last();
    await file.waitFor();
    const href = new URL((await file.getAttribute("href")) ?? "", beacon.url);
    const printed = Buffer.from(await (await fetch(href)).arrayBuffer());
    expect(printed.subarray(0, 5).toString()).toBe("%PDF-");
    await page.goto(`${beacon.url}report?as=${demo}&in=beacon`);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("main").innerText()).toContain(t.reviews.quarter.strands.voice);
    expect(await page.locator(".page-ways").isVisible()).toBe(false);
    expect(await findObstacles(page)).toEqual([]);
  });
});
