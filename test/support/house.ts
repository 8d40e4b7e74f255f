import catalog from "../../data/catalog/demo.json" with { type: "json" };
import { Demo } from "../../src/adapters/web/demo.ts";
import { mountGallery } from "../../src/adapters/web/gallery.ts";
import { type MountedPlayground, mountPlayground } from "../../src/adapters/web/playground.ts";
import { createServer } from "../../src/adapters/web/server.ts";
import { type App, createApp } from "../../src/core/app.ts";
import type { Feature } from "../../src/core/feature.ts";
import { asLang } from "../../src/core/lang.ts";
import type { Log } from "../../src/core/log.ts";
import type { Pages } from "../../src/core/pages.ts";
import type { Store } from "../../src/core/store.ts";
import { renderers } from "../../src/demo.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { notices, unguarded } from "./guard.ts";
import { noteFeature } from "./notes.ts";

export const quiet: Log = { debug() {}, info() {}, warn() {}, error() {} };

/** What a page of the house sends back with whatever it sends. */
export const TOKEN = "a token of the house";
export const withToken = { "X-Beacon-Token": TOKEN };

export interface House {
  /** Without a slash at its end. */
  url: string;
  port: number;
  store: Store;
  playground: MountedPlayground;
  close(): Promise<void>;
}

/** Beacon with the notes feature and a directory that believes every profile. */
export function noteApp(store: Store, log: Log = quiet, more: readonly Feature[] = []): App {
  return createApp({
    features: [noteFeature, ...more],
    store,
    coach: { review: () => Promise.reject() as never, measure: () => null, day: () => null },
    outbox: { book: async () => [], send: async () => {} },
    clock: Date.now,
    log,
    seal: (text) => text,
    publicUrl: null,
    resolve: async (_work, { person, profile }) => ({
      org: "demo-org",
      me: {
        id: person,
        name: profile?.name ?? person,
        lang: asLang(profile?.locale ?? "en") ?? "en",
        zone: "UTC",
        admin: false,
      },
      team: null,
    }),
    knows: async () => true,
    words: { help: ["帮助", "說明"] },
    guard: unguarded,
    notices: () => ({
      ...notices,
      gone: "That button is too old.",
      failed: (reference) => `It failed: ${reference}`,
      lost: () => [],
    }),
  });
}

/** Notes have none. */
const noPages: Pages = {
  show: async () => ({ lang: "en", teams: [], team: null, periods: [], period: null, parts: [] }),
};

/** A running server with the playground and the gallery, on a free port or a given one. */
export async function openHouse(
  options: { store?: Store; port?: number; log?: Log; reset?: () => Promise<void>; features?: readonly Feature[] } = {},
): Promise<House> {
  const { store = memoryStore(), port = 0, log = quiet } = options;
  const server = createServer({ log, ready: async () => ({ store: true }) });
  const demo = Demo.parse(catalog);
  const parts = {
    app: noteApp(store, log, options.features),
    pages: noPages,
    store,
    demo,
    clock: Date.now,
    log,
    token: TOKEN,
    reset: options.reset ?? (async () => {}),
  };
  const playground = mountPlayground(server.express, parts);
  mountGallery(server.express, {
    features: [noteFeature],
    renderers,
  });
  const at = await server.listen({ port, host: "127.0.0.1" });
  const close = async () => {
    await playground.close();
    await server.close();
  };
  return { url: at.url.replace(/\/$/, ""), port: at.port, store, playground, close };
}
