import { Refusal } from "../../core/errors.ts";
import type { Command, Context, PressHandler, SubmitHandler } from "../../core/feature.ts";
import type { Reply } from "../../core/reply.ts";
import { EVENT_NAMES } from "../../core/signal.ts";
import type { FieldErrors } from "../../core/view.ts";
import { type Text, textFor } from "../../text/text.ts";
import { secretFor } from "./send.ts";
import { addWebhook, readUrl, removeWebhook, tryWebhook } from "./set.ts";
import { hookCard, hookForm, listCard, secretCard } from "./views.ts";
import { hostOf, type Webhook, webhookCalls, webhooks } from "./webhook.ts";

/** More than anybody needs, and few enough for one card. */
const MOST = 20;

const says = ({ me }: Context): Text => textFor(me.lang);

/** Only administrators come in here: `features/access/rights.ts`. */
export const webhooksCommand: Command = {
  word: "webhooks",
  uses: [{ name: "webhooks", reads: true, for: "admin" }],
  accepts: (args) => args === "",
  run: async (_args, context) => showAll("whisper", context),
};

export const presses: Record<string, PressHandler> = {
  "webhooks.all": async (_value, context) => showAll("update", context),
  "webhooks.open": async (id, context) => showOne(await find(id, context), context),
  "webhooks.add": async (_value, context) => {
    const t = says(context);
    const all = await context.records.list(webhooks);
    if (all.length >= MOST) throw new Refusal(t.webhooks.error.many(MOST));
    return [{ kind: "open", form: hookForm(t, {}) }];
  },
  "webhooks.try": async (id, context) => {
    const hook = await find(id, context);
    const t = says(context);
    if (hook.state === "off") throw new Refusal(t.webhooks.error.off);
    tryWebhook(context.records, hook, { id: context.newId(), at: context.now });
    return showOne(hook, context, t.webhooks.tried);
  },
  "webhooks.remove": async (id, context) => {
    const hook = await find(id, context);
    await removeWebhook(context.records, hook);
    return showAll("update", context, says(context).webhooks.removed(hostOf(hook)));
  },
};

export const submits: Record<string, SubmitHandler> = {
  "webhooks.save": async (typed, _state, context) => {
    const t = says(context);
    const url = readUrl((typed["url"] ?? "").trim());
    const events = EVENT_NAMES.filter((event) => (typed["events"] ?? "").split(",").includes(event));
    const errors: FieldErrors = {
      ...(url === null && { url: t.webhooks.error.url }),
      ...(events.length === 0 && { events: t.core.required }),
    };
    if (url === null || events.length === 0) return [{ kind: "reject", form: hookForm(t, typed), errors }];
    const id = context.newId();
    const wanted = { url, events, words: typed["words"] === "words" };
    const hook = addWebhook(context.records, wanted, { id, at: context.now });
    const secret = secretCard(t, hook, secretFor(id, context.seal));
    return [...(await showAll("update", context)), { kind: "whisper", card: secret, unkept: true }];
  },
};

async function find(id: string, context: Context): Promise<Webhook> {
  const hook = await context.records.get(webhooks, id);
  if (!hook) throw new Refusal(says(context).core.gone);
  return hook;
}

async function showAll(kind: "whisper" | "update", context: Context, said: string | null = null): Promise<Reply[]> {
  return [{ kind, card: listCard(says(context), await context.records.list(webhooks), said) }];
}

async function showOne(hook: Webhook, context: Context, said: string | null = null): Promise<Reply[]> {
  const { records, me, now } = context;
  const waiting = (await records.list(webhookCalls, { hook: hook.id })).length;
  return [{ kind: "update", card: hookCard(says(context), { hook, waiting, said, zone: me.zone, now }) }];
}
