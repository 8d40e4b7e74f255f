import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { startTeams, type TeamsAdapter, type TeamsParts } from "../../../src/adapters/teams/adapter.ts";
import { readConfig } from "../../../src/config.ts";
import type { App } from "../../../src/core/app.ts";
import type { Store } from "../../../src/core/store.ts";
import type { Chart } from "../../../src/core/view.ts";
import { memoryStore } from "../../../src/store/memory.ts";
import { type FakeTeams, startFakeTeams, TENANT } from "../../support/fake-teams.ts";
import { type Hooks, silent, testApp } from "../slack/scene.ts";

export interface Scene {
  teams: FakeTeams;
  store: Store;
  hooks: Hooks;
  beacon: TeamsAdapter;
  /** Stops Beacon and starts it again on the same store. */
  restart(more?: Partial<Wiring>): Promise<void>;
  end(): Promise<void>;
}

/** Where the scene's pictures would be. */
const pictureAt = ({ name }: Chart) => `https://beacon.example.com/pictures/${name}.png`;

interface Wiring {
  store: Store;
  /** Wraps the app, to make it fail. */
  around(app: App): App;
  isNews: TeamsParts["isNews"];
  opens(action: string): boolean;
  clock(): number;
  env: Record<string, string>;
}

/** Beacon with real botbuilder, a feature that keeps notes, and the double; Ada and Lin are known to Teams. */
export async function openScene(wiring: Partial<Wiring> = {}): Promise<Scene> {
  const teams = await startFakeTeams();
  teams.person("ada", { name: "Ada" });
  teams.person("lin", { name: "Lin", locale: "zh-CN", zone: "Asia/Shanghai" });
  teams.channel("desk", { name: "desk", members: ["ada", "lin"] });
  const store = wiring.store ?? memoryStore();
  const hooks: Hooks = { slow: Promise.resolve(), ran: [] };

  const open = async (more: Partial<Wiring>) => {
    const {
      around = (app: App) => app,
      isNews = async () => false,
      opens = () => false,
      clock = Date.now,
      env = {},
    } = more;
    const config = readConfig({ ...teams.env, TEAMS_TENANTS: TENANT, ...env }).teams;
    if (!config) throw new Error("the scene needs Teams");
    const http = express();
    const server = createServer(http);
    const parts = {
      config,
      app: around(testApp(store, hooks)),
      store,
      isNews,
      opens: async () => opens,
      pictureOf: pictureAt,
    };
    const beacon = startTeams({ ...parts, log: silent, clock, http });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    teams.deliverTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`);
    await beacon.ready;
    return { beacon, server };
  };
  let now = await open(wiring);
  const close = async () => {
    now.server.close();
    await now.beacon.stop();
    now.server.closeAllConnections();
  };
  return {
    teams,
    store,
    hooks,
    get beacon() {
      return now.beacon;
    },
    async restart(more = {}) {
      await close();
      now = await open(more);
    },
    async end() {
      await close();
      await teams.stop();
    },
  };
}
