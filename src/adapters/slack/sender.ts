import { nativeId } from "../../core/ids.ts";
import { type Keep, newKeep } from "../../core/kept.ts";
import type { Log } from "../../core/log.ts";
import type { Sender, Sent } from "../../core/outbox.ts";
import type { Store } from "../../core/store.ts";
import { type Clock, SECOND } from "../../core/time.ts";
import type { Vault } from "../../core/vault.ts";
import type { Pictures } from "../../pictures/pictures.ts";
import { type AsDrawn, newAsDrawn } from "./as-drawn.ts";
import { type Identity, newSlack, type Slack, type SlackConfig, sdkLogger, slackError } from "./clients.ts";
import { metadataOf, newFind } from "./find.ts";
import { keptTable } from "./inbox.ts";
import { draw, QUIET } from "./post.ts";
import { orgAccount } from "./receive.ts";
import type { Drawn } from "./render.ts";
import { webApi } from "./sdk.ts";
import { homeOf, newSenders, oneWorkspace, UNTIL_MENDED, type Workspaces } from "./workspaces.ts";

/** When to knock again where nobody opened, in milliseconds. */
const NOBODY_HOME = 30 * SECOND;
/** Without these a request never left this machine. */
const NEVER_LEFT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);
/** Slack's own words for not knowing whether it did what it was asked to. */
const PERHAPS = new Set([
  "internal_error",
  "fatal_error",
  "request_timeout",
  "service_unavailable",
  "team_added_to_org",
]);

/** The token is no longer taken: nothing was sent, and nothing will be until an operator mends it. */
const LOCKED_OUT = new Set([
  ...["account_inactive", "invalid_auth", "not_authed", "token_expired", "token_revoked"],
  "not_connected",
]);

/** Nothing that goes to this address will arrive until somebody changes something in Slack. */
const GONE = new Set([
  "cannot_dm_bot",
  "channel_not_found",
  "is_archived",
  "messages_tab_disabled",
  "not_in_channel",
  "user_disabled",
  "user_not_found",
  "user_not_visible",
]);
/** How the SDK says that Slack answered 429 without a time. */
const NO_PAUSE_NAMED = "Retry header did not contain";
/** One message a second in a conversation; the workspace's limit is not published, so what peers have found
 * to hold, evenly spread. */
const PACE = { conversation: { count: 1, per: SECOND }, all: { count: 1, per: SECOND / 8 } };

/** Sends to a channel or a person: `slack:T1:C9`, `slack:T1:U5`. */
export function newSender(slack: Slack, keep: Keep, asDrawn: AsDrawn, log: Log): Sender {
  const send: Sender["send"] = async (to, card, lang, key, under) => {
    let home: Identity;
    try {
      home = await slack.identity();
    } catch (error) {
      const ending = endOf(error);
      // Asking who we are sends nothing to anybody.
      return ending.kind === "unknown" ? { kind: "later", after: NOBODY_HOME, reason: ending.reason } : ending;
    }
    // A token must never speak in a workspace that is not its own, where the same id may be somebody else.
    if (!to.startsWith(`${orgAccount(home.team)}:`)) return { kind: "refused", reason: "another_workspace" };
    let drawn: Drawn;
    try {
      drawn = await draw(card, lang, home.team, keep);
    } catch (error) {
      log.error({ err: error, delivery: key }, "a message could not be drawn");
      return { kind: "later", after: NOBODY_HOME, reason: "not-drawn" }; // nothing has been sent yet
    }
    try {
      const thread = under ? { thread_ts: placeOf(under).ts } : {};
      const there = { channel: nativeId(to), ...thread, ...QUIET, metadata: metadataOf(key) };
      const post = (message: Pick<Drawn, "text" | "blocks">) => slack.posts.chat.postMessage({ ...there, ...message });
      const { channel, ts } = await asDrawn(drawn, post);
      return { kind: "sent", ref: `${channel}/${ts}` };
    } catch (error) {
      return endOf(error);
    }
  };
  const redraw: Sender["redraw"] = async (to, ref, card, lang) => {
    const team = homeOf(to);
    if (slack.known()?.team !== team) return { kind: "later", after: NOBODY_HOME, reason: "not-connected" };
    try {
      const drawn = await draw(card, lang, team, keep);
      await asDrawn(drawn, (message) => slack.posts.chat.update({ ...placeOf(ref), ...message }));
      return { kind: "sent", ref };
    } catch (error) {
      return endOf(error);
    }
  };
  return { send, redraw, find: newFind(slack), pace: PACE };
}

/** A message's channel and time, of `C1/1.2`. */
function placeOf(ref: string): { channel: string; ts: string } {
  const [channel = "", ts = ""] = ref.split("/");
  return { channel, ts };
}

/** One sender for all workspaces. */
export function newEachSender(
  workspaces: Pick<Workspaces, "at">,
  { keep, pictures, log }: { keep: Keep; pictures: Pick<Pictures, "png">; log: Log },
): Sender {
  return newSenders(workspaces, (slack) => newSender(slack, keep, newAsDrawn(slack, pictures, log), log), PACE, log);
}

/** A sender on its own, for what sends without listening. */
export async function slackSender(
  config: SlackConfig,
  { store, clock, pictures, log, vault }: SenderParts,
): Promise<Sender> {
  const keep = newKeep(keptTable, store, clock);
  const many = async () => {
    const { manyWorkspaces } = await import("./install/many.ts");
    return manyWorkspaces({ config, store, vault: vault(), log, hasOrg: async () => true });
  };
  const workspaces = config.oauth ? await many() : oneWorkspace(newSlack(config, sdkLogger(log)));
  return newEachSender(workspaces, { keep, pictures, log });
}
interface SenderParts {
  store: Store;
  clock: Clock;
  pictures: Pick<Pictures, "png">;
  log: Log;
  /** What tokens are sealed with, where there are many. */
  vault(): Vault;
}

function endOf(error: unknown): Sent {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { kind: "later", after: error.retryAfter * SECOND, reason: "rate_limited", limit: true };
  const said = slackError(error);
  if (said === "ratelimited" || said === "rate_limited") {
    return { kind: "later", after: NOBODY_HOME, reason: said, limit: true };
  }
  if (said !== null) return refusal(said);
  if (error instanceof webApi.WebAPIHTTPError) {
    const reason = `http_${error.statusCode}`;
    // Sent away before anything was done: too many, or not even read to its end.
    if (error.statusCode === 429 || error.statusCode === 408) return { kind: "later", after: NOBODY_HOME, reason };
    return error.statusCode >= 500 ? { kind: "unknown", reason } : { kind: "refused", reason };
  }
  if (error instanceof webApi.WebAPIRequestError) {
    const code = causeOf(error.original);
    if (code !== null && NEVER_LEFT.has(code)) return { kind: "later", after: NOBODY_HOME, reason: code };
    return { kind: "unknown", reason: code ?? error.original.name };
  }
  const why = error instanceof Error ? error.message : "";
  if (why.startsWith(NO_PAUSE_NAMED)) return { kind: "later", after: NOBODY_HOME, reason: "rate_limited" };
  return { kind: "unknown", reason: error instanceof Error ? error.name : "unknown" };
}

function refusal(said: string): Sent {
  if (LOCKED_OUT.has(said)) return { kind: "later", after: UNTIL_MENDED, reason: said };
  if (PERHAPS.has(said)) return { kind: "unknown", reason: said };
  return { kind: "refused", reason: said, ...(GONE.has(said) && { unreachable: true as const }) };
}

/** The system's code, which fetch hides one or two causes deep. */
function causeOf(error: unknown): string | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string") return at.code;
    if (at instanceof AggregateError && at.errors[0] !== undefined) return causeOf(at.errors[0]);
  }
  return null;
}
