import { type Block, type Card, card } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";

/** @param parts what each feature has to say; those with nothing leave no trace */
export function homeCard(t: Text, name: string, parts: readonly (readonly Block[])[]): Card {
  const told = parts.filter((blocks) => blocks.length > 0);
  return card(
    t.home.title(name),
    ...told.flatMap((blocks, place): Block[] => (place === 0 ? [...blocks] : [{ kind: "divider" }, ...blocks])),
  );
}
