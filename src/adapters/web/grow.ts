import type { Lang } from "../../core/lang.ts";
import type { Log } from "../../core/log.ts";
import { type Growing, grown, whole } from "../../core/reply.ts";
import type { Running } from "../../core/running.ts";
import { type Clock, type Millis, SECOND } from "../../core/time.ts";
import type { Card } from "../../core/view.ts";
import type { Conversations, Message } from "./messages.ts";

/** How long a message that grows is shown as such: longer than any model is waited for, and no longer after a crash. */
const GROWING = 30 * SECOND;

export interface GrowParts {
  conversations: Conversations;
  clock: Clock;
  /** What goes on after the window has its answer. */
  running: Running;
  log: Log;
}

/** The window has the message at once, and each piece of it as it comes. */
export function newGrow({ conversations, clock, running, log }: GrowParts) {
  return async (growing: Growing, at: Pick<Message, "room" | "only">, lang: Lang): Promise<void> => {
    const until = clock() + GROWING;
    const said = (pieces: readonly string[]) => grown(growing, pieces, { blocks: [] });
    const body = { kind: "card" as const, card: said([]), until };
    const { id } = await conversations.say({ ...at, from: null, lang, body });
    const redraw = (card: Card, until?: Millis) => conversations.redraw(id, card, lang, until);
    void running.track(
      whole(growing, async (pieces) => void (await redraw(said(pieces), until)))
        .then((card) => redraw(card))
        .catch((err) => log.error({ err }, "an answer stopped growing")),
    );
  };
}
