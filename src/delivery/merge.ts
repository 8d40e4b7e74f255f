import { type Block, type Card, card, text } from "../core/view.ts";
import type { Records } from "../core/work.ts";
import type { Text } from "../text/text.ts";
import { type Delivery, deliveries } from "./ledger.ts";

/** What one message holds on every platform: so many blocks and rows with buttons, and so much text. */
const ROOM = { blocks: 40, text: 7_500 };

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
    moved: now,
    tries: 0,
    since: now,
    next: now,
    ref: null,
    reason: null,
  };
  records.put(deliveries, {
    ...{ id, to, of, why: "merged", urgent: false, until: null, into: null, ...fresh },
    card: mergedCard(t, together),
  });
  for (const row of together) {
    records.put(deliveries, { ...row, state: "merged", moved: now, into: id, card: card(row.card.title) });
  }
  return id;
}

/** As many as one message can carry whole, the oldest first; the first always. The others have another one. */
function fitting(waiting: readonly Delivery[]): Delivery[] {
  let [blocks, text] = [0, 0];
  return waiting
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .filter(({ card }, index) => {
      const size = sizeOf(card);
      const fits = index === 0 || (blocks + size.blocks <= ROOM.blocks && text + size.text <= ROOM.text);
      if (fits) [blocks, text] = [blocks + size.blocks, text + size.text];
      return fits;
    });
}

/** A platform may need a block for each row with a button; a title and a divider come with each card. */
function sizeOf({ title, blocks }: Card): { blocks: number; text: number } {
  const rows = blocks.map((block) => (block.kind === "list" ? Math.max(1, block.items.length) : 1));
  return { blocks: rows.reduce((sum, many) => sum + many, 2), text: title.length + wordsIn(blocks) };
}

/** How long all texts inside are together. */
function wordsIn(part: unknown): number {
  if (typeof part === "string") return part.length;
  if (typeof part !== "object" || part === null) return 0;
  return Object.values(part).reduce((sum: number, each) => sum + wordsIn(each), 0);
}

function mergedCard(t: Text, rows: readonly Delivery[]): Card {
  const blocks = rows.flatMap(({ card: { title, blocks } }, index): Block[] => [
    ...(index > 0 ? [{ kind: "divider" as const }] : []),
    text({ bold: title }),
    ...blocks,
  ]);
  return card(t.ledger.merged(rows.length), ...blocks);
}
