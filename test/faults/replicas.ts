import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished } from "vitest";
import { HOUSE, type Store } from "../../src/core/store.ts";
import { goals } from "../../src/features/goals/goal.ts";
import { accounts } from "../../src/features/people/person.ts";
import { leases } from "../../src/replicas/lead.ts";
import { replicas } from "../../src/replicas/peers.ts";
import { openPostgres } from "../../src/store/postgres/postgres.ts";
import { dmOf, type FakeSlack, startFakeSlack } from "../support/fake-slack.ts";
import { silent } from "../support/world.ts";
import { type Crowd, DUE, fill, ORG } from "./due.ts";
import { type Server, startServer } from "./server.ts";

/** A replica: the real server, where it listens, and what it goes by among the others. */
export interface Replica extends Server {
  url: string;
  name: string;
}

/** Several real servers on one database, and a Slack that sends to any of them as a balancer would. */
export interface Fleet {
  store: Store;
  slack: FakeSlack;
  /** Those that are alive. */
  running: Replica[];
  start(): Promise<Replica>;
  /** Takes it out, as a power cut or as an operator would. */
  end(one: Replica, how: "kill" | "stop"): Promise<void>;
  /** Who sends; undefined while nobody does. */
  leader(): Promise<Replica | undefined>;
  /** Somebody new writes a goal: brought to each server in turn, and again to the next until one has taken it. */
  write(): Promise<void>;
  /** How many have written, and to how many events each server said yes. */
  written(): number;
  taken: Map<string, number>;
  /** When each message of the ledger came to Slack. */
  sendings: readonly number[];
}

/** The most messages that came within so many milliseconds. */
export function crowdedest({ sendings }: Fleet, time: number): number {
  return Math.max(...sendings.map((at, place) => sendings.slice(place).filter((one) => one < at + time).length));
}

/** `patience` is how long the double takes for an answer, in milliseconds. */
export async function openFleet(url: string, crowd: Crowd, patience = 0): Promise<Fleet> {
  const dir = mkdtempSync(join(tmpdir(), "beacon-replicas-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const slack = await startFakeSlack("http");
  onTestFinished(() => slack.stop());
  const sendings: number[] = [];
  slack.judges("chat.postMessage", ({ args }) => {
    if (args["metadata"]) sendings.push(performance.now());
    return patience > 0 ? { wait: patience, done: true } : null;
  });
  const store = await openPostgres({ url, log: silent });
  onTestFinished(() => store.close());
  await fill(store, slack, crowd);
  const began = performance.now();
  const clock = () => DUE + 5_000 + performance.now() - began;
  const running: Replica[] = [];
  const taken = new Map<string, number>();
  const known = new Set<string>();
  let [count, turn] = [0, 0];

  /** One event to the next server in turn; false where it was not acknowledged. */
  const bring = async (user: string, event: object): Promise<boolean> => {
    const one = running[turn++ % running.length];
    if (!one) return false;
    slack.deliverTo(`${one.url}slack/events`);
    const ack = await slack.deliver.event(event, { event_id: `Ev${user}` }).catch(() => null);
    if (ack?.ok) taken.set(one.name, (taken.get(one.name) ?? 0) + 1);
    return ack?.ok === true;
  };

  return {
    ...{ store, slack, running, taken, sendings },
    async start() {
      const server = startServer(slack, dir, clock(), {
        DATABASE_URL: url,
        BEACON_DRAIN: "1",
        BEACON_SECRET: "s".repeat(32),
      });
      const at = await server.listens;
      const names = (await store.list(replicas, HOUSE)).map(({ id }) => id);
      const name = names.find((id) => !known.has(id)) ?? "";
      known.add(name);
      const one = { ...server, url: at, name };
      running.push(one);
      return one;
    },
    async end(one, how) {
      if (how === "kill") {
        running.splice(running.indexOf(one), 1);
        return one.kill();
      }
      const stopped = one.stop();
      await expect.poll(() => readyAt(one.url), { interval: 20 }).toBe(503);
      running.splice(running.indexOf(one), 1);
      return stopped;
    },
    async leader() {
      const owner = (await store.list(leases, HOUSE))[0]?.owner;
      return running.find(({ name }) => name === owner);
    },
    async write() {
      const user = writerOf(count++);
      slack.person(user, { name: `Writer ${user}`, tz: "UTC", locale: "en-US" });
      const said = { type: "message", channel_type: "im", channel: dmOf(user), user, ts: slack.world.ts() };
      while (!(await bring(user, { ...said, text: "we should answer customers faster" }))) await sleep(50);
    },
    written: () => count,
  };
}

const writerOf = (n: number): string => `U9${String(n).padStart(5, "0")}`;

const readyAt = (url: string): Promise<number> =>
  fetch(`${url}readyz`).then(
    ({ status }) => status,
    () => 0,
  );

/** Whose acknowledged words came to nothing, or to two goals, or were answered twice. */
export async function unheard({ store, slack, written }: Fleet): Promise<string[]> {
  const mine = Map.groupBy(await store.list(goals, ORG), ({ owner }) => owner);
  const told = Map.groupBy(
    slack.world.messages.filter(({ from }) => from === "UBOT"),
    ({ channel }) => channel,
  );
  const problems = await Promise.all(
    Array.from({ length: written() }, async (_, n) => {
      const user = writerOf(n);
      const account = await store.get(accounts, ORG, `slack:T1:${user}`);
      const [drafts, answers] = [mine.get(account?.of ?? "")?.length ?? 0, told.get(dmOf(user))?.length ?? 0];
      return drafts === 1 && answers <= 1 ? null : `${user} has ${drafts} drafts and ${answers} answers`;
    }),
  );
  return problems.filter((one) => one !== null);
}
