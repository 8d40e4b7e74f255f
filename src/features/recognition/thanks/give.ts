import type { Context } from "../../../core/feature.ts";
import { mask } from "../../../core/mask.ts";
import type { Reply } from "../../../core/reply.ts";
import { isGone, isLead, type Person, teams } from "../../people/person.ts";
import { says } from "../access.ts";
import { type Given, givens, outOf } from "../choices.ts";
import { askConsent } from "../consent/ask.ts";
import { MOST } from "../named.ts";
import { letItRun } from "../schedules.ts";
import { follow } from "../shoutouts/announce.ts";
import { allowanceOf, waysOf } from "../teams.ts";
import { askedOf, together, UNTOLD, type Visibility, type Win, wins } from "../win.ts";

/** How many a group may have: each of them gets a message. */
const MOST_TOGETHER = 50;

export interface Thanks {
  id: string;
  to: readonly Person[];
  reason: string;
  value: string;
  visibility: Visibility;
  /** What they are called together, where they are thanked as a group. */
  group?: string;
}

/** Why these people cannot be thanked now, in a sentence; null where they can. */
export async function refusalOf(to: readonly Person[], context: Context, isGroup = false): Promise<string | null> {
  const { error } = says(context).recognition;
  if (isGroup) {
    if (to.length === 0) return error.empty;
    const { count, of } = await leftToday(context);
    return to.length > MOST_TOGETHER ? error.crowd(MOST_TOGETHER) : count === 0 ? error.allowance(count, of) : null;
  }
  if (to.some(({ id }) => id === context.me.id)) return error.self;
  if (to.length > MOST) return error.many(MOST);
  for (const person of to) if (await isGone(person, context)) return error.left(person.name);
  const left = await leftToday(context);
  return to.length > left.count ? error.allowance(left.count, left.of) : null;
}

/** How many colleagues somebody can still thank today, on their own calendar. */
export async function leftToday(context: Context): Promise<{ count: number; of: number }> {
  const { me, team, records } = context;
  const lead = isLead(await records.get(teams, team ?? ""), me.id);
  const allowance = allowanceOf(await waysOf(records, team ?? ""), lead);
  const { count } = await givenToday(context);
  return { count: Math.max(allowance - count, 0), of: allowance };
}

/** What counts for today. Whoever has travelled west is in the day before again, and does not begin anew. */
async function givenToday({ me, today, records }: Context): Promise<Pick<Given, "day" | "count">> {
  const given = await records.get(givens, me.id);
  return given && given.day >= today ? given : { day: today, count: 0 };
}

/** Saves the thanks and tells those thanked; once, however often it is sent. */
export async function give(thanks: Thanks, context: Context): Promise<{ win: Win; sendings: Reply[] }> {
  const { records, me, team, today, now } = context;
  const { id, to, reason, value, visibility, group } = thanks;
  const known = await records.get(wins, id);
  if (known) return { win: known, sendings: [] };
  const whose = to.map((person) => person.id);
  const win = records.put(wins, {
    ...{ id, by: me.id, whose, what: mask(reason), effect: "", kind: "teamwork", value, goal: null, evidence: "" },
    ...{ visibility, team, day: today, at: now, thanks: true, ...UNTOLD },
    ...(group === undefined
      ? { consent: askedOf(whose, me.id, await outOf(records, whose)) }
      : { consent: together(whose), group }),
  });
  const { day, count } = await givenToday(context);
  records.put(givens, { id: me.id, day, count: count + (group === undefined ? whose.length : 1) });
  await letItRun(win, context);
  const announced = group === undefined ? [] : await follow(win, context);
  return { win, sendings: [...(await askConsent(win, context)), ...announced] };
}
