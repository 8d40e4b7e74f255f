import type { Sending } from "../../../core/reply.ts";
import type { Records } from "../../../core/work.ts";
import { textFor } from "../../../text/text.ts";
import { peopleOf, type Team } from "../../people/person.ts";
import { outOf } from "../choices.ts";
import { tells } from "../tells.ts";
import { namesOf, storiesOf } from "./access.ts";
import { nomineesOf } from "./scoring.ts";
import { type Award, awards } from "./star.ts";
import { announceCard } from "./told-views.ts";

/** The key of its announcement. */
export const postOf = ({ id, post }: Pick<Award, "id" | "post">): string => post ?? `star.post:${id}`;

/** The same announcement in a message of its own; nothing where nobody wants to be named any more. */
export async function announceAgain(award: Award, team: Team, records: Records): Promise<Sending[]> {
  const again = records.put(awards, { ...award, post: `star.post:${award.id}:${award.rev}` });
  return announcement(again, team, await namedIn(award, records), records);
}

/** Those chosen who agreed and do not stay out of announcements. */
export async function namedIn({ chosen }: Award, records: Records): Promise<string[]> {
  const ids = chosen.filter(({ consent }) => consent === "share").map(({ person }) => person);
  const out = await outOf(records, ids);
  return ids.filter((id) => !out.has(id));
}

/** What the channel reads; nothing where nobody is to be named. */
export async function announcement(
  award: Award,
  team: Team,
  named: readonly string[],
  records: Records,
): Promise<Sending[]> {
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
