import { Refusal } from "../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../core/feature.ts";
import { inPrivate } from "../../core/private.ts";
import type { Reply } from "../../core/reply.ts";
import type { TableShape } from "../../core/store.ts";
import { card, type FieldErrors } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { people } from "../people/person.ts";
import { askErasure, erasures, hasGone, leaversIn, pendingOf } from "./erasure.ts";
import { PERIOD_NAMES, PERIODS } from "./holding.ts";
import { mineOf } from "./mine.ts";
import { packOf, plainOf } from "./pack.ts";
import { daysOf, readDays, retention, retentionOf } from "./retention.ts";
import { deleteCard, leaversCard, pendingCard, periodsForm, privacyCard, type ShownPrivacy } from "./views.ts";

export const says = ({ me }: Context) => textFor(me.lang);

export async function showPrivacy(context: Context): Promise<Reply[]> {
  const t = says(context);
  const shown = await shownPrivacy(context, await retentionOf(context.records));
  return inPrivate(privacyCard(t, shown), context.place, t.privacy.pointer);
}

async function shownPrivacy({ records, me, now }: Context, ways: ShownPrivacy["ways"]): Promise<ShownPrivacy> {
  return { me, ways, now, due: (await pendingOf(records, me.id))?.due ?? null };
}

/** Everything of whoever asks, as a file that only they get. */
export async function giveMine(tables: readonly TableShape[], context: Context): Promise<Reply[]> {
  const t = says(context);
  const { records, me, today } = context;
  const person = await records.get(people, me.id);
  if (!person) throw new Refusal(t.core.gone);
  const mine = await mineOf(person, tables, records);
  const reader = { t, person, today };
  return [
    { kind: "whisper", card: card(t.privacy.pack.given) },
    { kind: "file", name: t.privacy.pack.file(today), text: plainOf(reader, mine), parts: packOf(reader, mine) },
  ];
}

/** What would be deleted, or that it will be. */
export async function showDelete(context: Context): Promise<Reply[]> {
  const t = says(context);
  const pending = await pendingOf(context.records, context.me.id);
  const shown = pending ? pendingCard(t, pending, context.me.zone, context.now) : deleteCard(t);
  return inPrivate(shown, context.place, t.privacy.pointer);
}

/** @param tables everything that is kept of an organisation */
export function newPresses(tables: () => readonly TableShape[]): Record<string, PressHandler> {
  return {
    "privacy.show": (_value, context) => showPrivacy(context),
    "privacy.get": (_value, context) => giveMine(tables(), context),
    "privacy.delete": (_value, context) => showDelete(context),
    "privacy.leave": async (_value, context) => [{ kind: "update", card: card(says(context).privacy.erase.left) }],
    "privacy.erase": async (_value, context) => {
      const { records, me, now } = context;
      const pending = (await pendingOf(records, me.id)) ?? askErasure(records, me.id, me.id, now);
      return [{ kind: "update", card: pendingCard(says(context), pending, me.zone, now) }];
    },
    "privacy.keep": async (_value, context) => {
      const { records, me } = context;
      const pending = await pendingOf(records, me.id);
      if (pending) records.remove(erasures, pending);
      return [{ kind: "update", card: card(says(context).privacy.erase.kept) }];
    },
    "privacy.leavers": async (skip, context) => showLeavers(Number(skip) || 0, demandAdmin(context)),
    "privacy.forget": async (id, context) => {
      const { records, me, now } = demandAdmin(context);
      const person = await records.get(people, id);
      if (!person || !(await hasGone(person, records))) throw new Refusal(says(context).privacy.left.here);
      if (!(await pendingOf(records, id))) askErasure(records, id, me.id, now);
      return showLeavers(0, context);
    },
    "privacy.spare": async (id, context) => {
      const { records } = demandAdmin(context);
      const pending = await pendingOf(records, id);
      if (pending) records.remove(erasures, pending);
      return showLeavers(0, context);
    },
    "privacy.periods": async (_value, context) => {
      const ways = await retentionOf(demandAdmin(context).records);
      return [{ kind: "open", form: periodsForm(says(context), ways) }];
    },
  };
}

export const submits: Record<string, SubmitHandler> = {
  "privacy.periods.save": async (typed, _state, context) => {
    const t = says(context);
    const { records } = demandAdmin(context);
    const ways = await retentionOf(records);
    const read = PERIOD_NAMES.map(
      (period) => [period, readDays(period, typed[period] ?? `${daysOf(ways, period)}`)] as const,
    );
    const errors: FieldErrors = {};
    for (const [period, days] of read) {
      if (days === null) errors[period] = t.privacy.bounds(PERIODS[period].least, PERIODS[period].most);
    }
    if (Object.keys(errors).length > 0) return [{ kind: "reject", form: periodsForm(t, ways, typed), errors }];
    const days = Object.fromEntries(read.filter(([period, days]) => days !== PERIODS[period].usual));
    const after = records.put(retention, { ...ways, days });
    return [{ kind: "update", card: privacyCard(t, { ...(await shownPrivacy(context, after)), saved: true }) }];
  },
};

async function showLeavers(skip: number, context: Context): Promise<Reply[]> {
  const { records, me, now } = context;
  const all = await leaversIn(records);
  const shown = await Promise.all(
    all.map(async (person) => ({ person, due: (await pendingOf(records, person.id))?.due ?? null })),
  );
  return [{ kind: "update", card: leaversCard(says(context), shown, skip, { zone: me.zone, now }) }];
}

function demandAdmin(context: Context): Context {
  if (!context.me.admin) throw new Refusal(says(context).privacy.onlyAdmin);
  return context;
}
