import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Typed } from "../../../core/fields.ts";
import { dayIn } from "../../../core/time.ts";
import { textFor } from "../../../text/text.ts";
import { people, peopleOf } from "../../people/person.ts";
import { ensureSchedule } from "../../rhythm/schedules.ts";
import { inPrivate, ledTeam, says } from "../access.ts";
import { STAR } from "../schedules.ts";
import { needUnpaused } from "../teams.ts";
import { shownWin } from "../wins/shown.ts";
import { ledStar, namesOf, type Running, runningOf, underWay } from "./access.ts";
import { giveBack } from "./closing.ts";
import { beginForm, nominateForm } from "./forms.ts";
import { chargedStar } from "./in-charge.ts";
import { readAward, readNomination } from "./read.ts";
import { showAward } from "./show.ts";
import { awards, nominations, noted } from "./star.ts";
import { awardCard, logCard, nominatedCard } from "./views.ts";

export const presses: Record<string, PressHandler> = {
  "star.begin": async (id, context) => {
    const team = await ledTeam(id, context);
    await needUnpaused(team, context);
    if (await underWay(team.id, context.records)) throw new Refusal(says(context).star.error.running);
    const today = dayIn(team.zone, context.now);
    const panel = (await context.records.get(people, context.me.id))?.accounts[0] ?? "";
    return [{ kind: "open", form: beginForm(says(context), `${id} ${context.newId()}`, today, { panel }) }];
  },

  "star.nominate": async (value, context) => {
    const [id = "", win] = value.split(" ");
    needNominating(await runningOf(id, context), context);
    return [{ kind: "open", form: nominateForm(says(context), id, await toldIn(win, context)) }];
  },

  "star.log": async (id, context) => {
    const running = await chargedStar(id, context);
    const ids = running.award.log.flatMap(({ by, about }) => [by, about]);
    return [{ kind: "whisper", card: logCard(says(context), running, await namesOf(ids, context.records)) }];
  },

  "star.off": async (id, context) => {
    const { records, now, me } = context;
    const { award, team, today } = await ledStar(id, context);
    if (award.state !== "open") throw new Refusal(says(context).star.error.over);
    const off = { ...award, state: "off" as const, ended: today };
    const saved = records.put(awards, noted(off, now, me.id, "off"));
    const shown = await showAward({ award: saved, team, today, phase: "off" }, context, "update");
    return [...shown, ...(await giveBack(saved, team, records))];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "star.publish": async (typed, state, context) => {
    const { records, me, now } = context;
    const t = says(context);
    const [teamId = "", id = ""] = state.split(" ");
    const team = await ledTeam(teamId, context);
    const other = await underWay(team.id, records);
    if (other?.id === id) return showAward(await runningOf(id, context), context, "whisper");
    if (other || id === "") throw new Refusal(t.star.error.running);
    // A form that was left open publishes nothing in the place of one that is over.
    if (await records.get(awards, id)) throw new Refusal(t.star.error.over);
    await needUnpaused(team, context);
    const today = dayIn(team.zone, now);
    const read = await readAward(typed, today, context);
    if ("errors" in read) return [{ kind: "reject", form: beginForm(t, state, today, typed), errors: read.errors }];
    const fresh = {
      id,
      team: team.id,
      ...read.award,
      aside: {},
      state: "open" as const,
      ended: null,
      chosen: [],
      log: [],
    };
    const award = records.put(awards, noted(fresh, now, me.id, "published"));
    await ensureSchedule(records, STAR, { team: team.id }, team.zone, now);
    const running = { award, team, today, phase: "announced" } as const;
    const shown = await namesOf(award.panel, records);
    const card = awardCard(textFor(team.lang), running, shown, { lead: false, read: false });
    return [
      ...(await showAward(running, context, "whisper")),
      { kind: "post", to: { team: team.id }, key: `star.published:${id}`, card, why: "star" },
    ];
  },

  "star.nominate.save": async (typed, id, context) => {
    const { records, me, now } = context;
    const running = await runningOf(id, context);
    needNominating(running, context);
    const read = await readNomination(typed, running, context);
    if ("errors" in read)
      return [{ kind: "reject", form: nominateForm(says(context), id, typed), errors: read.errors }];
    const own = `${id}:${me.id}:${read.nomination.person}`;
    const before = await records.get(nominations, own);
    const nomination = records.put(nominations, {
      id: own,
      award: id,
      by: me.id,
      at: before?.at ?? now,
      ...read.nomination,
    });
    if (!before) records.put(awards, noted(running.award, now, me.id, "nominated", nomination.person));
    const shown = await namesOf([me.id, nomination.person], records);
    return inPrivate(nominatedCard(says(context), nomination, shown), context);
  },
};

/** What a win that somebody may read tells already. */
async function toldIn(id: string | undefined, context: Context): Promise<Typed> {
  if (id === undefined) return {};
  const { what: story, effect, value, whose } = await shownWin(id, context);
  const person = (await peopleOf(context.records, whose))[0]?.accounts[0] ?? "";
  return { story, effect, value, person };
}

function needNominating({ award, phase }: Running, context: Context): void {
  const { error } = says(context).star;
  if (phase === "announced") throw new Refusal(error.notOpen(award.from));
  if (phase !== "nominating") throw new Refusal(error.closed);
}
