import type { Context } from "../../../core/feature.ts";
import { inPrivate } from "../../../core/private.ts";
import type { Redrawing, Reply, Sending } from "../../../core/reply.ts";
import type { Draft, Records } from "../../../core/work.ts";
import { textFor } from "../../../text/text.ts";
import { isGone, type Person, people, peopleOf, type Team } from "../../people/person.ts";
import { says } from "../access.ts";
import { type Found, isAuthor, ticketOf } from "./access.ts";
import { type Idea, ideas } from "./idea.ts";
import { shownIdea } from "./shown.ts";
import { ideaCard, type Told } from "./views.ts";

/** Somebody who is to read of it, and why. */
export interface Notice {
  to: readonly Person[];
  told: Told;
}

/** Messages of an idea are drawn anew as long as it goes on; what is older has been answered long ago. */
const MOST_POSTS = 20;

/** Keeps an idea, tells whoever is to know, and draws anew what stands of it elsewhere. */
export async function saved(
  idea: Draft<Idea>,
  team: Team,
  notices: readonly Notice[],
  records: Records,
): Promise<{ idea: Idea; sendings: (Sending | Redrawing)[] }> {
  const fresh = notices.flatMap(({ to, told }) =>
    to.map((person) => ({ person, told, key: keyOf(idea, told, person) })),
  );
  const posts = [...idea.posts, ...fresh.map(({ key, person }) => ({ key, person: person.id }))].slice(-MOST_POSTS);
  const kept = records.put(ideas, { ...idea, posts });
  const sendings = fresh.map(
    async ({ key, told, person }): Promise<Sending> => ({
      ...{ kind: "post", to: { person: person.id }, key, why: WHY[told] ?? "idea.answered" },
      card: await cardFor(kept, team, person, records, told),
    }),
  );
  return {
    idea: kept,
    sendings: [...(await Promise.all(sendings)), ...(await redrawn(kept, team, idea.posts, records))],
  };
}

/** Once for each step of the idea, whoever is told of it and why. */
const keyOf = ({ id, history, wait }: Draft<Idea>, told: Told, { id: person }: Person): string =>
  `idea.${told}:${id}:${history.length}:${wait?.due ?? ""}:${person}`;

/** What Beacon's reason for a message is called; answers have one in common. */
const WHY: Partial<Record<Told, string>> = {
  ...{
    asked: "idea.asked",
    again: "idea.asked",
    unanswered: "idea.asked",
    back: "idea.asked",
    handed: "idea.asked",
    run: "idea.asked",
    tried: "idea.asked",
  },
  ...{ reminded: "ideas.daily", escalated: "ideas.daily", look: "ideas.daily", lookLate: "ideas.daily" },
};

async function redrawn(idea: Idea, team: Team, posts: Idea["posts"], records: Records): Promise<Redrawing[]> {
  const readers = new Map(
    (
      await peopleOf(
        records,
        posts.map(({ person }) => person),
      )
    ).map((one) => [one.id, one]),
  );
  const all = posts.map(async ({ key, person }): Promise<Redrawing[]> => {
    const reader = readers.get(person);
    return reader ? [{ kind: "redraw", key, card: await cardFor(idea, team, reader, records, null) }] : [];
  });
  return (await Promise.all(all)).flat();
}

async function cardFor(idea: Idea, team: Team, reader: Person, records: Records, told: Told | null) {
  const shown = await shownIdea(idea, team, reader, idea.by === reader.id, idea.id, records);
  return ideaCard(textFor(reader.lang), shown, told);
}

/** Whoever had the idea, as far as they are there and have given their names. */
export async function authorsOf({ by, also }: Pick<Idea, "by" | "also">, records: Records): Promise<Person[]> {
  const all = await peopleOf(records, [...(by === null ? [] : [by]), ...also]);
  const gone = await Promise.all(all.map((person) => isGone(person, { records })));
  return all.filter((_, place) => !gone[place]);
}

/** The idea for whoever acts, in their private conversation. */
export async function showIdea(
  found: Found,
  context: Context,
  kind: "post" | "update",
  sentence?: string,
): Promise<Reply[]> {
  const { idea, team, secret } = found;
  const person = (await context.records.get(people, context.me.id)) ?? found.person;
  const value = ticketOf(idea.id, secret);
  const shown = await shownIdea(idea, team, person, isAuthor(found), value, context.records);
  const drawn = ideaCard(says(context), shown, null, sentence);
  return kind === "update" ? [{ kind, card: drawn }] : inPrivate(drawn, context.place, says(context).ideas.pointer);
}
