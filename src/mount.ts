import type { SlackSettings } from "./config-slack.ts";
import type { TeamsSettings } from "./config-teams.ts";
import { HOUSE } from "./core/store.ts";
import { isNews } from "./features/people/directory.ts";
import { accounts } from "./features/people/person.ts";
import type { House } from "./house.ts";
import { openVault } from "./seal.ts";

/** A mounted platform: a line for the terminal, and how it ends. */
export interface Mounted {
  line: string;
  connected?: Promise<void>;
  close(): Promise<void> | void;
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

/** The pages for people who come from the chat, where Beacon has an address to send them to. */
async function mountBrowser({ config, server, pages, store, seal, clock }: House): Promise<void> {
  const { publicUrl } = config;
  if (publicUrl === null) return;
  const { mountSignIn } = await import("./adapters/web/sign-in.ts");
  const signIns = async () => (await import("./features/dashboard/sign-ins.ts")).newSignIns({ store, seal, clock });
  mountSignIn(server.express, { signIns, pages, seal, publicUrl });
}

/** The playground's pages are loaded only where there may be one. */
async function mountPlayground(house: House): Promise<Mounted> {
  const { production, playground } = house.config;
  if (playground) return (await import("./demo.ts")).openPlayground(house);
  return { line: `Playground: closed (${production ? "production" : "BEACON_PLAYGROUND=off"})`, close: () => {} };
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
