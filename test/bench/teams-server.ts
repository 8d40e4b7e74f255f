import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import express from "express";
import { startTeams } from "../../src/adapters/teams/adapter.ts";
import { cloudOf } from "../../src/adapters/teams/cloud.ts";
import { appParts } from "../../src/compose.ts";
import { readConfig } from "../../src/config.ts";
import type { TeamsSettings } from "../../src/config-teams.ts";
import { createApp } from "../../src/core/app.ts";
import type { Feature } from "../../src/core/feature.ts";
import { card, text } from "../../src/core/view.ts";
import { openStore } from "../../src/store/lowdb.ts";

/**
 * The servers under measure, in a process of their own: `bare` is an echo bot as botbuilder's samples write it,
 * `beacon` the adapter with the real app, directory and store, and a feature that answers with a card. Says its port,
 * and its CPU time when asked.
 */
const [which = "bare", dir = "", env = "{}"] = process.argv.slice(2);

const settings = readConfig(JSON.parse(env) as Record<string, string>).teams as TeamsSettings;
const port = which === "beacon" ? await beacon() : await bare();
process.on("message", (message) => {
  if (message === "cpu") process.send?.(process.cpuUsage());
  else process.exit(0);
});
process.send?.({ port });

async function listen(app: express.Express): Promise<number> {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

async function bare(): Promise<number> {
  const cloud = cloudOf(settings);
  const signRequest = async <T extends { headers: { set(name: string, value: string): void } }>(request: T) => {
    request.headers.set("authorization", "Bearer local");
    return request;
  };
  const credentials = {
    isValidAppId: async (id: string) => id === settings.appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({ signRequest }),
  };
  const auth = new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: settings.appId,
      ToChannelFromBotLoginUrl: cloud.login,
      ToChannelFromBotOAuthScope: cloud.scope,
      ToBotFromChannelTokenIssuer: cloud.issuer,
      OAuthUrl: cloud.oauth,
      ToBotFromChannelOpenIdMetadataUrl: cloud.metadata,
      ToBotFromEmulatorOpenIdMetadataUrl: cloud.emulator,
      CallerId: cloud.caller,
    },
    credentials as never,
  );
  const adapter = new CloudAdapter(auth);
  const app = express();
  app.use(express.json());
  app.post("/api/messages", (req, res) =>
    adapter.process(req, res, async (turn) => void (await turn.sendActivity(`Echo: ${turn.activity.text}`))),
  );
  return listen(app);
}

async function beacon(): Promise<number> {
  const log = { debug() {}, info() {}, warn: console.error, error: console.error };
  const store = await openStore({ dir, log });
  const outbox = { book: async () => [], send: async () => {} };
  const coach = { review: () => fail(), measure: () => null, day: () => null };
  const parts = appParts({ store, coach, outbox, clock: Date.now, log }, { lang: "en", zone: "UTC" });
  const bench: Feature = {
    ...{ name: "bench", tables: [], presses: {}, submits: {}, samples: () => [] },
    commands: [{ word: "echo", run: async (args) => [{ kind: "post", to: "here", card: card("Echo", text(args)) }] }],
  };
  const app = createApp({ ...parts, features: [...parts.features, bench] });
  const http = express();
  const rest = {
    isNews: async () => false,
    pictureOf: () => null,
    opens: async () => () => false,
    log,
    clock: Date.now,
    http,
  };
  startTeams({ config: settings, app, store, ...rest });
  return listen(http);
}

function fail(): never {
  throw new Error("no benchmark needs a coach");
}
