import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { slackSender } from "../adapters/slack/sender.ts";
import { type Config, readConfig } from "../config.ts";
import { UsageError } from "../core/errors.ts";
import type { Store } from "../core/store.ts";
import { SECOND } from "../core/time.ts";
import { deliveries, STATES } from "../delivery/ledger.ts";
import type { RunningOutbox } from "../delivery/outbox.ts";
import { watchSchedules } from "../delivery/watch.ts";
import { holding, mountDemo } from "../demo.ts";
import { orgIds } from "../features/people/person.ts";
import { build, type House } from "../house.ts";
import { newLog } from "../log.ts";
import { newBeat } from "../rhythm.ts";
import { openVault } from "../seal.ts";
import { openStore } from "../store/open.ts";

const Instant = z.iso.datetime({ offset: true }).optional();

export interface Ticked {
  line: string;
  at: string;
  /** How many schedules had come round. */
  due: number;
  ledger: Counts;
}
type Counts = Partial<Record<(typeof STATES)[number], number>>;

/** How long it is waited while nothing moves: a platform that wants a pause gets it without this command. */
const STILL = 60 * SECOND;

/** Runs what is due as of an instant, sends it, and waits until it has come to its end. */
export async function tickCommand(env: NodeJS.ProcessEnv, at: string | undefined): Promise<Ticked> {
  const instant = Instant.safeParse(at);
  if (!instant.success) throw new UsageError(`--at is "${at}": write an ISO instant such as 2026-11-23T01:00:00Z.`);
  const now = instant.data === undefined ? Date.now() : Date.parse(instant.data);
  const config = { ...readConfig(env), clock: now };
  const log = newLog({ logLevel: "warn" });
  const opened = await openStore(config, log, true);
  try {
    const { store, index } = watchSchedules(opened, log);
    const house = build(config, log, store);
    await connect(house, config);
    await house.outbox.recover();
    const beat = await newBeat({ ...house, index });
    const due = await beat();
    await calm(house.outbox);
    await house.outbox.close();
    const ledger = await count(store);
    const words = Object.entries(ledger).map(([state, many]) => `${many} ${state}`);
    const line = `${due} due; the ledger: ${words.join(", ") || "empty"}`;
    return { line, at: new Date(now).toISOString(), due, ledger };
  } finally {
    await opened.close();
  }
}

/** Resolves when nothing is under way, or nothing has moved for a while: what waits then stays due. */
async function calm(outbox: RunningOutbox): Promise<void> {
  let [left, since] = [outbox.pending(), performance.now()];
  while (outbox.pending() > 0 && performance.now() - since < STILL) {
    await Promise.race([outbox.idle(), sleep(SECOND)]);
    if (outbox.pending() !== left) [left, since] = [outbox.pending(), performance.now()];
  }
}

/** As the server would send, without listening. */
async function connect(house: House, config: Config): Promise<void> {
  if (config.slack) {
    const vault = () => openVault(config);
    house.senders.set("slack", await slackSender(config.slack, { ...house, vault }));
  }
  if (config.teams) {
    const { teamsSender } = await import("../adapters/teams/sender.ts");
    house.senders.set("teams", teamsSender(config.teams, house));
  }
  if ((await holding(house.store)) === "demo") mountDemo(house);
}

/** How many messages of each state the ledger holds. */
async function count(store: Store): Promise<Counts> {
  const orgs = await orgIds(store);
  const rows = (await Promise.all(orgs.map((org) => store.list(deliveries, org)))).flat();
  const byState = Map.groupBy(rows, ({ state }) => state);
  return Object.fromEntries(
    STATES.flatMap((state) => (byState.has(state) ? [[state, byState.get(state)?.length]] : [])),
  );
}
