import { type Block, type Card, card, text } from "../core/view.ts";
import type { Records } from "../core/work.ts";
import type { Text } from "../text/text.ts";
import { type Delivery, deliveries } from "./ledger.ts";

/** How many blocks a merged message has at most; platforms take no more than fifty. */
const ROOM = 40;

/**
 * Puts what waited for the same person into one message: writes its row, and ties the others to it. Answers its key; the
 * only one's own key where nothing else waited.
 */
export function merge(records: Records, waiting: readonly Delivery[], t: Text, now: number): string | null {
  const together = fitting(waiting);
  const [first] = together;
  if (!first) return null;
  if (together.length === 1) return first.id;
  const id = `merged:${first.id}`;
  const { to, of } = first;
  const fresh = {
    account: null,
    state: "due" as const,
    at: now,
    tries: 0,
    since: now,
    next: now,
    ref: null,
    reason: null,
  };
  records.put(deliveries, {
    ...{ id, to, of, why: "merged", urgent: false, into: null, ...fresh },
    card: mergedCard(t, together),
  });
  for (const row of together) {
    records.put(deliveries, { ...row, state: "merged", into: id, card: card(row.card.title) });
  }
  return id;
}

/** As many as one message can carry, the oldest first; the first always. */
function fitting(waiting: readonly Delivery[]): Delivery[] {
  let room = ROOM;
  return waiting
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .filter(({ card: { blocks } }, index) => {
      room -= blocks.length + 2;
      return index === 0 || room >= 0;
    });
}

function mergedCard(t: Text, rows: readonly Delivery[]): Card {
  const blocks = rows.flatMap(({ card: { title, blocks } }, index): Block[] => [
    ...(index > 0 ? [{ kind: "divider" as const }] : []),
    text({ bold: title }),
    ...blocks,
  ]);
  return card(t.ledger.merged(rows.length), ...blocks);
}
