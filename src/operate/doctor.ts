import { type Config, readConfig } from "../config.ts";
import type { SlackSettings } from "../config-slack.ts";
import { newLog } from "../log.ts";
import { newPictures } from "../pictures/pictures.ts";
import { openVault } from "../seal.ts";
import { openStore } from "../store/open.ts";
import { checkBackups } from "./check-backups.ts";
import { checkModel } from "./check-model.ts";
import { beside, checkStore, type Looked } from "./check-store.ts";
import { type Finding, failed, finding } from "./finding.ts";

/** A clock that is further off than this makes Slack refuse requests, in seconds. */
const SLACK_TOLERANCE = 300;

/** Checks configuration, runtime, store with its lock, clock and platforms, one after the other. */
export async function doctorCommand(env: NodeJS.ProcessEnv): Promise<Finding[]> {
  const node = Number(process.versions.node.split(".")[0]);
  const runtime = finding(
    "node",
    node >= 24,
    `Node ${process.versions.node}`,
    "run Beacon by npm, which brings Node 24",
  );
  let config: Config;
  try {
    config = readConfig(env);
  } catch (error) {
    return [runtime, failed("configuration", error)];
  }
  const settings = finding("configuration", true, "complete", "");
  const server = await beside(config);
  const installs = await checkInstalls(config, server);
  const platforms = [...(await checkSlack(config.slack)), ...installs, await checkTeams(config)];
  return [
    runtime,
    settings,
    await checkStore(config, server),
    await checkBackups(config),
    await checkPictures(),
    ...platforms,
    await checkModel(config),
  ];
}

/** A font that is missing gives pictures without a single letter, and no error. */
async function checkPictures(): Promise<Finding> {
  const pictures = newPictures();
  const sound = await pictures.check().catch(() => false);
  await pictures.close();
  const says = sound ? "the font draws Chinese" : "no picture can be drawn, or none with Chinese";
  return finding("pictures", sound, says, "run npm ci, and restore data/fonts from Beacon's own files");
}

/** Asks Slack who the token is, where there is one; its answer also carries Slack's time. */
async function checkSlack(settings: SlackSettings | null): Promise<Finding[]> {
  if (settings === null) return [finding("slack", true, "not configured (docs/slack.md)", "")];
  try {
    const { botToken } = settings;
    const headers = botToken === null ? {} : { authorization: `Bearer ${botToken}` };
    const asked = new URL(botToken === null ? "api.test" : "auth.test", settings.apiUrl);
    const response = await fetch(asked, { method: "POST", headers });
    const answer = (await response.json()) as { ok?: boolean; error?: string; team?: string };
    const off = Math.abs(Date.now() - Date.parse(response.headers.get("date") ?? new Date().toUTCString())) / 1_000;
    const well = botToken === null ? "answers" : "the token is taken";
    const advice = 'copy SLACK_BOT_TOKEN from "OAuth & Permissions" in your Slack app';
    return [
      finding("slack", answer.ok === true, answer.ok ? well : `${answer.error}`, advice),
      finding("clock", off < SLACK_TOLERANCE, `${Math.round(off)} s from Slack's`, "set this machine's clock"),
    ];
  } catch {
    return [finding("slack", false, `${settings.apiUrl} cannot be reached`, "check the network or SLACK_API_URL")];
  }
}

/** Whether what is kept of the workspaces in which people installed Beacon can be read. */
async function checkInstalls(config: Config, server: Looked | null): Promise<Finding[]> {
  if (!config.slack?.oauth) return [];
  if (server) {
    const says = `${server.installs} installed; the running server has read their tokens`;
    return [finding("slack workspaces", true, says, "")];
  }
  const log = newLog({ logLevel: "silent" });
  try {
    const { manyWorkspaces } = await import("../adapters/slack/install/many.ts");
    const store = await openStore(config, log);
    const parts = { config: config.slack, store, vault: openVault(config), log, hasOrg: async () => true };
    const many = manyWorkspaces(parts);
    const live = (await many.installs.all()).filter(({ sealed }) => sealed).length;
    await many.open().finally(() => store.close());
    return [finding("slack workspaces", true, `${live} installed, and their tokens can be read`, "")];
  } catch (error) {
    return [failed("slack workspaces", error)];
  }
}

/** Asks Microsoft for a token to answer with. */
async function checkTeams({ teams }: Config): Promise<Finding> {
  if (teams === null) return finding("teams", true, "not configured (docs/teams.md)", "");
  const { newSdk, refusalOf, refused } = await import("../adapters/teams/sdk.ts");
  try {
    await newSdk(teams).token();
    return finding("teams", true, "Microsoft gives a token", "");
  } catch (error) {
    const code = refusalOf(error);
    return code
      ? failed("teams", refused(code))
      : finding("teams", false, "Microsoft gives no token", "check the network");
  }
}
