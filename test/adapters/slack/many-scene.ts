import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { type SlackAdapter, startSlack } from "../../../src/adapters/slack/adapter.ts";
import { renderNotice } from "../../../src/adapters/web/notice.ts";
import type { Log } from "../../../src/core/log.ts";
import type { Store } from "../../../src/core/store.ts";
import { newVault, type Vault } from "../../../src/core/vault.ts";
import { newPictures } from "../../../src/pictures/pictures.ts";
import { memoryStore } from "../../../src/store/memory.ts";
import { type FakeSlack, type FakeWorkspace, startFakeSlack } from "../../support/fake-slack.ts";
import { CLIENT } from "../../support/fake-slack-oauth.ts";
import { type Hooks, testApp } from "./scene.ts";

export const SECRET = "a secret of more than thirty-two letters";
export const OTHER = "another secret, also of thirty-two letters";
const REDIRECT = "https://beacon.example.com/slack/oauth_redirect";

/** Somebody's browser on the way to Slack and back. */
export interface Trip {
  /** Slack's page, with what Beacon asks for. */
  to: string;
  cookie: string;
  /** Comes back to Beacon. */
  back(address: string, more?: { cookie?: string; lang?: string }): Promise<Response>;
}

export interface ManyScene {
  slack: FakeSlack;
  store: Store;
  hooks: Hooks;
  /** Everything that was logged, a line each. */
  logged: string[];
  beacon: SlackAdapter;
  url: string;
  begin(): Promise<Trip>;
  /** From the first page to the last; what it says. */
  install(at: FakeWorkspace, user: string, lang?: string): Promise<Response>;
  /** A second replica on the same store; Slack brings what happens to the first. */
  replica(more?: Partial<Wiring>): Promise<{ beacon: SlackAdapter; stop(): Promise<void> }>;
  restart(more?: Partial<Wiring>): Promise<void>;
  end(): Promise<void>;
}

interface Wiring {
  store: Store;
  vault: Vault;
  /** Accounts that have an organisation already. */
  orgs: readonly string[];
}

/** Beacon for as many workspaces as people install it in, with real Bolt and the double. */
export async function openMany(wiring: Partial<Wiring> = {}): Promise<ManyScene> {
  const slack = await startFakeSlack("http");
  const store = wiring.store ?? memoryStore();
  const hooks: Hooks = { slow: Promise.resolve(), ran: [] };
  const pictures = newPictures();
  const logged: string[] = [];
  const log = newNotedLog(logged);

  const open = async ({ vault = newVault([SECRET]), orgs = [] }: Partial<Wiring>) => {
    const http = express();
    const server = createServer(http);
    const oauth = { ...CLIENT, stateSecret: "a state secret of thirty-two letters!", redirectUri: REDIRECT };
    const config = { ...slack.config, botToken: null, oauth };
    const install = { vault, page: renderNotice, hasOrg: async (account: string) => orgs.includes(account) };
    const parts = { config, app: testApp(store, hooks), store, pictures, log, clock: Date.now, http, install };
    const beacon = await startSlack({ ...parts, isNews: async () => false });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const stop = async () => {
      server.close();
      await beacon.stop();
      server.closeAllConnections();
    };
    return { beacon, url, stop };
  };
  let now = await open(wiring);
  slack.deliverTo(`${now.url}/slack/events`);

  const begin = async (): Promise<Trip> => {
    const begun = await fetch(`${now.url}/slack/install?go`, { redirect: "manual" });
    const cookie = begun.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    return {
      to: begun.headers.get("location") ?? "",
      cookie,
      back: (address, more = {}) => {
        const { pathname, search } = new URL(address);
        const headers = { cookie: more.cookie ?? cookie, "accept-language": more.lang ?? "en" };
        return fetch(`${now.url}${pathname}${search}`, { headers });
      },
    };
  };
  return {
    slack,
    store,
    hooks,
    logged,
    get beacon() {
      return now.beacon;
    },
    get url() {
      return now.url;
    },
    begin,
    async install({ place }, user, lang = "en") {
      const trip = await begin();
      const said = await trip.back(slack.oauth.allows(trip.to, place, user), { lang });
      await now.beacon.idle();
      return said;
    },
    async replica(more = {}) {
      const { beacon, stop } = await open(more);
      return { beacon, stop };
    },
    async restart(more = {}) {
      await now.stop();
      now = await open(more);
      slack.deliverTo(`${now.url}/slack/events`);
    },
    async end() {
      await now.stop();
      await pictures.close();
      await slack.stop();
    },
  };
}

function newNotedLog(logged: string[]): Log {
  const note =
    (level: string) =>
    (fields: object, message: string): void => {
      const { err, ...rest } = fields as { err?: Error };
      logged.push(`${level}: ${message} ${JSON.stringify(rest)} ${err ? `${err.stack} ${JSON.stringify(err)}` : ""}`);
    };
  return { debug: note("debug"), info: note("info"), warn: note("warn"), error: note("error") };
}
