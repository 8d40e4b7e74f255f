import type { IncomingMessage, ServerResponse } from "node:http";
import type { Installation } from "@slack/bolt";
import type { Text } from "../../../text/text.ts";
import type { Installer } from "../bolt.ts";
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
export function newInstallPages(page: Page): Pages {
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
        answer(req, res, status, ({ slack: { install: t } }) => {
          return { title: t.failed, lines: [t.why[why]], button: { label: t.again, url: GO } };
        });
      },
    },
  };
}

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
