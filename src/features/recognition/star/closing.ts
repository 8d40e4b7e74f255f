import type { Sending } from "../../../core/reply.ts";
import { type Day, dayIn, daysBetween, type Millis } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { textFor } from "../../../text/text.ts";
import { peopleOf, type Team } from "../../people/person.ts";
import { outOf } from "../choices.ts";
import { pauseOn, waysOf } from "../teams.ts";
import { tells } from "../tells.ts";
import { namesOf, scoresOf, storiesOf } from "./access.ts";
import { chosenBy, nomineesOf } from "./scoring.ts";
import { ANSWER_IN, type Award, awards, noted } from "./star.ts";
import { announceCard, consentCard, storiesCard } from "./told-views.ts";

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

/** The key of its announcement. */
export const postOf = ({ id, post }: Pick<Award, "id" | "post">): string => post ?? `star.post:${id}`;

/** The same announcement in a message of its own; nothing where nobody wants to be named any more. */
export async function announceAgain(award: Award, team: Team, records: Records): Promise<Sending[]> {
  const again = records.put(awards, { ...award, post: `star.post:${award.id}:${award.rev}` });
  return announcement(again, team, await namedIn(award, records), records);
}

/** Those chosen who agreed and do not stay out of announcements. */
async function namedIn({ chosen }: Award, records: Records): Promise<string[]> {
  const ids = chosen.filter(({ consent }) => consent === "share").map(({ person }) => person);
  const out = await outOf(records, ids);
  return ids.filter((id) => !out.has(id));
}

async function announcement(award: Award, team: Team, named: readonly string[], records: Records): Promise<Sending[]> {
  if (named.length === 0) return [];
  const stories = await storiesOf(award, records);
  const hidden = await peopleOf(
    records,
    nomineesOf(stories).filter((id) => !named.includes(id)),
  );
  // A story that tells of somebody who is not announced stays with whoever it is about.
  const tellsOfThem = (words: string) => hidden.some(({ name }) => tells(words, name));
  const all = named.map((person) => ({
    person,
    story: stories.find((one) => one.person === person && !tellsOfThem(`${one.story} ${one.effect}`)) ?? null,
  }));
  const card = announceCard(textFor(team.lang), team.name, all, await namesOf(named, records));
  return [{ kind: "post", to: { team: team.id }, key: postOf(award), card, why: "star" }];
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
