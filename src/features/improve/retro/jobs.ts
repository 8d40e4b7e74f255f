import { type Job, WORKING_DAY } from "../../../core/job.ts";
import type { Redrawing, Sending } from "../../../core/reply.ts";
import type { Day, Millis } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { unreachable } from "../../../delivery/ledger.ts";
import { textFor } from "../../../text/text.ts";
import { peopleOf, type Team, teams } from "../../people/person.ts";
import { ensureSchedule } from "../../rhythm/schedules.ts";
import { ended, publish, renewed, shown } from "./publish.ts";
import { type Retro, retros } from "./retro.ts";
import { shownRetro } from "./shown.ts";
import { currentRetro, mayBeAnonymous, openRetro, usualUntil, wayOf } from "./start.ts";
import { fewCard, troubleCard } from "./views.ts";

/** Opens the week's retro in the channel, before people leave for the weekend. */
export const weeklyJob: Job = {
  name: "retro.weekly",
  about: "team",
  usual: { at: "15:00", rule: { kind: "weekly", days: [5] }, workdaysOnly: true, grace: 4 * 60 },

  plan: async (id, { now, day, records }) => {
    const team = await records.get(teams, id);
    if (!team) return { nothing: null };
    const before = await currentRetro(records, id);
    if (before?.stage === "open") return { nothing: "retro-open" };
    const way = await wayOf(records, id);
    if (way.anonymous && !(await mayBeAnonymous(id, records))) return { send: await tellFew(team, day, records) };
    const old = before ? await shown(await ended(before, null, records, now), records) : [];
    const opening = { anonymous: way.anonymous, until: usualUntil(day, way), by: null };
    const retro = await openRetro(team, opening, records, now);
    await ensurePublished(team, records, now);
    return { send: [...old, ...(await shown(retro, records))] };
  },
};

/**
 * Publishes a retro whose day has come, and shows what came late together, so that nobody can tell by the hour who wrote
 * it. Where the channel takes no messages its people read why, and the retro itself, in private.
 */
export const publishJob: Job = {
  name: "retro.publish",
  about: "team",
  usual: { at: "15:00", rule: { kind: "daily" }, workdaysOnly: true, grace: WORKING_DAY },

  plan: async (id, { now, day, records }) => {
    const team = await records.get(teams, id);
    const retro = await currentRetro(records, id);
    if (!team || !retro) return { nothing: null };
    const due = retro.stage === "open" && retro.until <= day;
    const late = retro.stage === "open" ? null : await renewed(retro, records);
    const after = due ? await publish(retro, null, records, now) : (late?.retro ?? retro);
    const send = due || late?.fresh ? await shown(after, records) : [];
    const all = [...send, ...(await tellTrouble(after, team, records))];
    return all.length > 0 ? { send: all } : { nothing: null };
  },
};

/** Lets a team's retros be published on their day. */
export async function ensurePublished({ id, zone }: Team, records: Records, now: Millis): Promise<void> {
  await ensureSchedule(records, publishJob, { team: id }, zone, now);
}

/** Once a month: a retro that stays away without a word is one that nobody mends. */
async function tellFew(team: Team, day: Day, records: Records): Promise<Sending[]> {
  return (await peopleOf(records, team.leads)).map(({ id, lang }): Sending => {
    const key = `retro.few:${team.id}:${day.slice(0, 7)}:${id}`;
    return { kind: "post", to: { person: id }, key, card: fewCard(textFor(lang), team), why: "retro.few" };
  });
}

/** Once: to whoever facilitates, else to the leads. */
async function tellTrouble(retro: Retro, team: Team, records: Records): Promise<(Sending | Redrawing)[]> {
  if (retro.troubled || !(await records.get(unreachable, team.channel))) return [];
  const noted = records.put(retros, { ...retro, troubled: true });
  const all = await shownRetro(noted, records);
  const whom = await peopleOf(records, retro.facilitator === null ? team.leads : [retro.facilitator]);
  return whom.flatMap(({ id, lang }): Sending[] => {
    if (!all) return [];
    const key = `retro.trouble:${retro.id}:${retro.posts}:${id}`;
    return [{ kind: "post", to: { person: id }, key, card: troubleCard(textFor(lang), all), why: "retro.trouble" }];
  });
}
