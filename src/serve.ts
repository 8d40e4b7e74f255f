import { setTimeout as sleep } from "node:timers/promises";
import type { Config } from "./config.ts";
import { alone } from "./core/replica.ts";
import type { WholeStore } from "./core/store.ts";
import { watchSchedules } from "./delivery/watch.ts";
import { build, type House } from "./house.ts";
import { newLog } from "./log.ts";
import { mountAll } from "./mount.ts";
import type { RunningCrew } from "./replicas/crew.ts";
import { startRhythm } from "./rhythm.ts";
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
