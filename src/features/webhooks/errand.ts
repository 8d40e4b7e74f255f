import type { Errand, ErrandContext } from "../../core/errand.ts";
import type { Sending } from "../../core/reply.ts";
import { DAY, HOUR, MINUTE } from "../../core/time.ts";
import type { Records } from "../../core/work.ts";
import { textFor } from "../../text/text.ts";
import { people } from "../people/person.ts";
import { send, type Took } from "./send.ts";
import { offCard } from "./views.ts";
import { type Webhook, type WebhookCall, webhookCalls, webhooks } from "./webhook.ts";

/** How long until an address that did not answer is tried again; the last one again and again. */
const WAITS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR] as const;
/** How long it may fail before it is left alone. */
const PATIENCE = DAY;
/** How much one address is told in a minute, and at once. */
const MOST = 200;
const AT_ONCE = 10;
/** What Standard Webhooks want taken as: never again. */
const GONE = "410";

/** Tells other programs what they are still to be told. */
export const webhookErrand: Errand = {
  name: "webhooks",
  run: async (context) => {
    const hooks = await context.read((records) => records.list(webhooks));
    const due = hooks.filter(({ state, next }) => state === "on" && next <= context.now);
    await Promise.all(due.map((hook) => tell(hook, context)));
  },
};

/** The oldest first, alone: while an address does not answer it is asked no more than that. */
async function tell(hook: Webhook, context: ErrandContext): Promise<void> {
  const waiting = await context.read((records) => records.list(webhookCalls, { hook: hook.id }));
  let count = 1;
  for (let at = 0; at < Math.min(waiting.length, MOST); at += count, count = AT_ONCE) {
    const some = waiting.slice(at, at + count);
    const took = await Promise.all(some.map(async (call) => ({ call, ...(await send(call, hook, context)) })));
    await context.finish((records) => settle(hook, took, context, records));
    if (took.some(({ ok }) => !ok)) return;
  }
}

/** Takes away what has arrived; what has not stays, and the address waits its turn or is left alone. */
async function settle(
  asked: Webhook,
  took: readonly (Took & { call: WebhookCall })[],
  { now }: ErrandContext,
  records: Records,
): Promise<readonly Sending[]> {
  const hook = await records.get(webhooks, asked.id);
  if (!hook) return []; // taken away meanwhile, and with it all that waited
  for (const { call, ok } of took) {
    const known = ok ? await records.get(webhookCalls, call.id) : undefined;
    if (known) records.remove(webhookCalls, known);
  }
  const failed = took.find(({ ok }) => !ok);
  if (!failed) {
    records.put(webhooks, {
      ...hook,
      ...{ failing: null, tries: 0, next: now, last: { at: now, said: took.at(-1)?.said ?? "" } },
    });
    return [];
  }
  const last = { at: now, said: failed.said };
  const failing = hook.failing ?? now;
  if (now - failing < PATIENCE && failed.said !== GONE) {
    const wait = WAITS[Math.min(hook.tries, WAITS.length - 1)] ?? HOUR;
    records.put(webhooks, { ...hook, failing, tries: hook.tries + 1, next: now + wait, last });
    return [];
  }
  records.put(webhooks, { ...hook, state: "off", failing, last });
  for (const call of await records.list(webhookCalls, { hook: hook.id })) records.remove(webhookCalls, call);
  const admins = (await records.list(people)).filter(({ admin }) => admin);
  return admins.map(({ id, lang }): Sending => {
    const card = offCard(textFor(lang), hook, failed.said);
    return { kind: "post", to: { person: id }, key: `webhook-off:${hook.id}:${now}:${id}`, card, why: "webhook-off" };
  });
}
