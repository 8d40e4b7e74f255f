import type { Context } from "../../../core/feature.ts";
import type { Sending } from "../../../core/reply.ts";
import { askConsent } from "../consent/ask.ts";
import { askedOf, reworded, type Story, type Win, wins } from "../win.ts";

/** Saves a new win, or one that was reworded, and asks those it names. The same again changes nothing. */
export async function saveWin(
  known: Win | null,
  id: string,
  story: Story,
  context: Context,
): Promise<{ win: Win; sendings: Sending[] }> {
  const { me, team, today, now, records } = context;
  const after = known
    ? reworded(known, story, me.id)
    : records.put(wins, {
        ...{ id, ...story, by: me.id, team, day: today, at: now, thanks: false },
        ...{ consent: askedOf(story.whose, me.id), stage: "waiting", post: null, seconds: [], words: 0 },
      });
  if (after === known) return { win: known, sendings: [] };
  const win = known ? records.put(wins, after) : after;
  return { win, sendings: await askConsent(win, context) };
}
