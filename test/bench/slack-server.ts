import { open } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { App as BoltApp, ExpressReceiver } from "@slack/bolt";
import express from "express";
import { SECRET } from "./slack-load.ts";

/**
 * The servers under measure, in a process of their own: `bare` is Bolt with an ExpressReceiver and listeners that do
 * nothing, `synced` the same with one line written and synced before a command is acknowledged, `beacon` is the adapter with the real app, directory and store, and a feature that does nothing or writes.
 * Says its port, and its CPU time when asked.
 */
const [which = "bare", api = "", dir = ""] = process.argv.slice(2);

if (process.argv[1] === import.meta.filename) {
  const port = which === "beacon" ? await beacon() : await bare(which === "synced" ? await synced() : async () => {});
  process.on("message", (message) => {
    if (message === "cpu") process.send?.(process.cpuUsage());
    else process.exit(0);
  });
  process.send?.({ port });
}

async function listen(app: express.Express): Promise<number> {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(Number(process.env["PORT"] ?? 0), "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

async function bare(before: () => Promise<void>): Promise<number> {
  const http = express();
  const receiver = new ExpressReceiver({ signingSecret: SECRET, app: http });
  const app = new BoltApp({ receiver, token: "xoxb-T1", clientOptions: { slackApiUrl: api } });
  app.command("/beacon", async ({ ack }) => {
    await before();
    await ack();
  });
  app.action(/^/, async ({ ack }) => ack());
  app.event("app_mention", async () => {});
  return listen(http);
}

/** The least that a durable write takes on this disk. */
async function synced(): Promise<() => Promise<void>> {
  const file = await open(join(dir, "lines"), "a");
  const line = Buffer.from(`${"called back the three open complaints ".repeat(5)}\n`);
  return async () => {
    await file.write(line);
    await file.datasync();
  };
}

async function beacon(): Promise<number> {
  const [{ startSlack }, { createApp }, { appParts }, { openStore }, { table }, { newPictures }] = await Promise.all([
    import("../../src/adapters/slack/adapter.ts"),
    import("../../src/core/app.ts"),
    import("../../src/compose.ts"),
    import("../../src/store/lowdb.ts"),
    import("../../src/core/store.ts"),
    import("../../src/pictures/pictures.ts"),
  ]);
  const log = { debug() {}, info() {}, warn: console.error, error: console.error };
  const store = await openStore({ dir, log });
  const outbox = { book: async () => [], send: async () => {} };
  const coach = { review: () => fail(), measure: () => null, day: () => null };
  const parts = appParts({ store, coach, outbox, clock: Date.now, log }, { lang: "en", zone: "UTC" });
  const written = table<{ id: string; org: string; rev: number; text: string }>("bench");
  const bench = {
    name: "bench",
    tables: [written],
    commands: [
      { word: "quiet", run: async () => [] },
      {
        word: "write",
        run: async (
          text: string,
          { records, newId }: { records: import("../../src/core/work.ts").Records; newId(): string },
        ) => {
          records.put(written, { id: newId(), text });
          return [];
        },
      },
    ],
    presses: { "bench.quiet": async () => [] },
    submits: {},
    samples: () => [],
  };
  const app = createApp({ ...parts, features: [...parts.features, bench] });
  const http = express();
  const config = { botToken: "xoxb-T1", signingSecret: SECRET, appToken: null, apiUrl: api };
  const [isNews, clock, pictures] = [async () => false, Date.now, newPictures()];
  const slack = await startSlack({ config, app, store, isNews, pictures, log, clock, http });
  await slack.ready;
  return listen(http);
}

function fail(): never {
  throw new Error("no benchmark needs a coach");
}
