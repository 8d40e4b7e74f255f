import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { card } from "../../../core/view.ts";
import { joinAll } from "../../../text/format.ts";
import { textFor } from "../../../text/text.ts";
import { people, peopleOf } from "../../people/person.ts";
import { says } from "../access.ts";
import { alertFor, saved, show } from "./access.ts";
import { HELPS, type Help, type HelpKind, isOpen, moved } from "./alert.ts";
import { helpForm } from "./forms.ts";
import { helpCard } from "./help-card.ts";
import type { ShownAlert } from "./shown.ts";
import { aroundOf } from "./whom.ts";
import { subjectOf } from "./words.ts";

export const presses: Record<string, PressHandler> = {
  "kpi.alert.help": async (id, context) => {
    const shown = await alertFor(id, context);
    if (!isOpen(shown.alert)) return show(shown, context);
    return [
      { kind: "open", form: helpForm(says(context), shown, await namesOf(await helpers(shown, context), context)) },
    ];
  },

  "kpi.alert.seen": async (value, context) => {
    const [place, ...rest] = value.split(" ").toReversed();
    const shown = await alertFor(rest.toReversed().join(" "), context);
    const { alert, team } = shown;
    const help = alert.helps[Number(place)];
    const { me, now, records } = context;
    if (!help?.to.includes(me.id)) throw new Refusal(says(context).alerts.error.notYours);
    if (help.taken !== null) return show(shown, context);
    const helps = alert.helps.map((one, n) => (n === Number(place) ? { ...one, taken: me.id } : one));
    const after = moved(alert, { helps }, { why: "help", by: me.id, at: now });
    const replies = await saved(after, team, context, says(context).alerts.help.youTake);
    const asker = await records.get(people, help.by);
    if (!asker) return replies;
    const t = textFor(asker.lang);
    const told = card(t.alerts.help.taken(me.name, t.alerts.help.kinds[help.kind], subjectOf(t, shown)));
    const key = `kpis.alert.seen:${alert.id}:${place}`;
    return [...replies, { kind: "post", to: { person: asker.id }, key, card: told, why: "kpis.alert.seen" }];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "kpi.alert.help.save": async (typed, id, context) => {
    const shown = await alertFor(id, context);
    const { alert, team } = shown;
    if (!isOpen(alert)) return show(shown, context);
    const t = says(context);
    const all = await helpers(shown, context);
    const kind = HELPS.find((one) => one === typed["kind"] && one in all);
    if (!kind) {
      const form = helpForm(t, shown, await namesOf(all, context), typed);
      return [{ kind: "reject", form, errors: { kind: t.core.notOffered } }];
    }
    const { me, now, records } = context;
    const to = all[kind] ?? [];
    const help: Help = { kind, note: (typed["note"] ?? "").trim(), by: me.id, at: now, to, taken: null };
    const helps = [...alert.helps, help];
    // Whoever asks for help has taken it on.
    const acked = alert.acked ?? { by: me.id, at: now };
    const state = alert.state === "open" ? ("acked" as const) : alert.state;
    const after = moved(alert, { helps, acked, state, dueBy: null }, { why: "help", by: me.id, at: now });
    const replies = await saved(after, team, context, to.length === 0 ? t.alerts.help.nobody : undefined);
    const asked = { ...shown, alert: after };
    const posts = (await peopleOf(records, to)).map((person): Reply => {
      const shownTo = helpCard(textFor(person.lang), asked, helps.length - 1, me.name, person.id);
      const key = `kpis.alert.help:${alert.id}:${helps.length - 1}:${person.id}`;
      return { kind: "post", to: { person: person.id }, key, card: shownTo, why: "kpis.alert.help" };
    });
    return [...replies, ...posts];
  },
};

/** To whom each kind of help goes: the leads, for means the sponsor, for the goal its owner; never back to whoever asks. */
async function helpers(shown: ShownAlert, { records, me }: Context): Promise<Partial<Record<HelpKind, string[]>>> {
  const { team, watched } = shown;
  const { leads, sponsor } = await aroundOf(team, watched, records);
  const others = (ids: readonly (string | null)[]) => ids.filter((id): id is string => id !== null && id !== me.id);
  const near = others(leads);
  const above = others([sponsor]);
  const first = (...all: string[][]) => all.find((ids) => ids.length > 0) ?? [];
  const usual = first(near, above);
  const goal = watched?.goal;
  return {
    ...{ coach: usual, training: usual, resources: first(above, near), plan: usual },
    ...(goal && { adjust: goal.owner === me.id ? [me.id] : others([goal.owner]) }),
  };
}

async function namesOf(all: Partial<Record<HelpKind, string[]>>, { records, me }: Context) {
  const entries = await Promise.all(
    Object.entries(all).map(async ([kind, ids]) => {
      const names = (await peopleOf(records, ids)).map(({ name }) => name);
      return [kind, joinAll(textFor(me.lang).locale, names).join("")];
    }),
  );
  return Object.fromEntries(entries) as Partial<Record<HelpKind, string>>;
}
