import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { startSlack } from "../../src/adapters/slack/adapter.ts";
import { appParts } from "../../src/compose.ts";
import { createApp } from "../../src/core/app.ts";
import type { Feature } from "../../src/core/feature.ts";
import type { Sender } from "../../src/core/outbox.ts";
import type { Form } from "../../src/core/view.ts";
import { createOutbox } from "../../src/delivery/outbox.ts";
import { newPictures } from "../../src/pictures/pictures.ts";
import { openStore } from "../../src/store/lowdb.ts";
import { DUE, fill, ORG } from "../faults/due.ts";
import { SECRET } from "./slack-load.ts";

/**
 * Slack's adapter with the real outbox at its real pace, a store on disk with so many messages due, and a button that
 * opens a form. Sends those whose numbers it is told, and says when they are gone.
 */
const [dir = "", apiUrl = "", messages = "0"] = process.argv.slice(2);
const log = { debug() {}, info() {}, warn: console.error, error: console.error };
const form: Form = {
  ...{ kind: "form", id: "bench.form", title: "Write a note", submit: "Save", state: "" },
  fields: [{ kind: "text", name: "text", label: "Note", max: 200 }],
};
const bench: Feature = {
  ...{ name: "bench", tables: [], commands: [], submits: {}, samples: () => [] },
  presses: { "bench.form": async () => [{ kind: "open", form }] },
};

const began = Date.now();
const clock = () => DUE + Date.now() - began;
const store = await openStore({ dir, log });
await fill(store, null, { goals: 0, booked: Number(messages) });
const senders = new Map<string, Sender>();
const outbox = createOutbox({ store, senders, clock, log });
const coach = { review: nobody, measure: () => null, day: () => null };
const parts = appParts({ store, coach, outbox, clock, log }, { lang: "en", zone: "UTC" });
const app = createApp({ ...parts, features: [...parts.features, bench] });
const http = express();
const config = { botToken: "xoxb-T1", signingSecret: SECRET, appToken: null, apiUrl };
const isNews = async () => false;
const slack = await startSlack({ config, app, store, isNews, pictures: newPictures(), log, clock, http });
senders.set("slack", slack.sender);
await slack.ready;
const server = createServer(http);
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
process.on("message", async ([from, to]: [number, number]) => {
  const keys = Array.from({ length: to - from }, (_, n) => `booked:${from + n}`);
  await outbox.send(ORG, keys);
  process.send?.("sent");
});
process.on("SIGTERM", () => process.exit(0));
process.send?.({ port: (server.address() as AddressInfo).port });

function nobody(): never {
  throw new Error("nobody writes");
}
