import { afterEach, describe, expect, it } from "vitest";
import { readConfig } from "../../../src/config.ts";
import { mountDemo } from "../../../src/demo.ts";
import { build } from "../../../src/house.ts";
import { memoryStore } from "../../../src/store/memory.ts";
import { saved } from "../../support/desk.ts";
import { type Actor, silent, type World, world } from "../../support/world.ts";

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

interface Place extends World {
  ana: Actor;
  lin: Actor;
  /** The dashboard, or another page, as a browser gets it. */
  open(query: string, headers?: Record<string, string>, path?: string): Promise<{ status: number; html: string }>;
}

/** The demo and its server, with people who write as in the playground. */
async function openPlace(): Promise<Place> {
  const store = memoryStore();
  const w = world({ store });
  const house = build(readConfig({ BEACON_CLOCK: "2026-11-20T10:00:00Z", BEACON_TZ: "UTC" }), silent, store);
  const { playground, fill } = mountDemo(house);
  await fill();
  const { url } = await house.server.listen({ port: 0, host: "127.0.0.1" });
  ends.push(() => house.outbox.close(), house.server.close, playground.close);
  const open: Place["open"] = async (query, headers = {}, path = "dashboard") => {
    const res = await fetch(`${url}${path}${query}`, { headers });
    return { status: res.status, html: await res.text() };
  };
  return { ...w, ana: w.actor("web:demo:ana"), lin: w.actor("web:demo:lin"), open };
}

async function log(who: Actor, line: string, typed: Record<string, string> = {}): Promise<void> {
  const form = await who.say(`kpi log ${line}`);
  const { refusal, errors } = await who.fill(form, typed);
  expect([refusal, errors]).toEqual([null, {}]);
}

const FRONT_DESK = { kind: "channel", channel: "web:demo:front-desk" } as const;
const teamIn = (html: string, name: string) => html.match(new RegExp(`team=(\\w+)"[^>]*>${name}`))?.[1] ?? "";

describe("the dashboard", () => {
  it("says what to do where there is nothing yet", async () => {
    const { open } = await openPlace();
    const { status, html } = await open("?as=ana");
    expect(status).toBe(200);
    expect(html).toContain("This team has no numbers yet.");
    expect(html).toContain("There is no goal under way that you can see.");
  });

  it("shows a person's team: how its KPIs went, and its goals with how far they have come", async () => {
    const { ana, open } = await openPlace();
    await log(ana, "FCR 74% n=120", { end: "2026-11-08" });
    await log(ana, "FCR 70% n=120", { end: "2026-11-15" });
    await ana.fill(await ana.press(await ana.say("kpi show FCR"), "Set target…"), { target: "85", floor: "72" });
    await saved(ana);
    const { html } = await open("?as=ana");
    expect(html.match(/<h[123][^>]*>(?:<bdi>)?[^<]+/g)?.map((tag) => tag.replace(/<[^>]+>/g, ""))).toEqual([
      "Dashboard",
      "KPIs",
      "chat-desk in numbers, Nov 20, 2026",
      "First contact resolution (FCR)",
      "Goals",
      "Goal tree",
    ]);
    expect(html).toContain("✗ off track · target 85 % · floor 72 %");
    expect(html).toMatch(/data-chart="[^"]*74[^"]*70/);
    expect(html).toContain("First reply (online chat)");
    expect(html).not.toContain("<button");
  });

  it("shows the team's open alerts to those whom they concern, and to nobody else", async () => {
    const { ana, open } = await openPlace();
    await ana.fill(await ana.say("alerts report a list went to the wrong customer"), { kind: "data" });
    const { html } = await open("?as=ana");
    expect(html).toContain("1 open alert");
    expect(html.indexOf("Alerts</h2>")).toBeLessThan(html.indexOf("KPIs</h2>"));
    expect((await open("?as=lin")).html).not.toContain("wrong customer");
    expect((await open("?as=ben")).html).not.toContain("wrong customer");
  });

  it("lets somebody of several teams pick one, and shows nobody another team's", async () => {
    const { ana, lin, open } = await openPlace();
    await log(lin, "首解率 66% n=80");
    await ana.moment("member", FRONT_DESK);
    const own = await open("?as=ana");
    expect(own.html).not.toContain("66 %");
    const other = teamIn(own.html, "front-desk");
    expect((await open(`?as=ana&team=${other}`)).html).toContain("66 %");
    const lead = await open("?as=lin");
    expect(lead.html).toContain("66%");
    expect(lead.html).not.toContain("chat-desk");
    expect((await open(`?as=ben&team=${other}`)).status).toBe(404);
    expect((await open("?as=ana&team=no")).status).toBe(404);
  });

  it("speaks the reader's language, and opens as the first person of that language", async () => {
    const { open } = await openPlace();
    const { html } = await open("", { "accept-language": "zh-CN" });
    expect(html).toContain('<html lang="zh-Hans">');
    expect(html).toContain("看板");
    expect((await open("?as=ana&lang=zh-Hant")).html).toContain("看板");
    expect((await open("?as=nobody")).status).toBe(404);
  });

  it("writes nothing", async () => {
    const { store, open } = await openPlace();
    store.commit = () => Promise.reject(new Error("a page must not write"));
    expect((await open("?as=ana")).status).toBe(200);
  });
});

describe("the quarterly report", () => {
  /** The periods that can be picked, and which of them is shown. */
  const periods = (html: string) =>
    [...html.matchAll(/<a href="([^"]*period=([^"&]+)[^"]*)"([^>]*)>([^<]+)/g)]
      .filter(([, href = ""]) => !href.includes("lang="))
      .map(([, href = "", period, more = "", label]) => ({ href, period, here: more.includes("current"), label }));

  it("opens with the last quarter, and has a link to each one since the first number", async () => {
    const { ana, open } = await openPlace();
    await log(ana, "FCR 61% n=120", { end: "2026-05-10" });
    await log(ana, "FCR 74% n=120", { end: "2026-08-16" });
    const report = (query: string) => open(query, {}, "report");
    const first = await report("?as=ana");
    expect(first.html).toContain("chat-desk, Jul – Sep 2026");
    expect(periods(first.html).map(({ label, here }) => [label, here])).toEqual([
      ["Oct – Dec 2026", false],
      ["Jul – Sep 2026", true],
      ["Apr – Jun 2026", false],
    ]);
    const spring = periods(first.html).at(-1)?.href.replace("/report", "").replaceAll("&amp;", "&") ?? "";
    const picked = await report(spring);
    expect(picked.html).toContain("chat-desk, Apr – Jun 2026");
    expect(picked.html).toContain("61 %");
    expect(picked.html).not.toContain("74 %");
    expect(periods(picked.html).find(({ here }) => here)?.label).toBe("Apr – Jun 2026");
    expect((await report(`${spring}&lang=zh-Hans`)).html).toContain("2026年4月");
    expect((await report(`${spring}&lang=zh-Hant`)).html).toMatch(/期間[\s\S]*2026年4月/);
    expect((await report("?as=ana&period=2026-Q4")).html).toContain("has left nothing to tell");
  });

  it("keeps the period from one language to the next, and knows no other one", async () => {
    const { ana, open } = await openPlace();
    await log(ana, "FCR 61% n=120", { end: "2026-05-10" });
    const { html } = await open("?as=ana&period=2026-Q2", {}, "report");
    expect(html).toMatch(/href="[^"]*lang=zh-Hant[^"]*period=2026-Q2"/);
    for (const period of ["2026-Q1", "2027-Q1", "Q2", "x"]) {
      expect((await open(`?as=ana&period=${period}`, {}, "report")).status).toBe(404);
    }
    expect((await open("?as=ana&period=2026-Q2")).status).toBe(404);
  });
});
