import { createRequire } from "node:module";
import { setTimeout as sleep } from "node:timers/promises";
import { mountPictures } from "./adapters/web/pictures.ts";
import { createServer, type Server, type ServerParts } from "./adapters/web/server.ts";
import { appParts, lateCoach, lateModel, opens } from "./compose.ts";
import type { Config } from "./config.ts";
import type { SlackSettings } from "./config-slack.ts";
import type { TeamsSettings } from "./config-teams.ts";
import { type App, createApp } from "./core/app.ts";
import type { Coach } from "./core/coach.ts";
import { type Log, toldError } from "./core/log.ts";
import type { Sender } from "./core/outbox.ts";
import { newPages, type Pages } from "./core/pages.ts";
import { alone, type Crew } from "./core/replica.ts";
import type { Seal } from "./core/seal.ts";
import { HOUSE, type Store, type WholeStore } from "./core/store.ts";
import type { Clock } from "./core/time.ts";
import type { Chart } from "./core/view.ts";
import { announcing } from "./delivery/announce.ts";
import { createOutbox, type RunningOutbox } from "./delivery/outbox.ts";
import { watchSchedules } from "./delivery/watch.ts";
import { isNews } from "./features/people/directory.ts";
import { accounts } from "./features/people/person.ts";
import { newPictureLinks } from "./pictures/links.ts";
import { newPictures, type Pictures } from "./pictures/pictures.ts";
import type { RunningCrew } from "./replicas/crew.ts";
import { startRhythm } from "./rhythm.ts";
import { lateSeal, openVault } from "./seal.ts";
import { openStore } from "./store/open.ts";
import { joinOthers, workTogether } from "./together.ts";

export interface Running {
  /** Where the browser finds it. */
  url: string;
  /** What is connected, a line each, for the terminal. */
  lines: readonly string[];
  /** Rejects with what to do when a platform refuses Beacon after the start. */
  connected: Promise<void>;
  close(): Promise<void>;
}

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

/** A mounted platform: a line for the terminal, and how it ends. */
export interface Mounted {
  line: string;
  connected?: Promise<void>;
  close(): Promise<void> | void;
}

/** Opens the store, joins the parts, mounts the platforms and listens. */
export async function serve(config: Config): Promise<Running> {
  const log = newLog(config);
  const opened = await openStore(config, log);
  const ends: (() => Promise<void> | void)[] = [() => opened.close()];
  const close = async () => {
    for (const end of ends.toReversed()) await end();
  };
  try {
    const figures = config.metrics && (await import("./operate/late-figures.ts")).lateFigures();
    const crew = await joinOthers(config, opened, log);
    if (crew) ends.push(crew.leave);
    const watched = watchSchedules(figures ? figures.watching(opened) : opened, log);
    const { store, index } = watched;
    const closing = new AbortController();
    const before = figures?.timing ?? null;
    const house = build(config, log, store, { closing: closing.signal, before, crew: crew ?? alone });
    figures?.mount(house);
    const { outbox } = house;
    ends.push(house.pictures.close, outbox.close);
    if (!crew) await outbox.recover();
    const mounted = await mountAll(house);
    ends.push(...mounted.map((platform) => () => platform.close()), () => house.server.close());
    ends.push(() => closing.abort());
    const { url } = await house.server.listen(config);
    const rhythm = startRhythm({ ...house, index });
    ends.push(rhythm.stop);
    if (crew) workTogether({ crew, store: opened, watched, outbox, rhythm, log });
    const whole = { ...opened, ...house.store };
    if (config.backupDir !== null) ends.push(await startBackups(house, whole, config.backupDir));
    const door = openOperatorsDoor(house, whole);
    ends.push(door.close, () => drain(house, crew));
    const connected = Promise.all([...mounted.map((platform) => platform.connected), door.opened]).then(() => {});
    return { url, lines: mounted.map(({ line }) => line), connected, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Others take over what is due at once; what arrives is still answered for as long as a balancer needs to notice. */
async function drain({ server, config, log }: House, crew: RunningCrew | null): Promise<void> {
  server.drain();
  const resigned = crew?.resign().catch((err) => log.warn({ err }, "the lease could not be given back; it runs out"));
  await Promise.all([resigned, sleep(config.drain)]);
}

/** Everything that answers over HTTP. */
export async function mountAll(house: House): Promise<Mounted[]> {
  const { slack, teams } = house.config;
  const mounted = [await mountSlack(house, slack), await mountTeams(house, teams)];
  await mountBrowser(house);
  mounted.push(await mountPlayground(house));
  mountDoors(house);
  return mounted;
}

/** Writes by pino, which is read from disk when there is a first line to write. */
export function newLog({ logLevel }: Pick<Config, "logLevel">, to?: { write(line: string): void }): Log {
  const require = createRequire(import.meta.url);
  let made: Log | null = null;
  const log = (): Log => {
    made ??= (require("pino") as typeof import("pino")).pino(
      { level: logLevel, base: null, serializers: { err: toldError } },
      ...(to ? [to] : []),
    );
    return made;
  };
  if (logLevel === "silent") return { debug() {}, info() {}, warn() {}, error() {} };
  return {
    debug: (fields, message) => log().debug(fields, message),
    info: (fields, message) => log().info(fields, message),
    warn: (fields, message) => log().warn(fields, message),
    error: (fields, message) => log().error(fields, message),
  };
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
function mountLinks({ publicUrl, secret }: Config, server: Server, pictures: Pictures, clock: Clock) {
  if (publicUrl === null || secret === null) return () => null;
  const links = newPictureLinks(publicUrl, secret, clock);
  mountPictures(server.express, links, pictures);
  return links.urlOf;
}

/** The present; with BEACON_CLOCK it starts at that instant and runs on. */
function newClock(start: number | null): Clock {
  if (start === null) return Date.now;
  const began = Date.now();
  return () => start + (Date.now() - began);
}

/** The playground's pages are loaded only where there may be one. */
async function mountPlayground(house: House): Promise<Mounted> {
  const { production, playground } = house.config;
  if (playground) return (await import("./demo.ts")).openPlayground(house);
  return { line: `Playground: closed (${production ? "production" : "BEACON_PLAYGROUND=off"})`, close: () => {} };
}

/** The pages for people who come from the chat, where Beacon has an address to send them to. */
async function mountBrowser({ config, server, pages, store, seal, clock }: House): Promise<void> {
  const { publicUrl } = config;
  if (publicUrl === null) return;
  const { mountSignIn } = await import("./adapters/web/sign-in.ts");
  const signIns = async () => (await import("./features/dashboard/sign-ins.ts")).newSignIns({ store, seal, clock });
  mountSignIn(server.express, { signIns, pages, seal, publicUrl });
}

/** The doors for programs, read from disk with the first call. */
function mountDoors({ config, server, store, outbox, log, clock, coach }: House): void {
  const load = async () => {
    const [{ newApi }, { features }] = await Promise.all([
      import("./adapters/web/api/api.ts"),
      import("./features/all.ts"),
    ]);
    const endpoints = features.flatMap((feature) => feature.endpoints ?? []);
    return newApi({ store, outbox, log, clock, coach, perMinute: config.apiPerMinute, endpoints });
  };
  let api: ReturnType<typeof load> | null = null;
  server.express.use("/api/v1", async (req, res, next) => {
    api ??= load();
    (await api)(req, res, next);
  });
}

/** A backup each night, by whichever process leads. */
async function startBackups({ config, outbox, clock, log, crew }: House, store: WholeStore, dir: string) {
  const [{ newBackups }, { everyMinute }] = await Promise.all([
    import("./operate/backup.ts"),
    import("./delivery/cron.ts"),
  ]);
  return everyMinute(newBackups({ store, outbox, clock, log, zone: config.zone, dir, leads: crew.leads }), log);
}

/** For the operator's commands that need the store while this server has it; nobody's answer waits for it. */
function openOperatorsDoor({ config, seal, clock, log }: House, store: WholeStore) {
  const obey = async (order: unknown) =>
    (await import("./operate/orders.ts")).obeyOrder(order, store, { zone: config.zone, now: clock(), seal });
  const door = import("./operate/door.ts").then(({ openDoor }) => openDoor(config.dataDir, obey, log));
  const opened = door.then(
    () => {},
    (err) => log.error({ err }, "the operator's door could not be opened"),
  );
  return { opened, close: async () => (await door.catch(() => null))?.close() };
}

/** Slack's packages are loaded only where Slack is configured. */
async function mountSlack(house: House, settings: SlackSettings | null): Promise<Mounted> {
  if (settings === null) return { line: "Slack: not connected (docs/slack.md)", close: () => {} };
  const { startSlack } = await import("./adapters/slack/adapter.ts");
  const { app, store, crew, pictures, log, clock, server } = house;
  const parts = { config: settings, app, store, crew, pictures, log, clock, http: server.express };
  const install = settings.oauth && { install: await mountInstall(house) };
  const slack = await startSlack({ ...parts, ...install, isNews: (source) => isNews(store, source, clock()) });
  house.senders.set("slack", slack.sender);
  let connected = false;
  const arrived = slack.ready.then(() => {
    connected = true;
  });
  house.health["slack"] = async () => connected;
  return { line: `Slack: ${wayOf(settings)}`, connected: arrived, close: slack.stop };
}

const wayOf = ({ oauth, appToken }: SlackSettings): string => {
  if (oauth) return "many workspaces over HTTP; install at /slack/install (SLACK_BOT_TOKEN is not used)";
  return appToken === null ? "HTTP at /slack/events" : "Socket Mode";
};

/** What installing Beacon in a workspace takes, read from disk only where people may. */
async function mountInstall({ config, store, server }: House) {
  const [{ mountAssets }, { renderNotice }] = await Promise.all([
    import("./adapters/web/assets.ts"),
    import("./adapters/web/notice.ts"),
  ]);
  mountAssets(server.express);
  const hasOrg = async (account: string) => (await store.get(accounts, HOUSE, account)) !== undefined;
  return { vault: openVault(config), hasOrg, page: renderNotice };
}

/** Botbuilder is read only where Teams is configured. */
async function mountTeams(house: House, settings: TeamsSettings | null): Promise<Mounted> {
  if (settings === null) return { line: "Teams: not connected (docs/teams.md)", close: () => {} };
  const { startTeams } = await import("./adapters/teams/adapter.ts");
  const { app, store, crew, pictureOf, opens, log, clock, server } = house;
  const parts = { config: settings, app, store, crew, pictureOf, opens, log, clock, http: server.express };
  const teams = startTeams({ ...parts, isNews: (source) => isNews(store, source, clock()) });
  house.senders.set("teams", teams.sender);
  let connected = false;
  const arrived = teams.ready.then(() => {
    connected = true;
  });
  house.health["teams"] = async () => connected;
  const line = settings.insecure ? "Teams: UNSIGNED, from this machine only" : "Teams: HTTP at /api/messages";
  return { line, connected: arrived, close: teams.stop };
}
