import { platformOf } from "../core/ids.ts";
import type { Log } from "../core/log.ts";
import type { Sender, Sent } from "../core/outbox.ts";
import type { Redrawing } from "../core/reply.ts";
import { namingNobody } from "../core/somebody.ts";
import type { Store } from "../core/store.ts";
import { type Clock, DAY, MINUTE, type Millis } from "../core/time.ts";
import { newWork, type Records, uncontested } from "../core/work.ts";
import { textFor } from "../text/text.ts";
import type { Lanes } from "./lanes.ts";
import { type Delivery, deliveries, type Redraw, redraws } from "./ledger.ts";
import type { Moves } from "./moves.ts";

/** How long it is tried before the message stays as it is. */
const PATIENCE = DAY;

/** Notes how a message is to look now; one that has not gone out yet will go out so. Answers whether there is work. */
export async function bookRedraw(records: Records, { key, card }: Redrawing, now: Millis): Promise<boolean> {
  const row = await records.get(deliveries, key);
  if (row?.state === "due") records.put(deliveries, { ...row, card });
  if (row?.state !== "sent" && row?.state !== "sending" && row?.state !== "unknown") return false;
  await records.get(redraws, key);
  records.put(redraws, { id: key, card, at: now, next: now });
  return true;
}

export interface RedrawParts {
  store: Store;
  senders: ReadonlyMap<string, Sender>;
  clock: Clock;
  log: Log;
  lanes: Lanes;
  moves: Moves;
}

/** Drawing the same twice does no harm, so what may have arrived is simply done again, unlike a message. */
export function newRedraw({ store, senders, clock, log, lanes, moves }: RedrawParts) {
  /** Answers when it is to be tried again, null when it has come to an end. */
  const run = async (org: string, key: string): Promise<Millis | null> => {
    const wanted = await store.get(redraws, org, key);
    if (!wanted) return null;
    if (wanted.next > clock()) return wanted.next;
    const row = await store.get(deliveries, org, key);
    const sender = row?.account && senders.get(platformOf(row.account));
    if (!row || row.state === "failed" || row.state === "skipped" || (sender && !sender.redraw)) return end(wanted);
    if (row.state === "due") return replace(wanted);
    if (row.state !== "sent" || !sender) return later(wanted, MINUTE);
    let sent: Sent = { kind: "later", after: MINUTE, reason: "" };
    await lanes.inTurn(row.account as string, sender.pace, () =>
      lanes.call(row.account as string, sender.pace, async () => {
        sent = await redrawn(row, wanted, sender);
      }),
    );
    return settle(wanted, sent);
  };

  const redrawn = async (row: Delivery, { card }: Redraw, sender: Sender): Promise<Sent> => {
    const way = await moves.wayOf(row);
    if (!sender.redraw || row.account === null || row.ref === null || typeof way === "string") {
      return { kind: "refused", reason: "no-address" };
    }
    const shown = namingNobody(card, textFor(way.lang).privacy.somebody);
    return sender.redraw(row.account, row.ref, shown, way.lang);
  };

  const settle = async (wanted: Redraw, sent: Sent): Promise<Millis | null> => {
    if (sent.kind === "later") return later(wanted, sent.after);
    if (sent.kind === "unknown") return later(wanted, MINUTE);
    log.info({ delivery: wanted.id, state: sent.kind }, "a message was drawn anew");
    return end(wanted);
  };

  /** It was not there after all and goes out anew: as it is to look now. */
  const replace = async (wanted: Redraw): Promise<Millis | null> => {
    await moves.change(wanted.org, wanted.id, "due", (row) => ({ ...row, card: wanted.card }));
    return end(wanted);
  };

  const later = async (wanted: Redraw, after: Millis): Promise<Millis | null> => {
    if (clock() - wanted.at > PATIENCE) return end(wanted);
    const next = clock() + after;
    return (await change(wanted, (records, now) => void records.put(redraws, { ...now, next }))) ? next : clock();
  };

  /** Done, unless somebody has asked for another drawing meanwhile: that one comes next. */
  const end = async (wanted: Redraw): Promise<Millis | null> =>
    (await change(wanted, (records, now) => records.remove(redraws, now))) ? null : clock();

  const change = (wanted: Redraw, act: (records: Records, now: Redraw) => void): Promise<boolean> =>
    uncontested(async () => {
      const work = newWork(store);
      const records = work.of(wanted.org);
      const now = await records.get(redraws, wanted.id);
      if (!now) return true;
      if (now.rev !== wanted.rev) return false;
      act(records, now);
      await store.commit(work.changes(null, clock()));
      return true;
    });

  return { run };
}
