import type { Context } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { outOf } from "../choices.ts";
import { askConsent } from "../consent/ask.ts";
import { letItRun } from "../schedules.ts";
import { follow } from "../shoutouts/announce.ts";
import { askedOf, reworded, type Story, UNTOLD, type Win, wins } from "../win.ts";

/** Saves a new win, or one that was reworded, and asks those it names. The same again changes nothing. */
export async function saveWin(
  known: Win | null,
  id: string,
  story: Story,
  context: Context,
): Promise<{ win: Win; sendings: Reply[] }> {
  const { me, team, today, now, records } = context;
  const out = await outOf(records, story.whose);
  const after = known
    ? reworded(known, story, me.id, out)
    : records.put(wins, {
        ...{ id, ...story, by: me.id, team, day: today, at: now, thanks: false },
        ...{ consent: askedOf(story.whose, me.id, out), ...UNTOLD },
      });
  if (after === known) return { win: known, sendings: [] };
  const win = known ? records.put(wins, after) : after;
  await letItRun(win, context);
  return { win, sendings: [...(await askConsent(win, context)), ...(known ? await follow(win, context) : [])] };
}
