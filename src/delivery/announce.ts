import { newId } from "../core/ids.ts";
import { EVENTS, type Signal } from "../core/signal.ts";
import type { Change, Row, Store } from "../core/store.ts";
import type { Clock, Millis } from "../core/time.ts";
import { bodyOf, type Webhook, type WebhookCall, webhookCalls, webhooks } from "../features/webhooks/webhook.ts";

const TOLD: ReadonlySet<string> = new Set(Object.values(EVENTS));

/**
 * The store, which books what other programs are to be told in the very commit that makes it true: neither is there
 * without the other, whoever wrote it.
 *
 * @param signals what features have to tell; asked for once somebody wants to hear
 */
export function announcing(store: Store, signals: () => Promise<readonly Signal[]>, clock: Clock): Store {
  const commit: Store["commit"] = async (changes) => {
    const news = changes.filter(({ table, row }) => row !== null && TOLD.has(table));
    if (news.length === 0) return store.commit(changes);
    return store.commit([...changes, ...(await callsOf(news, store, signals, clock()))]);
  };
  return { ...store, commit };
}

async function callsOf(
  changes: readonly Change[],
  store: Store,
  signals: () => Promise<readonly Signal[]>,
  now: Millis,
): Promise<Change[]> {
  const calls: Change[] = [];
  for (const [org, news] of Map.groupBy(changes, (change) => change.org)) {
    const hooks = (await store.list(webhooks, org)).filter(({ state }) => state === "on");
    const wanted = new Set(hooks.flatMap(({ events }) => events));
    if (hooks.length === 0) continue;
    const all = (await signals()).filter(({ event }) => wanted.has(event));
    for (const change of news) {
      const heard = all.filter(({ table }) => table.name === change.table);
      if (heard.length === 0) continue;
      // At another version than was seen the commit fails, and all of this comes again.
      const before = change.seen === 0 ? undefined : await store.get(heard[0]?.table as never, org, change.id);
      for (const one of heard) calls.push(...told(one, change.row as Row, before, hooks, now));
    }
  }
  return calls;
}

function told(one: Signal, after: Row, before: Row | undefined, hooks: readonly Webhook[], now: Millis): Change[] {
  const said = one.read(after, before);
  if (!said) return [];
  return hooks
    .filter(({ events }) => events.includes(one.event))
    .map(({ id: hook, words }) => {
      const body = bodyOf(one.event, now, { ...said.data, ...(words && said.words) });
      const row: WebhookCall = { id: newId(), org: after.org, rev: 1, hook, at: now, body };
      return { table: webhookCalls.name, org: row.org, id: row.id, seen: 0, row };
    });
}
