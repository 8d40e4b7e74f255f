import type { types as kit } from "@slack/bolt";
import { LIMITS } from "./limits.ts";
import { plain } from "./spans.ts";

type Block = kit.KnownBlock;

/**
 * As many blocks as one message holds. Buttons are kept before text, because without them the person is stuck; where
 * text is left out, `shortened` says so.
 */
export function fitMessage(blocks: readonly Block[], shortened: string): Block[] {
  const within = blocks.length <= LIMITS.messageBlocks && sum(blocks) <= LIMITS.total;
  if (within) return [...blocks];

  const note: Block = { type: "context", elements: [plain(shortened, LIMITS.text)] };
  const budget = { places: LIMITS.messageBlocks - 1, room: LIMITS.total - lengthOf(note) };
  const kept = new Set<Block>();
  const take = (candidates: readonly Block[]): Block | undefined => {
    for (const block of candidates) {
      const length = lengthOf(block);
      if (budget.places === 0 || budget.room < length) return block;
      budget.places -= 1;
      budget.room -= length;
      kept.add(block);
    }
    return undefined;
  };
  take(blocks.filter((block) => block.type === "actions"));
  const firstLost = take(blocks.filter((block) => block.type !== "actions"));
  return blocks.flatMap((block) => (block === firstLost ? [note] : kept.has(block) ? [block] : []));
}

const sum = (blocks: readonly Block[]): number => blocks.reduce((total, block) => total + lengthOf(block), 0);

/** Every text inside, labels and questions of buttons too. */
function lengthOf(part: unknown): number {
  if (typeof part !== "object" || part === null) return 0;
  return Object.entries(part).reduce((total, [key, value]) => {
    return total + (key === "text" && typeof value === "string" ? value.length : lengthOf(value));
  }, 0);
}
