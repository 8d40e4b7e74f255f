import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import { inPrivate } from "../../../core/private.ts";
import type { Reply } from "../../../core/reply.ts";
import { addMonths, dayIn } from "../../../core/time.ts";
import type { Card } from "../../../core/view.ts";
import { mayChange, people, type Team } from "../../people/person.ts";
import { changeableTeam, ownTeam, says, teamHere } from "../access.ts";
import { readableIdea } from "./access.ts";
import { daysOf } from "./deadline.ts";
import { setupForm } from "./forms.ts";
import { ideas, ideaWays } from "./idea.ts";
import { listCard, mineCard, numbersCard } from "./list-views.ts";
import { ideaNumbers } from "./numbers.ts";
import { readDays } from "./read.ts";
import { showIdea } from "./save.ts";

type How = "post" | "update";

export const presses: Record<string, PressHandler> = {
  "idea.show": async (value, context) => showIdea(await readableIdea(value, context), context, "post"),
  "idea.list": async (id, context) => showList((await teamMeant(id, context)).id, context, "post"),
  "idea.mine": async (_value, context) => showMine(context),

  "idea.numbers": async (value, context) => {
    const [id = "", month = ""] = value.split(" ");
    const { team } = await ownTeam(id, context);
    return showNumbers(team, month, context, "update");
  },

  "idea.setup": async (id, context) => {
    const team = await changeableTeam(id, context);
    const days = await daysOf(context.records, team.id);
    return [{ kind: "open", form: setupForm(says(context), team.id, { days: String(days) }) }];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "idea.setup.save": async (typed, id, context) => {
    const { records } = context;
    const t = says(context);
    const team = await changeableTeam(id, context);
    const days = readDays(typed);
    if (days === null) {
      return [{ kind: "reject", form: setupForm(t, id, typed), errors: { days: t.ideas.error.days } }];
    }
    records.put(ideaWays, { ...(await records.get(ideaWays, team.id)), id: team.id, days });
    return showList(team.id, context, "update");
  },
};

export async function showList(id: string, context: Context, how: How): Promise<Reply[]> {
  const { records, now } = context;
  const { team, person } = await ownTeam(id, context);
  const all = (await records.list(ideas, { team: team.id })).filter(({ state }) => state !== "withdrawn");
  const listed = {
    ...{ team, all, days: await daysOf(records, team.id) },
    ...{ today: dayIn(team.zone, now), mayChange: mayChange(team, person) },
  };
  return show(listCard(says(context), listed), context, how);
}

/** One's own, and those of one's teams that one has had, too. */
export async function showMine(context: Context): Promise<Reply[]> {
  const { records, me, today } = context;
  const own = await records.list(ideas, { by: me.id });
  const teams = (await records.get(people, me.id))?.teams ?? [];
  const others = await Promise.all(teams.map((team) => records.list(ideas, { team })));
  const also = others.flat().filter((idea) => idea.by !== me.id && idea.also.includes(me.id));
  return show(mineCard(says(context), [...own, ...also], today), context, "post");
}

export async function showNumbers(team: Team, asked: string, context: Context, how: How): Promise<Reply[]> {
  const today = dayIn(team.zone, context.now);
  const now = today.slice(0, 7);
  const month = asked === "" ? now : asked;
  const t = says(context);
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(month) || month > now) throw new Refusal(t.ideas.error.month);
  const numbers = await ideaNumbers(context.records, team.id, month, today);
  const step = (months: number) => addMonths(`${month}-01`, months).slice(0, 7);
  const ways = { before: step(-1), after: month < now ? step(1) : null };
  return show(numbersCard(t, team, numbers, ways), context, how);
}

/** The team of a button, or the one that somebody writes in. */
export async function teamMeant(id: string, context: Context): Promise<Team> {
  const team = id === "" ? await teamHere(context) : (await ownTeam(id, context)).team;
  if (!team) throw new Refusal(says(context).ideas.error.noTeam);
  return team;
}

function show(card: Card, context: Context, how: How): Reply[] {
  return how === "update" ? [{ kind: how, card }] : inPrivate(card, context.place, says(context).ideas.pointer);
}
