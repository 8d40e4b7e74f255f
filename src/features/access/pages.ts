import { type Block, buttons } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";

/** The ways to the lines before and after; none where everything is shown. */
export function turnButtons(
  t: Text,
  {
    action,
    skip,
    by,
    all,
    value,
  }: { action: string; skip: number; by: number; all: number; value(skip: number): string },
): Block | false {
  const back = skip > 0 && { label: t.ledger.newer, action, value: value(Math.max(skip - by, 0)) };
  const on = skip + by < all && { label: t.ledger.older, action, value: value(skip + by) };
  return back || on ? buttons(back, on) : false;
}

/** How many lines lie before, as a button carries it. */
export const readSkip = (written = ""): number => (/^\d{1,9}$/.test(written) ? Number(written) : 0);
