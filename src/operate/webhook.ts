import { z } from "zod";
import { readConfig } from "../config.ts";
import { OPERATOR } from "../core/audit.ts";
import { UsageError } from "../core/errors.ts";
import { newId } from "../core/ids.ts";
import type { Seal } from "../core/seal.ts";
import { EVENT_NAMES, type EventName } from "../core/signal.ts";
import type { Store } from "../core/store.ts";
import type { Millis } from "../core/time.ts";
import { batchesOf, type Records } from "../core/work.ts";
import { orgIds } from "../features/people/person.ts";
import { secretFor } from "../features/webhooks/send.ts";
import { addWebhook, readUrl, removeWebhook, tryWebhook } from "../features/webhooks/set.ts";
import { answerOf } from "../features/webhooks/views.ts";
import { hostOf, type Webhook, webhookCalls, webhooks } from "../features/webhooks/webhook.ts";
import { lateSeal } from "../seal.ts";
import { textFor } from "../text/text.ts";
import { throughDoor } from "./door.ts";
import { opened } from "./opened.ts";
import { soleOrg } from "./orgs.ts";

const Flag = z.string().optional();
const Flags = z.object({ url: Flag, events: Flag, org: Flag, words: z.boolean() });
/** The command as it was typed. */
export const WebhookOrder = z.object({ webhook: z.array(z.string()), flags: Flags });
type Order = z.infer<typeof WebhookOrder>;
const Results = z.array(z.looseObject({ line: z.string() }));
type Results = z.infer<typeof Results>;

interface At {
  now: Millis;
  seal: Seal;
}

/** Sets up who is told what happens: through the server that has the store, else in the store itself. */
export async function webhookCommand(env: NodeJS.ProcessEnv, words: string[], flags: Order["flags"]): Promise<Results> {
  const config = readConfig(env);
  const order = { webhook: words, flags };
  const asked = await throughDoor(config.dataDir, order);
  if (asked) return Results.parse((asked.done as { all: unknown }).all);
  const at = { now: config.clock ?? Date.now(), seal: lateSeal(config) };
  return opened(config, async (store) => (await obeyWebhook(order, store, at)).all);
}

/** The same within a process that has the store. */
export async function obeyWebhook({ webhook, flags }: Order, store: Store, at: At): Promise<{ all: Results }> {
  const [what, id, ...more] = webhook;
  if (what === "create" && id === undefined) return { all: [await create(store, flags, at)] };
  if (what === "list" && id === undefined) return { all: await list(store, flags.org) };
  if (what === "secret" && id !== undefined && more.length === 0) {
    return { all: [shown((await find(store, id)).hook.id, at.seal)] };
  }
  if ((what === "test" || what === "revoke") && id !== undefined && more.length === 0) {
    const { hook, org } = await find(store, id);
    const say = what === "test" ? test : revoke;
    return { all: [await byOperator(store, org, at.now)((records) => say(hook, records, at.now))] };
  }
  throw new UsageError(
    "Write: webhook create --url URL --events E,E, webhook list, webhook test ID, webhook secret ID or webhook revoke ID",
  );
}

/** Whoever runs Beacon could work it out in any case. */
function shown(id: string, seal: Seal): Results[number] {
  const secret = secretFor(id, seal);
  return { line: secret, id, secret };
}

const byOperator = (store: Store, org: string, at: Millis) => batchesOf(store, org, { by: OPERATOR, at });

async function create(store: Store, flags: Order["flags"], { now, seal }: At): Promise<Results[number]> {
  const url = checkedUrl(flags.url);
  const events = checkedEvents(flags.events);
  const id = newId();
  const org = await soleOrg(store, flags.org);
  await byOperator(
    store,
    org,
    now,
  )(async (records) => addWebhook(records, { url, events, words: flags.words }, { id, at: now }));
  const secret = secretFor(id, seal);
  return { line: `${secret}\nGive it to the receiver; webhook secret ${id} shows it again.`, id, secret };
}

function checkedUrl(typed = ""): string {
  const url = readUrl(typed);
  if (url !== null) return url;
  throw new UsageError(`--url is "${typed}": write an https address without a name and a password in it.`);
}

function checkedEvents(named = ""): EventName[] {
  if (named === "all") return [...EVENT_NAMES];
  const events = EVENT_NAMES.filter((event) => named.split(",").includes(event));
  if (events.length > 0 && events.length === new Set(named.split(",")).size) return events;
  throw new UsageError(`--events is "${named}": write all, or some of ${EVENT_NAMES.join(", ")}, with commas.`);
}

async function list(store: Store, org: string | undefined): Promise<Results> {
  const of = org === undefined ? await orgIds(store) : [await soleOrg(store, org)];
  const all = (await Promise.all(of.map((one) => store.list(webhooks, one)))).flat();
  return Promise.all(
    all.map(async (hook) => {
      const waiting = (await store.list(webhookCalls, hook.org, { hook: hook.id })).length;
      const { id, state, events, words, failing, last } = hook;
      const since = failing === null ? "" : `, no answer since ${new Date(failing).toISOString()}`;
      const said = last ? `, last: ${answerOf(textFor("en"), last.said)} at ${new Date(last.at).toISOString()}` : "";
      const line = `${id} ${hostOf(hook)} ${state}${since}${said}, ${waiting} waiting: ${events.join(", ")}`;
      return { line, id, org: hook.org, host: hostOf(hook), state, events, words, failing, last, waiting };
    }),
  );
}

async function find(store: Store, id: string): Promise<{ hook: Webhook; org: string }> {
  for (const org of await orgIds(store)) {
    const hook = await store.get(webhooks, org, id);
    if (hook) return { hook, org };
  }
  throw new UsageError(`There is no webhook "${id}": webhook list says which there are.`);
}

async function test(hook: Webhook, records: Records, at: Millis): Promise<Results[number]> {
  if (hook.state === "off")
    throw new UsageError("This webhook is off, because it did not answer for a day: create a new one.");
  tryWebhook(records, hook, { id: newId(), at });
  return { line: "A test goes out within a minute; webhook list says how it was taken.", id: hook.id };
}

async function revoke(hook: Webhook, records: Records): Promise<Results[number]> {
  const known = await records.get(webhooks, hook.id);
  if (known) await removeWebhook(records, known);
  return { line: `${hostOf(hook)} is told nothing any more.`, id: hook.id };
}
