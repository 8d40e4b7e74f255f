import type { IncomingMessage, ServerResponse } from "node:http";
import type { Installation } from "@slack/bolt";
import type { Log } from "../../../core/log.ts";
import type { Text } from "../../../text/text.ts";
import type { Installer } from "../bolt.ts";
import { slackError } from "../clients.ts";
import { idOf } from "./kept.ts";

/** What a page says: a title, some sentences, and where to go from there. */
export interface Notice {
  title: string;
  lines: readonly string[];
  button?: { label: string; url: string };
}
/** Draws a page in the language of whoever asks for it. */
export type Page = (req: IncomingMessage, says: (t: Text) => Notice) => string;

/** With this the way to Slack begins at once; without it a page says first what is coming. */
const GO = "/slack/install?go";

type Pages = Pick<NonNullable<Installer["installerOptions"]>, "installPathOptions" | "callbackOptions">;

/** The three pages of an installation: before it, after it, and when it came to nothing. */
export function newInstallPages(page: Page, log: Log): Pages {
  const answer = (req: IncomingMessage, res: ServerResponse, status: number, says: (t: Text) => Notice) => {
    res.writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
    res.end(page(req, says));
  };
  return {
    installPathOptions: {
      async beforeRedirection(req, res) {
        if (new URL(req.url ?? "", "http://beacon").searchParams.has("go")) return true;
        answer(req, res, 200, ({ slack: { install: t } }) => {
          return { title: t.title, lines: t.offer, button: { label: t.add, url: GO } };
        });
        return false;
      },
    },
    callbackOptions: {
      async successAsync(installation, _options, req, res) {
        answer(req, res, 200, ({ slack: { install: t } }) => {
          return { title: t.done, lines: t.next, button: { label: t.open, url: conversationIn(installation) } };
        });
      },
      async failureAsync(error, _options, req, res) {
        const { status, why } = failureOf(error);
        note(log, why, error);
        answer(req, res, status, ({ slack: { install: t } }) => {
          return { title: t.failed, lines: [t.why[why]], button: { label: t.again, url: GO } };
        });
      },
    },
  };
}

/** Anybody can come here with anything, so only what an operator has to look at is more than a note. */
function note(log: Log, why: Why, err: Error): void {
  const said = slackError(err) ?? err.message;
  const advice = MENDS[said] && { advice: MENDS[said] };
  if (why === "cancelled" || why === "expired") log.info({ why }, "an installation in slack was not finished");
  else if (why === "broken") log.error({ err }, "an installation in slack could not be kept");
  else log.warn({ why, said, ...advice }, "slack did not confirm an installation");
}

/** What Slack says that beginning again does not mend. */
const MENDS: Readonly<Record<string, string>> = {
  bad_client_secret: "copy SLACK_CLIENT_SECRET from Basic Information of the Slack app",
  invalid_client_id: "copy SLACK_CLIENT_ID from Basic Information of the Slack app",
  bad_redirect_uri: "BEACON_PUBLIC_URL with /slack/oauth_redirect has to stand under Redirect URLs of the Slack app",
};

/** Opens Slack at the conversation with Beacon. */
function conversationIn(installation: Installation): string {
  const { appId, isEnterpriseInstall } = installation;
  const team = isEnterpriseInstall ? null : idOf(installation);
  const asked = { ...(appId ? { app: appId } : {}), ...(team ? { team } : {}) };
  return `https://slack.com/app_redirect?${new URLSearchParams(asked)}`;
}

type Why = keyof Text["slack"]["install"]["why"];

/** By the codes of Bolt's provider and of the Web API. */
const FAILURES: Record<string, { status: number; why: Why }> = {
  slack_oauth_installer_authorization_error: { status: 400, why: "cancelled" },
  slack_oauth_missing_state: { status: 400, why: "expired" },
  slack_oauth_invalid_state: { status: 400, why: "expired" },
  slack_oauth_missing_code: { status: 400, why: "expired" },
  slack_webapi_platform_error: { status: 400, why: "refused" },
  slack_webapi_request_error: { status: 502, why: "unreachable" },
  slack_webapi_http_error: { status: 502, why: "unreachable" },
  slack_webapi_rate_limited_error: { status: 502, why: "unreachable" },
};

const failureOf = ({ code }: { code?: string }) => FAILURES[code ?? ""] ?? { status: 500, why: "broken" as const };
