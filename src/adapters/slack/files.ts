import { Refusal } from "../../core/errors.ts";
import type { GivenFile } from "../../core/event.ts";
import type { Keep } from "../../core/kept.ts";
import type { Log } from "../../core/log.ts";
import type { Hands } from "../../core/take-file.ts";
import { MINUTE } from "../../core/time.ts";
import { bytesOf, type Handed } from "../../pictures/print.ts";
import { textFor } from "../../text/text.ts";
import type { AsDrawn } from "./as-drawn.ts";
import { patiently, type Slack, type SlackConfig } from "./clients.ts";
import { draw, QUIET } from "./post.ts";
import type { Visit } from "./visit.ts";

/** Where Slack keeps what people upload. */
const KEPT_AT = "files.slack.com";
/** How long a download may take. */
const PATIENCE = 5 * MINUTE;

export interface FilesParts {
  slack: Slack;
  config: Pick<SlackConfig, "apiUrl">;
  keep: Keep;
  asDrawn: AsDrawn;
  log: Log;
}

/** The hands for a file that somebody gave in Slack. */
export type NewHands = (file: GivenFile, visit: Visit) => Hands;

export function newFiles({ slack, config, keep, asDrawn, log }: FilesParts): NewHands {
  return ({ ref }, visit) => {
    let shown: { channel: string; ts: string } | null = null;
    const { user, team, thread, direct, channel } = visit;
    const there = direct && channel ? { channel, ...(thread ? { thread_ts: thread } : {}) } : { channel: user };
    return {
      async open(lang) {
        const body = await download(ref, slack, config).catch((error: unknown) => {
          log.warn({ user, err: error }, "slack did not give the file out");
          return null;
        });
        if (!body) throw new Refusal(textFor(lang).slack.fileUnreadable);
        return body;
      },
      async show(card, lang) {
        const drawn = await draw(card, lang, team, keep);
        await asDrawn(drawn, async (message) => {
          if (shown) return void (await patiently(() => slack.quick.chat.update({ ...(shown as Spot), ...message })));
          const posted = await patiently(() => slack.posts.chat.postMessage({ ...there, ...message, ...QUIET }));
          shown = posted.channel && posted.ts ? { channel: posted.channel, ts: posted.ts } : null;
        });
      },
    };
  };
}
type Spot = { channel: string; ts: string };

/** Hands a file to the person, where they are alone with Beacon. */
export async function handOver(
  slack: Slack,
  { name, ...file }: { name: string } & Handed,
  visit: Visit,
): Promise<void> {
  const { channel, direct, thread, user } = visit;
  const place = direct && channel?.startsWith("D") ? channel : await conversationWith(slack, user);
  const content = file.pages || file.parts ? { file: await bytesOf(file) } : { content: file.text };
  const under = place === channel && thread ? { thread_ts: thread } : {};
  await slack.posts.filesUploadV2({ channel_id: place, filename: name, ...content, ...under } as Upload);
}
type Upload = Parameters<Slack["posts"]["filesUploadV2"]>[0];

/** Whether a token may be sent there. */
export const isSlacks = ({ origin }: URL, apiUrl: string): boolean =>
  origin === `https://${KEPT_AT}` || origin === new URL(apiUrl).origin;

async function conversationWith(slack: Slack, user: string): Promise<string> {
  const { channel } = await patiently(() => slack.posts.conversations.open({ users: user }));
  if (!channel?.id) throw new Error("slack did not open the conversation");
  return channel.id;
}

/** The token goes to Slack's own file server and nowhere else; without the scope Slack answers with its sign-in page. */
async function download(
  ref: string,
  { token }: Slack,
  { apiUrl }: Pick<SlackConfig, "apiUrl">,
): Promise<AsyncIterable<Uint8Array>> {
  const url = new URL(ref);
  if (!isSlacks(url, apiUrl)) throw new Error(`no file of Slack's: ${url.host}`);
  const headers = { authorization: `Bearer ${await token()}` };
  const response = await fetch(url, { headers, redirect: "error", signal: AbortSignal.timeout(PATIENCE) });
  const isPage = response.headers.get("content-type")?.includes("text/html");
  if (!response.ok || !response.body || isPage)
    throw new Error(`slack answered ${response.status}${isPage ? " with a page" : ""}`);
  return response.body as unknown as AsyncIterable<Uint8Array>;
}
