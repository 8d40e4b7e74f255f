import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { type Running, serve } from "../../src/serve.ts";
import { textFor } from "../../src/text/text.ts";
import { type FakeSlack, startFakeSlack } from "../support/fake-slack.ts";
import { type FakeTeams, startFakeTeams } from "../support/fake-teams.ts";
import { useBeacon } from "./support/beacon.ts";
import { noBrowser } from "./support/browser.ts";
import { gestures, say } from "./support/pages.ts";

const NOW = "2027-01-04T09:00:00Z";
const NOTE = "nights & <b>weekends</b>";
/** A number for each of three months: each language signs one of them. */
const NUMBERS = "kpi,date,value\nFCR,2026-10-18,70%\nFCR,2026-11-15,74%\nFCR,2026-12-13,78%\n";
const FLOWS = [
  { lang: "en", locale: "en-GB", month: "review 2026-12", value: "78", log: "kpi log FCR 78%", demo: "ana" },
  { lang: "zh-Hans", locale: "zh-CN", month: "月度回顾 2026-11", value: "74", log: "指标 记录 FCR 74%", demo: "lin" },
  { lang: "zh-Hant", locale: "zh-TW", month: "月度回顧 2026-10", value: "70", log: "指標 記錄 FCR 70%", demo: "kwong" },
] as const;

/** What the people of both doubles can do alike. */
interface Ann {
  invites(channel: string): Promise<unknown>;
  gives(name: string, content: string): Promise<unknown>;
  writes(words: string): Promise<unknown>;
  presses(label: string, where?: { in: string }): Promise<unknown>;
  fills(values: Record<string, string>): Promise<unknown>;
  sees(where?: { in: string }): string[];
}

const shows = (ann: Ann, text: string, where?: { in: string }) =>
  expect.poll(() => ann.sees(where).at(-1) ?? "").toContain(text);

/** Ann leads a desk that has numbers. */
async function settles(ann: Ann): Promise<void> {
  const desk = { in: "C-desk" };
  const { iLead } = textFor("en").people.team;
  await ann.invites(desk.in);
  await shows(ann, iLead, desk);
  await ann.presses(iLead, desk);
  await ann.gives("numbers.csv", NUMBERS);
  await shows(ann, "3");
}

/** Reads a month and signs it; `formIsOpen` where a form stands apart from the messages. */
async function signs(ann: Ann, flow: (typeof FLOWS)[number], formIsOpen?: () => boolean): Promise<void> {
  const { reviews } = textFor(flow.lang);
  await ann.writes(flow.month);
  await shows(ann, reviews.sign);
  expect(ann.sees().at(-1)).toContain(reviews.noDeviation);
  await ann.presses(reviews.sign);
  if (formIsOpen) await expect.poll(formIsOpen).toBe(true);
  await ann.fills({ [reviews.signForm.note]: `${flow.lang} ${NOTE}` });
  await shows(ann, `${flow.lang} ${NOTE}`);
}

// How files are handed out, and the page of a quarter, are proven where files and numbers are.
describe("a month's review is read and signed in three languages", () => {
  let slack: FakeSlack;
  let teams: FakeTeams;
  let beacon: Running;
  const dir = mkdtempSync(join(tmpdir(), "beacon-reviews-"));
  beforeAll(async () => {
    [slack, teams] = await Promise.all([startFakeSlack("http"), startFakeTeams()]);
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

  it("in Slack", async () => {
    slack.person("U1", { name: "Ann", locale: "en-GB", tz: "Europe/London" });
    slack.channel("C-desk", { name: "desk", members: ["U1"] });
    const ann = slack.as("U1");
    await settles(ann);
    for (const flow of FLOWS) {
      await ann.changes({ locale: flow.locale });
      await signs(ann, flow, () => ann.form()?.title === textFor(flow.lang).reviews.signForm.title);
    }
    expect(slack.problems).toEqual([]);
  });

  it("in Teams", async () => {
    teams.channel("C-desk", { name: "desk", members: ["ann"] });
    const inLocale = (locale: string) => teams.person("ann", { name: "Ann", locale, zone: "Europe/London" });
    inLocale("en-GB");
    const ann = teams.as("ann");
    await settles(ann);
    for (const flow of FLOWS) {
      inLocale(flow.locale);
      await signs(ann, flow);
    }
    expect(teams.problems).toEqual([]);
  });
});

describe.skipIf(noBrowser !== null)(`a month's review in the browser${noBrowser ? ` (${noBrowser})` : ""}`, () => {
  const beacon = useBeacon(NOW);

  it("is read and signed in three languages", async () => {
    for (const { lang, demo, log, value, ...flow } of FLOWS) {
      const { reviews } = textFor(lang);
      const page = await beacon.visit(`?as=${demo}&in=beacon`, { width: lang === "en" ? 1280 : 360 });
      const { press, field, send, reads, check } = gestures(page);
      await say(page, log);
      await field("value").waitFor();
      await field("end").fill(`${flow.month.slice(-7)}-15`);
      await send();
      await reads(value);
      await say(page, flow.month);
      await page.getByRole("button", { name: reviews.sign, exact: true }).last().waitFor();
      await check();
      await press(reviews.sign);
      await field("note").fill(NOTE);
      await send();
      await reads(NOTE);
    }
  });
});
