import { EVENT_NAMES } from "../../core/signal.ts";
import { dayIn, type Millis } from "../../core/time.ts";
import { buttons, type Card, card, type Form, facts, text } from "../../core/view.ts";
import { joinAll } from "../../text/format.ts";
import type { Text } from "../../text/text.ts";
import { formatNear, formatTime } from "../../text/when.ts";
import { hostOf, type Webhook } from "./webhook.ts";

/** What admins are told when an address is left alone. @param said how it answered last */
export function offCard(t: Text, hook: Pick<Webhook, "id" | "url">, said: string): Card {
  const says = t.ledger.webhook;
  return card(
    says.title,
    text(says.off(hostOf(hook)), "warning"),
    text(says.mend(answerOf(t, said), hook.id), "muted"),
  );
}

/** What the calls of an address are signed with; it is shown once, and kept in no conversation. */
export function secretCard(t: Text, hook: Pick<Webhook, "url">, secret: string): Card {
  const says = t.webhooks.secret;
  return card(says.title(hostOf(hook)), { kind: "code", text: secret }, text(says.once));
}

/** How an address answered, in words where nothing came: a status speaks for itself. */
export const answerOf = (t: Text, said: string): string => t.webhooks.trouble[said] ?? said;

/** Which programs are told what happens. @param said what was just done */
export function listCard(t: Text, all: readonly Webhook[], said: string | null): Card {
  const says = t.webhooks;
  const items = all.map((hook) => ({
    text: [{ bold: hostOf(hook) }, `${t.core.colon}${stateOf(t, hook)} · ${says.kinds(hook.events.length)}`],
    button: { label: says.open, action: "webhooks.open", value: hook.id },
  }));
  return card(
    says.title,
    said !== null && text(said, "good"),
    text(says.intro),
    items.length > 0 ? { kind: "list", items } : text(says.none, "muted"),
    buttons({ label: says.add, action: "webhooks.add", value: "", look: "primary" }),
  );
}

export interface ShownHook {
  hook: Webhook;
  /** How many calls it is still to be told. */
  waiting: number;
  said: string | null;
  zone: string;
  now: Millis;
}

/** One of them: what it is told, and how it takes it. */
export function hookCard(t: Text, { hook, waiting, said, zone, now }: ShownHook): Card {
  const says = t.webhooks;
  const moment = (at: Millis) =>
    `${formatNear(t.locale, dayIn(zone, at), dayIn(zone, now))} ${formatTime(t.locale, at, zone)}`;
  const { id, state, last } = hook;
  return card(
    hostOf(hook),
    said !== null && text(said, "good"),
    facts(
      [says.fact.state, stateOf(t, hook)],
      [
        says.fact.events,
        joinAll(
          t.locale,
          hook.events.map((event) => says.events[event]),
        ).join(""),
      ],
      [says.fact.words, hook.words ? says.words.words : says.words.none],
      [says.fact.last, last ? says.answered(answerOf(t, last.said), moment(last.at)) : says.never],
      [says.fact.waiting, `${waiting}`],
    ),
    state === "off" && text(says.offHow, "muted"),
    buttons(
      state === "on" && { label: says.try, action: "webhooks.try", value: id },
      { label: says.look, action: "webhooks.open", value: id },
      { label: says.remove, action: "webhooks.remove", value: id, look: "danger", confirm: says.sure(hostOf(hook)) },
      { label: says.all, action: "webhooks.all", value: "" },
    ),
  );
}

const stateOf = (t: Text, { state, failing }: Webhook): string =>
  t.webhooks.state[state === "off" ? "off" : failing === null ? "on" : "failing"];

/** @param typed what was typed, where it could not be taken */
export function hookForm(t: Text, typed: Readonly<Record<string, string>>): Form {
  const { form, events, words } = t.webhooks;
  const options = EVENT_NAMES.map((event) => ({ value: event, label: events[event] }));
  const said = (name: string) => (typed[name] ? { value: typed[name] } : {});
  return {
    ...{ kind: "form", id: "webhooks.save", title: form.title, intro: form.intro, submit: form.save, state: "" },
    fields: [
      { kind: "text", name: "url", label: form.url, hint: form.urlHint, https: true, max: 500, ...said("url") },
      { kind: "choices", name: "events", label: form.events, options, ...said("events") },
      {
        ...{ kind: "choice", name: "words", label: form.words, value: typed["words"] || "none" },
        options: (["none", "words"] as const).map((value) => ({ value, label: words[value] })),
      },
    ],
  };
}
