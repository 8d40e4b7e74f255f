import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Typed } from "../../../core/fields.ts";
import type { Reply } from "../../../core/reply.ts";
import { mayChange, people, type Team } from "../../people/person.ts";
import { needTeam, readAim, says } from "../access.ts";
import { readingsOf } from "../kpi.ts";
import { showKpi } from "../show.ts";
import { readDefinition, typedDefinition } from "./define.ts";
import { ownForm } from "./forms.ts";
import { asKpi, keyOf, knownKpi, kpisOwnBy, type OwnKpi, ownKpis } from "./own.ts";

/** Opens the form for a measure of one's own; `name` is what somebody has typed of it already. */
export function openOwn(team: Team, name: string, context: Context): Reply[] {
  const usual: Typed = { name, unit: "percent", direction: "up", period: "week" };
  return [{ kind: "open", form: ownForm(says(context), team, null, usual) }];
}

export const ownPresses: Record<string, PressHandler> = {
  "kpi.own.add": async (value, context) => {
    const { team, what, rest } = await readAim(value, context);
    return openOwn(needTeam(team, context), `${what} ${rest}`.trim(), context);
  },
  "kpi.own.edit": async (id, context) => {
    const { own, team } = await changeable(id, context);
    const counter = own.counter === null ? null : await knownKpi(context.records, own.counter);
    const t = says(context);
    return [{ kind: "open", form: ownForm(t, team, id, typedDefinition(own, counter?.name[t.locale] ?? "")) }];
  },
  "kpi.own.retire": (id, context) => setRetired(id, context.now, context),
  "kpi.own.back": (id, context) => setRetired(id, null, context),
};

export const ownSubmits: Record<string, SubmitHandler> = {
  "kpi.own.save": async (typed, state, context) => {
    const [kind, about = ""] = state.split(" ");
    const found = kind === "kpi" ? await changeable(about, context) : null;
    const team = found?.team ?? needTeam((await readAim(about, context)).team, context);
    const before = found?.own ?? null;
    const t = says(context);
    const all = await kpisOwnBy(context.records, team.id);
    const own = all.filter(({ key }) => key !== before?.id);
    const isRead = before !== null && (await readingsOf(context.records, team.id, before.id)).length > 0;
    const read = readDefinition(typed, { own, before: isRead ? before : null }, t);
    if ("errors" in read) {
      return [{ kind: "reject", form: ownForm(t, team, before?.id ?? null, typed), errors: read.errors }];
    }
    const saved = context.records.put(ownKpis, define(before, team, read.said, context));
    return showKpi(before ? "update" : "whisper", asKpi(saved), team, context);
  },
};

function define(
  before: OwnKpi | null,
  team: Team,
  said: Parameters<typeof typedDefinition>[0],
  { me, now, newId }: Context,
) {
  const who = { by: me.id, at: now };
  if (!before) return { id: keyOf(newId()), team: team.id, ...said, ...who, retired: null, history: [] };
  const { name, definition, unit, scale, direction, period, source, expr, counter, by, at } = before;
  const was = { name, definition, unit, scale, direction, period, source, expr, counter, by, at };
  return { ...before, ...said, ...who, history: [...before.history, was] };
}

async function setRetired(id: string, retired: number | null, context: Context): Promise<Reply[]> {
  const { own, team } = await changeable(id, context);
  const saved = context.records.put(ownKpis, { ...own, retired });
  return showKpi("update", asKpi(saved), team, context);
}

/** A team's own KPI for whoever may change it: its leads, administrators, anybody in a team without a lead. */
async function changeable(id: string, context: Context): Promise<{ own: OwnKpi; team: Team }> {
  const { records, me } = context;
  const own = await records.get(ownKpis, id);
  const { error } = says(context).kpis;
  if (!own) throw new Refusal(error.gone);
  const team = needTeam((await readAim(own.team, context)).team, context);
  const person = await records.get(people, me.id);
  if (!person || !mayChange(team, person)) throw new Refusal(says(context).kpis.own.error.notLead);
  return { own, team };
}
