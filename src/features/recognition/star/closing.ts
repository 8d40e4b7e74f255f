import type { Sending } from "../../../core/reply.ts";
import { type Day, dayIn, daysBetween, type Millis } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { textFor } from "../../../text/text.ts";
import { peopleOf, type Team } from "../../people/person.ts";
import { outOf } from "../choices.ts";
import { pauseOn, waysOf } from "../teams.ts";
import { namesOf, scoresOf, storiesOf } from "./access.ts";
import { announcement, namedIn } from "./announcing.ts";
import { chosenBy, nomineesOf } from "./scoring.ts";
import { ANSWER_IN, type Award, awards, noted } from "./star.ts";
import { consentCard, storiesCard } from "./told-views.ts";

/** Decides as the scores say, and asks whoever was chosen. Where nobody is, it is over at once. */
export async function decide(award: Award, team: Team, by: string, now: Millis, records: Records): Promise<Sending[]> {
  const stories = await storiesOf(award, records);
  const best = chosenBy(award, nomineesOf(stories), await scoresOf(award, records));
  const out = await outOf(
    records,
    best.map(({ person }) => person),
  );
  const chosen = best.map((one) => ({
    ...one,
    consent: out.has(one.person) ? ("private" as const) : ("asked" as const),
  }));
  const ended = dayIn(team.zone, now);
  const decided = records.put(
    awards,
    noted({ ...award, state: "decided" as const, ended, chosen }, now, by, "decided"),
  );
  const asked = await Promise.all(
    chosen.map(async (one): Promise<Sending[]> => {
      const card = await drawConsent(decided, team, one.person, records);
      return card
        ? [
            {
              kind: "post",
              to: { person: one.person },
              key: `star.chosen:${award.id}:${one.person}`,
              card,
              why: "star",
            },
          ]
        : [];
    }),
  );
  return [...asked.flat(), ...(await closeIfReady(decided, team, now, records))];
}

/** What somebody chosen reads; null for anybody else. */
export async function drawConsent(award: Award, team: Team, id: string, records: Records) {
  const chosen = award.chosen.find(({ person }) => person === id);
  const [person] = await peopleOf(records, [id]);
  if (!chosen || !person) return null;
  const stories = (await storiesOf(award, records)).filter((one) => one.person === id);
  const shown = await namesOf(
    stories.map(({ by }) => by),
    records,
  );
  const out = (await outOf(records, [id])).has(id);
  return consentCard(textFor(person.lang), award, team.name, chosen, stories, shown, out);
}

/** Whoever has not answered in time has said no. */
export function overdue(award: Award, today: Day): Award {
  if (award.ended === null || daysBetween(award.ended, today) <= ANSWER_IN) return award;
  const chosen = award.chosen.map((one) => (one.consent === "asked" ? { ...one, consent: "private" as const } : one));
  return { ...award, chosen };
}

/** Announces those who agreed and gives all stories back, once everybody chosen has answered and nothing is paused. */
export async function closeIfReady(award: Award, team: Team, now: Millis, records: Records): Promise<Sending[]> {
  if (award.state !== "decided" || award.chosen.some(({ consent }) => consent === "asked")) return [];
  const named = await namedIn(award, records);
  const pause = pauseOn(await waysOf(records, team.id), dayIn(team.zone, now));
  if (named.length > 0 && pause) return [];
  const closed = records.put(awards, noted({ ...award, state: "closed" as const }, now, "", "closed"));
  return [...(await announcement(closed, team, named, records)), ...(await giveBack(closed, team, records))];
}

/** Gives everybody who was nominated what was written about them, and only that. */
export async function giveBack(award: Award, team: Team, records: Records): Promise<Sending[]> {
  const stories = await storiesOf(award, records);
  const scores = await scoresOf(award, records);
  const shown = await namesOf(
    stories.map(({ by }) => by),
    records,
  );
  return (await peopleOf(records, nomineesOf(stories))).map((person): Sending => {
    const own = stories.filter((one) => one.person === person.id);
    const card = storiesCard(textFor(person.lang), award, team.name, person.id, own, scores, shown);
    return { kind: "post", to: { person: person.id }, key: `star.stories:${award.id}:${person.id}`, card, why: "star" };
  });
}
