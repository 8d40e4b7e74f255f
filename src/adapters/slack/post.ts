import type { Keep } from "../../core/kept.ts";
import type { Lang } from "../../core/lang.ts";
import type { Block, Button, Card } from "../../core/view.ts";
import { LIMITS } from "./limits.ts";
import { type Drawn, renderCard } from "./render.ts";

/** Links that people write stay links: no previews. */
export const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** Draws a card for sending: values that are too long for a button are kept, and the button carries a ticket. */
export async function draw(card: Card, lang: Lang, team: string, keep: Keep): Promise<Drawn> {
  const blocks = hasLongValue(card) ? await Promise.all(card.blocks.map((block) => shorten(block, keep))) : card.blocks;
  return renderCard({ ...card, blocks }, lang, { team });
}

function hasLongValue({ blocks }: Card): boolean {
  const isLong = (button?: Button) => button !== undefined && button.value.length > LIMITS.buttonValue;
  return blocks.some((block) => {
    if (block.kind === "buttons") return block.buttons.some(isLong);
    return block.kind === "list" && block.items.some((item) => isLong(item.button));
  });
}

async function shorten(block: Block, keep: Keep): Promise<Block> {
  const one = async (button: Button): Promise<Button> => ({
    ...button,
    value: await keep.store(button.value, LIMITS.buttonValue),
  });
  if (block.kind === "buttons") return { ...block, buttons: await Promise.all(block.buttons.map(one)) };
  if (block.kind !== "list") return block;
  const items = block.items.map(async (item) => (item.button ? { ...item, button: await one(item.button) } : item));
  return { ...block, items: await Promise.all(items) };
}
