import type { Lang } from "../../core/lang.ts";
import { EVENT_NAMES } from "../../core/signal.ts";
import { MINUTE } from "../../core/time.ts";
import type { Sample } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { hookCard, hookForm, listCard, offCard, secretCard } from "./views.ts";
import type { Webhook } from "./webhook.ts";

const NOW = Date.parse("2026-11-20T10:00:00Z");
const HOOK: Webhook = {
  ...{ id: "01HZX0000000000000000WHOOK", org: "o1", rev: 1, url: "https://crm.example.com/beacon?key=1" },
  ...{ events: ["goal.activated", "alert.opened"], words: false, at: NOW, state: "on" },
  ...{ failing: null, tries: 0, next: NOW, last: { at: NOW - MINUTE, said: "204" } },
};
const ALL: Webhook = { ...HOOK, url: "https://tower.example.com/", events: EVENT_NAMES, words: true, last: null };
const HIDDEN: Webhook = { ...HOOK, failing: NOW, last: { at: NOW, said: "private" } };
const OFF: Webhook = { ...HOOK, state: "off", failing: NOW, last: { at: NOW, said: "503" } };

export function samples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const at = { waiting: 0, said: null, zone: "Asia/Taipei", now: NOW };
  return [
    { name: "webhooks, none", view: listCard(t, [], null) },
    { name: "webhooks", view: listCard(t, [HOOK, ALL, OFF], t.webhooks.removed("crm.example.com")) },
    { name: "webhook", view: hookCard(t, { ...at, hook: HOOK, said: t.webhooks.tried, waiting: 1 }) },
    { name: "webhook, in a private network", view: hookCard(t, { ...at, hook: HIDDEN, waiting: 1 }) },
    { name: "webhook, new, told everything", view: hookCard(t, { ...at, hook: ALL }) },
    { name: "webhook that is off", view: hookCard(t, { ...at, hook: OFF }) },
    { name: "webhook, secret", view: secretCard(t, HOOK, `whsec_${"A".repeat(43)}=`) },
    { name: "webhook, form", view: hookForm(t, {}) },
    {
      name: "webhook, form refused",
      view: hookForm(t, { url: "http://crm.example.com" }),
      errors: { url: t.webhooks.error.url, events: t.core.required },
    },
    { name: "webhook off", view: offCard(t, HOOK, "503") },
  ];
}
