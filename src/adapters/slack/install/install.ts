import { OperatorError } from "../../../core/errors.ts";
import type { Installer } from "../bolt.ts";
import { clientOptions, sdkLogger } from "../clients.ts";
import { BOT_SCOPES } from "../payloads.ts";
import { idOf, keptOf } from "./kept.ts";
import { type ManyParts, type ManyWorkspaces, manyWorkspaces } from "./many.ts";
import { newInstallPages, type Page } from "./pages.ts";

export interface InstallParts extends ManyParts {
  page: Page;
  /** Called when somebody has installed Beacon, with who it was. */
  welcome(home: string, user: string): Promise<void>;
}

const REDIRECT_PATH = "/slack/oauth_redirect";

/** Everything that installing takes: Bolt's own provider on Beacon's store, and the workspaces that come of it. */
export function newInstall(parts: InstallParts): { workspaces: ManyWorkspaces; installer: Installer } {
  const { config, page, log } = parts;
  const { oauth, apiUrl } = config;
  if (!oauth) throw new OperatorError("SLACK_CLIENT_ID is missing.");
  const workspaces = manyWorkspaces(parts);
  const { clientId, clientSecret, stateSecret, redirectUri } = oauth;
  const pages = newInstallPages(page, log);
  const installer: Installer = {
    ...{ clientId, clientSecret, redirectUri, scopes: [...BOT_SCOPES] },
    // Signed and bound to the browser by a cookie, so that whichever replica somebody comes back to can tell.
    stateSecret,
    installationStore: newStore(workspaces, parts),
    installerOptions: {
      redirectUriPath: REDIRECT_PATH,
      directInstall: true,
      authorizationUrl: new URL("/oauth/v2/authorize", apiUrl).href,
      clientOptions: clientOptions(config, sdkLogger(log)),
      ...pages,
    },
  };
  return { workspaces, installer };
}

/** Beacon's store as Bolt's provider writes to it. Beacon itself reads it without the provider. */
function newStore(
  { installs }: ManyWorkspaces,
  { welcome, log, now = Date.now }: InstallParts,
): NonNullable<Installer["installationStore"]> {
  return {
    async storeInstallation(installation) {
      const [id, kept] = [idOf(installation), keptOf(installation)];
      if (id === null || kept === null) throw new Error("slack gave no token for beacon's own user");
      const save = async (): Promise<unknown> => {
        const row = await installs.row(id);
        return (await installs.put(row ?? { id, rev: 0 }, { at: now(), kept })) ?? save();
      };
      await save();
      log.info({ team: id, expires: kept.expires !== undefined }, "beacon was installed");
      await welcome(id, installation.user.id);
    },
    fetchInstallation: () => Promise.reject(new Error("Beacon reads its own store")),
  };
}
