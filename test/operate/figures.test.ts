import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { inboxTable } from "../../src/adapters/teams/inbox.ts";
import { readConfig } from "../../src/config.ts";
import { HOUSE } from "../../src/core/store.ts";
import { deliveries } from "../../src/delivery/ledger.ts";
import { orgIds } from "../../src/features/people/person.ts";
import { type AllDoors, FIGURES_TOKEN, openAllDoors } from "../support/all-doors.ts";

interface Dashboard {
  panels: { title: string; targets: { expr: string }[] }[];
}
const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const dashboard = JSON.parse(read("docs/grafana.json")) as Dashboard;

let doors: AllDoors;
let text: string;
beforeAll(async () => {
  doors = await openAllDoors();
  doors.slack.person("U9", { name: "Ada", locale: "en-GB" });
  await doors.slack.as("U9").writes("reach 81 % of kindness by Friday");
  await vi.waitUntil(() => doors.slack.as("U9").sees().length > 0, { timeout: 30_000 });
  await fetch(`${doors.url}dashboard`);
  const { store } = doors.house;
  const org = (await orgIds(store))[0] ?? "";
  const row = (id: string, of: string, more: object) => ({ id, org: of, rev: 1, ...more });
  await store.commit([
    { table: deliveries.name, org, id: "d", seen: 0, row: row("d", org, { state: "unknown" }) },
    { table: inboxTable.name, org: HOUSE, id: "e", seen: 0, row: row("e", HOUSE, { at: 0, arrival: {} }) },
  ]);
  text = await (await fetch(`${doors.url}metrics`, { headers: { authorization: `Bearer ${FIGURES_TOKEN}` } })).text();
});
afterAll(() => doors.end());

/** The value of a figure, with exactly these labels. */
const figure = (name: string): number =>
  Number(
    text
      .split("\n")
      .find((line) => line.startsWith(`${name} `))
      ?.split(" ")[1],
  );

describe("the figures", () => {
  it("count what was asked and saved, from the first request on", () => {
    expect(figure('beacon_http_seconds_count{door="slack",status="2xx"}')).toBeGreaterThan(0);
    expect(figure('beacon_http_seconds_count{door="pages",status="4xx"}')).toBe(1);
    expect(figure('beacon_store_commit_seconds_count{result="saved"}')).toBeGreaterThan(2);
    expect(figure('beacon_deliveries_total{state="unknown"}')).toBe(1);
    expect(figure('beacon_outbox_messages{state="unknown"}')).toBe(1);
    expect(figure('beacon_inbox_events{platform="teams"}')).toBe(1);
    expect(figure("beacon_organisations")).toBe(1);
  });

  it("say nothing of anybody: no name, no text, no id", () => {
    const somebody = /U9|T1|Ada|kindness|beacon\.example|[0-9A-HJKMNP-TV-Z]{26}/;
    expect(text.split("\n").filter((line) => somebody.test(line))).toEqual([]);
  });

  it.each(dashboard.panels.map(({ title, targets }) => [title, targets] as const))(
    'have all that the dashboard draws under "%s"',
    (_title, targets) => {
      const names = targets.flatMap(({ expr }) => expr.match(/\b(?:beacon|nodejs|process)_\w+/g) ?? []);
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) {
        // A counter that nothing has happened to has no line of its own yet.
        const described = name.replace(/_(bucket|count|sum)$/, "");
        expect([name, text.includes(`# TYPE ${described} `)]).toEqual([name, true]);
      }
    },
  );

  it("are each told of in the operator's guide", () => {
    const own = [...text.matchAll(/^# TYPE (beacon_\w+)/gm)].map(([, name]) => name as string);
    const guide = read("docs/operate.md");
    expect(own.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });
});

describe("who may see the figures", () => {
  const slack = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "s", NODE_ENV: "production" };

  it("is nobody in production, unless there is a token", () => {
    expect(readConfig(slack).metrics).toBeNull();
    expect(readConfig({ ...slack, BEACON_METRICS_TOKEN: FIGURES_TOKEN }).metrics).toEqual({ token: FIGURES_TOKEN });
    expect(() => readConfig({ BEACON_METRICS_TOKEN: "short" })).toThrow(/BEACON_METRICS_TOKEN is not right/);
  });

  it("is a program of this very machine otherwise, but nothing that a proxy or a page passes on", async () => {
    const { mountMetrics } = await import("../../src/adapters/web/metrics.ts");
    const { createServer } = await import("../../src/adapters/web/server.ts");
    const { quiet } = await import("../support/house.ts");
    const server = createServer({ log: quiet, ready: async () => ({}) });
    mountMetrics(server.express, { token: null, text: async () => ({ type: "text/plain", body: "seen" }) });
    const { url } = await server.listen({ port: 0, host: "127.0.0.1" });
    const asked = async (headers: Record<string, string>) => (await fetch(`${url}metrics`, { headers })).status;
    expect(await asked({})).toBe(200);
    expect(await asked({ "x-forwarded-for": "203.0.113.9" })).toBe(404);
    expect(await asked({ forwarded: "for=203.0.113.9" })).toBe(404);
    expect(await asked({ origin: "https://evil.example" })).toBe(404);
    await server.close();
  });
});
