import type { Context } from "../../../core/feature.ts";
import type { Sending } from "../../../core/reply.ts";
import { isGone, type Person } from "../../people/person.ts";
import { says } from "../access.ts";
import { outOf } from "../choices.ts";
import { askConsent } from "../consent/ask.ts";
import { mask } from "../mask.ts";
import { MOST } from "../named.ts";
import { letItRun } from "../schedules.ts";
import { waysOf } from "../teams.ts";
import { askedOf, type Visibility, type Win, wins } from "../win.ts";

export interface Thanks {
  id: string;
  to: readonly Person[];
  reason: string;
  value: string;
  visibility: Visibility;
}

/** Why these people cannot be thanked now, in a sentence; null where they can. */
export async function refusalOf(to: readonly Person[], context: Context): Promise<string | null> {
  const { error } = says(context).recognition;
  if (to.some(({ id }) => id === context.me.id)) return error.self;
  if (to.length > MOST) return error.many(MOST);
  for (const person of to) if (await isGone(person, context)) return error.left(person.name);
  const left = await leftToday(context);
  return to.length > left.count ? error.allowance(left.count, left.of) : null;
}

/** How many colleagues somebody can still thank today, on their own calendar. */
export async function leftToday({ me, team, today, records }: Context): Promise<{ count: number; of: number }> {
  const { allowance } = await waysOf(records, team ?? "");
  const mine = await records.list(wins, { by: me.id });
  const given = mine.filter(({ thanks, day }) => thanks && day === today).flatMap(({ whose }) => whose);
  return { count: Math.max(allowance - given.length, 0), of: allowance };
}

/** Saves the thanks and tells those thanked; once, however often it is sent. */
export async function give(thanks: Thanks, context: Context): Promise<{ win: Win; sendings: Sending[] }> {
  const { records, me, team, today, now } = context;
  const { id, to, reason, value, visibility } = thanks;
  const known = await records.get(wins, id);
  if (known) return { win: known, sendings: [] };
  const whose = to.map((person) => person.id);
  const win = records.put(wins, {
    ...{ id, by: me.id, whose, what: mask(reason), effect: "", kind: "teamwork", value, goal: null, evidence: "" },
    ...{ visibility, team, day: today, at: now, thanks: true, stage: "waiting", post: null, seconds: [], words: 0 },
    consent: askedOf(whose, me.id, await outOf(records, whose)),
  });
  await letItRun(win, context);
  return { win, sendings: await askConsent(win, context) };
}
