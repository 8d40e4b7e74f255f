import { Refusal } from "../../core/errors.ts";
import type { Command, Context, PressHandler } from "../../core/feature.ts";
import type { Reply } from "../../core/reply.ts";
import { readOnly, Wrote } from "../../core/work.ts";
import { readHeld } from "./held.ts";
import { nearest } from "./near.ts";
import { type Picked, pick } from "./pick.ts";
import { says, waysFor } from "./uses.ts";
import { askCard, doneCard, droppedCard, nearCard, ranCard } from "./views.ts";

/** What may be meant by a sentence that nobody takes: the model's guess, or the nearest commands by the rules. */
export async function guess(text: string, commands: readonly Command[], context: Context): Promise<Reply[] | null> {
  if (text.trim() === "") return null;
  const ways = await waysFor(commands, context);
  const picked = await pick(text, ways, context);
  if (picked === "none") return null;
  if (picked) return (await shownAtOnce(picked, context)) ?? ask(picked, context);
  const near = nearest(text, ways, says(context));
  return near.length === 0 ? null : [{ kind: "whisper", card: nearCard(says(context), near, context.me.id) }];
}

function ask(picked: Picked, context: Context): Reply[] {
  const { me, mentions, newId } = context;
  return [{ kind: "whisper", card: askCard(says(context), picked, { by: me.id, mentions }, newId()) }];
}

/** What only shows something to whoever asks needs no yes; null where it would do anything else. */
async function shownAtOnce(picked: Picked, context: Context): Promise<Reply[] | null> {
  if (!picked.way.use.reads) return null;
  try {
    const replies = await context.heard?.obey(picked.typed, { records: readOnly(context.records) });
    if (!replies?.every((reply) => isForOne(reply, context))) return null;
    return [{ kind: "whisper", card: ranCard(says(context), picked, context.newId()) }, ...replies];
  } catch (error) {
    if (error instanceof Wrote) return null;
    throw error;
  }
}

function isForOne(reply: Reply, { place }: Context): boolean {
  if (reply.kind === "post") return reply.to === "direct" || (reply.to === "here" && place.kind === "direct");
  return reply.kind !== "redraw";
}

export const presses: Record<string, PressHandler> = {
  "meant.yes": async (value, context) => {
    const t = says(context);
    const held = readHeld(value);
    if (!held) throw new Refusal(t.core.gone);
    if (held.by !== context.me.id) throw new Refusal(t.commands.notYours);
    const { typed, mentions } = held;
    const replies = await context.heard?.obey(typed, mentions && { mentions });
    if (!replies) throw new Refusal(t.core.gone);
    const redrawn = replies.some(({ kind }) => kind === "update");
    return redrawn ? replies : [...replies, { kind: "update", card: doneCard(t, typed) }];
  },

  "meant.no": async (by, context) => {
    if (by !== context.me.id) throw new Refusal(says(context).commands.notYours);
    return [{ kind: "update", card: droppedCard(says(context)) }];
  },
};
