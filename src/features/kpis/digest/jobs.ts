import { endOfDay } from "../../../calendar/zone.ts";
import type { Job } from "../../../core/job.ts";
import { type Day, dayIn } from "../../../core/time.ts";
import type { Block } from "../../../core/view.ts";
import type { Records } from "../../../core/work.ts";
import { textFor } from "../../../text/text.ts";
import { isLead, type Person, people, teams } from "../../people/person.ts";
import { aims } from "../watch/aims.ts";
import { FOLLOW } from "../watch/follow.ts";
import { DIGEST } from "../watch/schedule.ts";
import { watchedBy } from "../watch/team.ts";
import { besidesOf, type Others } from "./besides.ts";
import { digestCard, followedCard } from "./card.ts";
import { digests, gather, remember } from "./gather.ts";

/** A team's numbers in its channel, each workday. Rule: docs/method.md, the digest. */
export const newDigestJob = (others: Others): Job => ({
  ...DIGEST,
  about: "team",

  plan: async (id, { now, day, records }) => {
    const team = await records.get(teams, id);
    if (!team) return { nothing: null };
    const today = dayIn(team.zone, now);
    const digest = await gather(id, today, records);
    if (!digest) return { nothing: "no-numbers" };
    const told = (await records.get(digests, id))?.about ?? [];
    const besides = await besidesOf(others, { team: id, day: today, lang: team.lang, lead: null, told, records });
    await remember(id, digest, besides.about, now, records);
    const card = digestCard(textFor(team.lang), team, digest, besides);
    const until = endOfDay(today, team.zone);
    return {
      send: [{ kind: "post", to: { team: id }, key: `kpis.digest:${id}:${day}`, card, why: "kpis.digest", until }],
    };
  },
});

/** What a person follows, in private, at an hour of their own; a lead is told there what lasts. */
export const newFollowJob = (others: Others): Job => ({
  ...FOLLOW,
  about: "person",

  plan: async (id, { now, day, records }) => {
    const person = await records.get(people, id);
    if (!person) return { nothing: null };
    const today = dayIn(person.zone, now);
    const aimed = await Promise.all(person.teams.map((team) => records.list(aims, { subject: team })));
    const followed = aimed.flat().filter(({ followers }) => followers.includes(id));
    const found = await Promise.all(
      [...new Set(followed.map(({ subject }) => subject))].map((team) => watchedBy(team, today, records)),
    );
    const wanted = new Set(followed.map(({ subject, kpi }) => `${subject} ${kpi}`));
    const all = found.flat().flatMap(({ kpi: { key }, standing }) => {
      const team = standing?.series.at(-1)?.subject;
      return standing && wanted.has(`${team} ${key}`) ? [standing] : [];
    });
    if (all.length === 0) return { nothing: null };
    const besides = await asLead(others, person, today, records);
    const card = followedCard(textFor(person.lang), all, today, besides);
    const until = endOfDay(today, person.zone);
    return {
      send: [{ kind: "post", to: { person: id }, key: `kpis.follow:${id}:${day}`, card, why: "kpis.follow", until }],
    };
  },
});

/** What the other features tell somebody of the teams that they lead. */
async function asLead(others: Others, { id, lang, teams: own }: Person, day: Day, records: Records): Promise<Block[]> {
  const led = (await Promise.all(own.map((team) => records.get(teams, team)))).filter((team) => isLead(team, id));
  const all = await Promise.all(
    led.flatMap((team) => (team ? besidesOf(others, { team: team.id, day, lang, lead: id, told: [], records }) : [])),
  );
  return all.flatMap(({ blocks }) => blocks);
}
