import { type Block, buttons, type Item, text } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";

/** How many lines a list shows; the others are behind a button. */
const SHOWN = 15;

/**
 * A list that may be long, from its line `skip` on, with the way to the lines before and after.
 *
 * @param turn the action that shows the card with other lines, and what it carries for the first of them
 */
export function page(
  t: Text,
  items: readonly Item[],
  skip: number,
  turn: { action: string; value: (skip: number) => string },
): Block[] {
  if (items.length === 0) return [];
  // The lines of a last page may just have been removed.
  const from = Math.min(skip, Math.floor((items.length - 1) / SHOWN) * SHOWN);
  const more = Math.max(items.length - from - SHOWN, 0);
  const to = (label: string, first: number) => ({ label, action: turn.action, value: turn.value(first) });
  const ways = buttons(
    from > 0 && to(t.ledger.earlier, Math.max(from - SHOWN, 0)),
    more > 0 && to(t.ledger.later, from + SHOWN),
  );
  return [
    { kind: "list", items: items.slice(from, from + SHOWN) },
    ...(more > 0 ? [text(t.rhythm.more(more), "muted")] : []),
    ...(from > 0 || more > 0 ? [ways] : []),
  ];
}

/** How many lines lie before, as a button carries it. */
export function readSkip(written = ""): number {
  return /^\d{1,4}$/.test(written) ? Number(written) : 0;
}
