import type { types as kit } from "@slack/bolt";
import type { Keep } from "../../core/kept.ts";
import type { Lang } from "../../core/lang.ts";
import type { Log } from "../../core/log.ts";
import { type Growing, whole } from "../../core/reply.ts";
import type { Slack } from "./clients.ts";
import { draw } from "./post.ts";
import type { Drawn } from "./render.ts";
import { escaped } from "./spans.ts";
import type { Visit } from "./visit.ts";

/** Says it piece by piece where Slack can, else whole at the end, by `post`. */
export type Grow = (growing: Growing, visit: Visit, lang: Lang, post: (drawn: Drawn) => Promise<void>) => Promise<void>;

export interface GrowParts {
  slack: Pick<Slack, "quick" | "posts">;
  keep: Keep;
  log: Log;
}

export function newGrow({ slack, keep, log }: GrowParts): Grow {
  return async (growing, visit, lang, post) => {
    const message = newMessage(slack, visit, log);
    let count = 0;
    const card = await whole(growing, async (pieces) => {
      count = pieces.length;
      await message.say(pieces.at(-1) ?? "");
    });
    const drawn = await draw(card, lang, visit.team, keep);
    const below = await draw({ ...card, title: "", blocks: card.blocks.slice(count) }, lang, visit.team, keep);
    const spot = message.spot();
    if (!spot) return post(drawn);
    if (await message.end(below.blocks)) return;
    const { text, blocks } = drawn;
    await slack.quick.chat.update({ ...spot, text, blocks }).catch((err: unknown) => {
      log.info({ user: visit.user, err }, "an answer could not be mended; it comes anew");
      return post(drawn);
    });
  };
}

/** One message that Slack shows while it is written: only in a thread of a conversation of two. */
function newMessage({ posts: { chat } }: Pick<Slack, "posts">, visit: Visit, log: Log) {
  const { channel, thread, direct } = visit;
  let spot: { channel: string; ts: string } | null = null;
  /** Whether what is seen is all that was said. */
  let inStep = channel !== null && thread !== undefined && direct;
  const trying = async (call: () => Promise<unknown>): Promise<void> => {
    await call().catch((err: unknown) => {
      inStep = false;
      log.info({ user: visit.user, err }, "slack did not take a piece of an answer; it comes whole at the end");
    });
  };
  const begin = async (piece: string) => {
    const there = { channel: channel ?? "", thread_ts: thread ?? "" };
    const { ts } = await chat.startStream({ ...there, markdown_text: literal(piece) });
    if (ts) spot = { channel: there.channel, ts };
    else inStep = false;
  };
  return {
    spot: () => spot,
    async say(piece: string): Promise<void> {
      const open = spot;
      if (!inStep) return;
      await trying(() =>
        open ? chat.appendStream({ ...open, markdown_text: `\n\n${literal(piece)}` }) : begin(piece),
      );
    },
    /** Whether all of it stands there now; where not, the message is at least no longer open. */
    async end(blocks: kit.KnownBlock[]): Promise<boolean> {
      const open = spot;
      if (!open) return false;
      if (inStep) await trying(() => chat.stopStream({ ...open, blocks }));
      if (!inStep) await chat.stopStream(open).catch(() => {});
      return inStep;
    },
  };
}

/** Text to the letter where Slack reads Markdown. */
export function literal(text: string): string {
  const plain = escaped(text).replace(/[\\`*_~[\]|]/g, "\\$&");
  return plain.replace(/^(\s*)([#+-])/gm, "$1\\$2").replace(/^(\s*\d+)([.)])/gm, "$1\\$2");
}
