import type { Place } from "./event.ts";
import type { Answer } from "./reply.ts";
import type { Block, Card } from "./view.ts";

/** The answer without the buttons that would be refused. What others read as well keeps them: they are theirs, too. */
export function offering(answer: Answer, place: Place, mayPress: (action: string) => boolean): Answer {
  if (!("card" in answer)) return answer;
  const alone =
    answer.kind === "whisper" || place.kind === "direct" || (answer.kind === "post" && answer.to === "direct");
  return alone ? { ...answer, card: without(answer.card, mayPress) } : answer;
}

const without = (card: Card, mayPress: (action: string) => boolean): Card => ({
  ...card,
  blocks: card.blocks.flatMap((block): Block[] => {
    if (block.kind === "buttons") {
      const buttons = block.buttons.filter(({ action }) => mayPress(action));
      return buttons.length > 0 ? [{ ...block, buttons }] : [];
    }
    if (block.kind !== "list") return [block];
    const items = block.items.map(({ button, ...item }) =>
      button && mayPress(button.action) ? { ...item, button } : item,
    );
    return [{ ...block, items }];
  }),
});
