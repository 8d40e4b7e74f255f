import { mountPictures } from "./adapters/web/pictures.ts";
import { createServer, type Server, type ServerParts } from "./adapters/web/server.ts";
import { appParts, lateCoach, lateModel, opens } from "./compose.ts";
import type { Config } from "./config.ts";
import { type App, createApp } from "./core/app.ts";
import type { Coach } from "./core/coach.ts";
import type { Log } from "./core/log.ts";
import type { Sender } from "./core/outbox.ts";
import { newPages, type Pages } from "./core/pages.ts";
import { alone, type Crew } from "./core/replica.ts";
import type { Seal } from "./core/seal.ts";
import { HOUSE, type Store } from "./core/store.ts";
import type { Clock } from "./core/time.ts";
import type { Chart } from "./core/view.ts";
import { announcing } from "./delivery/announce.ts";
import { createOutbox, type RunningOutbox } from "./delivery/outbox.ts";
import { accounts } from "./features/people/person.ts";
import { newPictureLinks } from "./pictures/links.ts";
import { newPictures, type Pictures } from "./pictures/pictures.ts";
import { lateSeal } from "./seal.ts";

/** The parts that every platform is mounted on. */
export interface House {
  config: Config;
  log: Log;
  clock: Clock;
  store: Store;
  app: App;
  pages: Pages;
  pictures: Pictures;
  /** The address of a chart's picture; null where Beacon has no address, or no secret to seal it with. */
  pictureOf(chart: Chart): string | null;
  /** Answers whether a button opens a form. */
  opens(): Promise<(action: string) => boolean>;
  outbox: RunningOutbox;
  seal: Seal;
  /** The others that have the store open. */
  crew: Crew;
  /** Filled as platforms are mounted. */
  senders: Map<string, Sender>;
  server: Server;
  coach: Coach;
  /** What `GET /readyz` asks, by name; filled as platforms are mounted. */
  health: Record<string, () => Promise<boolean>>;
}

interface BuildOptions {
  /** Ends what the model is still being asked. */
  closing?: AbortSignal;
  clock?: Clock;
  /** Looks at every request first. */
  before?: ServerParts["before"];
  /** Those who send beside it. */
  crew?: Crew;
}

/** Everything that does not listen. */
export function build(config: Config, log: Log, opened: Store, options: BuildOptions = {}): House {
  const {
    closing = new AbortController().signal,
    clock = newClock(config.clock),
    before = null,
    crew = alone,
  } = options;
  const store = announcing(opened, signals, clock);
  const senders = new Map<string, Sender>();
  const outbox = createOutbox({ store, senders, clock, log, crew });
  const coach = lateCoach();
  const model = lateModel({ config: config.model, store, clock, log, closing });
  const seal = lateSeal(config);
  const parts = appParts({ store, coach, model, outbox, clock, log }, config, seal);
  const app = createApp(parts);
  const health: House["health"] = { store: () => store.get(accounts, HOUSE, "").then(() => true) };
  const ready = async () => {
    const checks = Object.entries(health).map(async ([name, check]) => [name, await check().catch(() => false)]);
    return Object.fromEntries(await Promise.all(checks)) as Record<string, boolean>;
  };
  const httpsOnly = config.production && config.publicUrl !== null;
  const server = createServer({ log, ready, httpsOnly, before });
  const pictures = newPictures();
  const drawn = { pages: newPages(parts), pictures, pictureOf: mountLinks(config, server, pictures, clock) };
  return { config, log, coach, clock, store, app, ...drawn, opens, outbox, crew, seal, senders, server, health };
}

/** What features have to tell other programs; read from disk once one wants to hear. */
const signals = async () => (await import("./features/all.ts")).features.flatMap((feature) => feature.signals ?? []);

/** Pictures are served where Beacon has an address and a secret. */
function mountLinks({ publicUrl, secret, oldSecret }: Config, server: Server, pictures: Pictures, clock: Clock) {
  if (publicUrl === null || secret === null) return () => null;
  const links = newPictureLinks(publicUrl, oldSecret === null ? [secret] : [secret, oldSecret], clock);
  mountPictures(server.express, links, pictures);
  return links.urlOf;
}

/** The present; with BEACON_CLOCK it starts at that instant and runs on. */
function newClock(start: number | null): Clock {
  if (start === null) return Date.now;
  const began = Date.now();
  return () => start + (Date.now() - began);
}
