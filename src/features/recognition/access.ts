import { Refusal } from "../../core/errors.ts";
import type { Context } from "../../core/feature.ts";
import { inPrivate as privately } from "../../core/private.ts";
import type { Reply } from "../../core/reply.ts";
import type { Card } from "../../core/view.ts";
import { type Text, textFor } from "../../text/text.ts";
import { goals, isOpen } from "../goals/goal.ts";
import { isLead, people, peopleOf, type Team, teams, teamsOf } from "../people/person.ts";
import type { Seen } from "./views.ts";
import { mayRead, type Win, wins } from "./win.ts";

export const says = ({ me }: Pick<Context, "me">): Text => textFor(me.lang);

/** The win for whoever may read it. */
export async function readableWin(id: string, context: Context): Promise<Win> {
  const win = await context.records.get(wins, id);
  const person = await context.records.get(people, context.me.id);
  if (!win || !person || !mayRead(win, person)) throw new Refusal(says(context).recognition.error.gone);
  return win;
}

/** The win for whoever wrote it. */
export async function writtenWin(id: string, context: Context): Promise<Win> {
  const win = await readableWin(id, context);
  if (win.by !== context.me.id) throw new Refusal(says(context).recognition.error.notYours);
  return win;
}

/** A team for whoever leads it. */
export async function ledTeam(id: string, context: Context): Promise<Team> {
  const team = await context.records.get(teams, id);
  if (!team || !isLead(team, context.me.id)) throw new Refusal(says(context).recognition.error.notLead);
  return team;
}

/** The team that somebody leads: the one they write in, else the first of theirs, also where they are not in it. */
export async function ownLedTeam(context: Context): Promise<Team> {
  const { records, me, team } = context;
  const own = (await teamsOf(me.id, records)).map(({ value }) => value);
  const all = await Promise.all([...(team === null ? [] : [team]), ...own].map((id) => records.get(teams, id)));
  const led = all.find((one) => isLead(one, me.id));
  if (!led) throw new Refusal(says(context).recognition.error.notLead);
  return led;
}

/** A team for whoever may say how it recognises its people: its leads and the administrators, who see nothing else of it. */
export async function steeredTeam(id: string, context: Context): Promise<Team> {
  const team = await context.records.get(teams, id);
  if (!team || !(context.me.admin || isLead(team, context.me.id)))
    throw new Refusal(says(context).people.team.onlyLead);
  return team;
}

/** Everything beside the win itself that a card of it shows. */
export async function seen(win: Win, { records }: Pick<Context, "records">): Promise<Seen> {
  const known = await peopleOf(records, [...new Set([win.by, ...win.whose])]);
  const goal = win.goal === null ? undefined : await records.get(goals, win.goal);
  return {
    people: new Map(known.map((person) => [person.id, person])),
    goal: goal ? goal.what || goal.sentence : null,
  };
}

/** The goals under way of whoever acts, to tie a win to. */
export async function ownGoals({ me, records }: Context) {
  return (await records.list(goals, { owner: me.id })).filter(isOpen);
}

export function inPrivate(card: Card, context: Context): Reply[] {
  return privately(card, context.place, says(context).recognition.pointer);
}
