import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { inboxTable as slackInbox } from "../adapters/slack/inbox.ts";
import { inboxTable as teamsInbox } from "../adapters/teams/inbox.ts";
import type { Figures } from "../core/figures.ts";
import type { Letter } from "../core/inbox.ts";
import { HOUSE, type Store, type Table } from "../core/store.ts";
import { type Clock, SECOND } from "../core/time.ts";
import { deliveries } from "../delivery/ledger.ts";
import { tickedUntil } from "../delivery/tick.ts";
import { orgIds } from "../features/people/person.ts";
import { tokensUsed } from "../model/usage.ts";

export interface FiguresParts {
  store: Store;
  clock: Clock;
}

/** Where events wait that are acknowledged, by platform. */
const INBOXES: Readonly<Record<string, Table<Letter<unknown>>>> = { slack: slackInbox, teams: teamsInbox };

export interface Watch extends Figures {
  /** All of them in Prometheus' text format. */
  text(): Promise<{ type: string; body: string }>;
}

/** An acknowledgement has three seconds; most of what Beacon does takes a few milliseconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 10];
/** What is still on its way, or needs somebody to look. */
const OPEN = ["due", "sending", "unknown"] as const;

/** Counters of this process, and what the records say whenever somebody asks. */
export function newFigures(parts: FiguresParts): Watch {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  askedOfRecords(parts, registers);
  const requests = new Histogram({
    ...{
      name: "beacon_http_seconds",
      help: "From a request to its answer; of Slack and Teams: to the acknowledgement",
    },
    ...{ labelNames: ["door", "status"], buckets: BUCKETS, registers },
  });
  const commits = new Histogram({
    ...{ name: "beacon_store_commit_seconds", help: "Until records were safe on the disk, or were not taken" },
    ...{ labelNames: ["result"], buckets: BUCKETS, registers },
  });
  const moved = new Counter({
    ...{ name: "beacon_deliveries_total", help: "Messages that came into a state", labelNames: ["state"], registers },
  });
  return {
    request: (door, status, seconds) => requests.observe({ door, status: `${Math.floor(status / 100)}xx` }, seconds),
    committed: (result, seconds) => commits.observe({ result }, seconds),
    delivered: (state, count) => moved.inc({ state }, count),
    text: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  };
}

/** Figures that are true for all replicas together. */
function askedOfRecords({ store, clock }: FiguresParts, registers: Registry[]): void {
  const perOrg = async (ask: (org: string) => Promise<number>) => {
    const all = await Promise.all((await orgIds(store)).map(ask));
    return all.reduce((sum, one) => sum + one, 0);
  };
  const gauge = (name: string, help: string, collect: (self: Gauge) => Promise<void>, labelNames: string[] = []) => {
    const self: Gauge = new Gauge({ name, help, labelNames, registers, collect: () => collect(self) });
  };
  gauge(
    "beacon_outbox_messages",
    "Messages that wait, are being sent, or may have arrived",
    async (self) => {
      for (const state of OPEN) {
        self.set({ state }, await perOrg(async (org) => (await store.list(deliveries, org, { state })).length));
      }
    },
    ["state"],
  );
  gauge(
    "beacon_inbox_events",
    "Events that are acknowledged and not yet dealt with",
    async (self) => {
      for (const [platform, table] of Object.entries(INBOXES)) {
        const letters = await store.list(table, HOUSE);
        self.set({ platform }, letters.filter(({ arrival }) => arrival !== null).length);
      }
    },
    ["platform"],
  );
  gauge("beacon_tick_lag_seconds", "Since everything that was due had been dealt with", async (self) => {
    const until = await tickedUntil(store);
    self.set(until === null ? 0 : Math.max(0, (clock() - until) / SECOND));
  });
  gauge("beacon_model_tokens_month", "Tokens of the model in this month (UTC)", async (self) => {
    self.set(await perOrg((org) => tokensUsed(store, org, clock())));
  });
  gauge("beacon_organisations", "Organisations in the records", async (self) => self.set((await orgIds(store)).length));
}
