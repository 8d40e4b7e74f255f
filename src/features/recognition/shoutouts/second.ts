import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler } from "../../../core/feature.ts";
import { card } from "../../../core/view.ts";
import { teams } from "../../people/person.ts";
import { readableWin, says } from "../access.ts";
import { type Win, wins } from "../win.ts";
import { redrawPost } from "./announce.ts";

export const presses: Record<string, PressHandler> = {
  "win.second": async (id, context) => {
    const win = await readableWin(id, context);
    const { error, post } = says(context).recognition;
    const refusal = whyNot(win, context);
    if (refusal !== null) throw new Refusal(error[refusal]);
    const seconds = [...win.seconds, context.me.id];
    context.records.put(wins, { ...win, seconds });
    const team = win.team === null ? undefined : await context.records.get(teams, win.team);
    const thanked = { kind: "whisper", card: card(post.counted) } as const;
    return win.post && team ? [thanked, await redrawPost(win.post, team, context.records)] : [thanked];
  },
};

/** Nobody seconds what they wrote or what is said of them, and nobody twice. */
export function whyNot({ by, whose, seconds }: Win, { me }: Context): "own" | "twice" | null {
  if (by === me.id || whose.includes(me.id)) return "own";
  return seconds.includes(me.id) ? "twice" : null;
}
