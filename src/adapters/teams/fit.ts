import type { IAdaptiveCard } from "@microsoft/teams.cards";
import { LIMITS } from "./limits.ts";
import type { Mentions } from "./mentions.ts";
import { sentence } from "./spans.ts";

/** An element of a card's body. */
export type Element = IAdaptiveCard["body"][number];

/**
 * As much of a card as one message holds. First goes what only clients from before 2021 need. Then buttons are kept
 * before text, because without them the person is stuck; where something is left out, `shortened` says so.
 */
export function fitCard(body: readonly Element[], mentions: Mentions, shortened: string): Element[] {
  const measure = (element: Element): number => sizeOf(element, mentions);
  const isFit = (all: readonly Element[]) => all.reduce((sum, element) => sum + measure(element), 0) <= LIMITS.body;
  if (isFit(body)) return [...body];
  const slim = body.map(withoutFallbacks);
  if (isFit(slim)) return slim;

  // A frame could only fall as a whole, so what is in it stands alone.
  const all = slim.flatMap((element) => (element.type === "Container" ? element.items : [element]));
  const note = sentence(shortened, { isSubtle: true });
  const kept = new Set<Element>();
  let room = LIMITS.body - measure(note);
  const take = (candidates: readonly Element[]): void => {
    for (const element of candidates) {
      room -= measure(element);
      if (room < 0) return;
      kept.add(element);
    }
  };
  const isButtons = ({ type }: Element) => type === "ActionSet";
  take(all.filter(isButtons));
  take(all.filter((element) => !isButtons(element)));
  const firstLost = all.find((element) => !kept.has(element));
  return all.flatMap((element) => (element === firstLost ? [note] : kept.has(element) ? [element] : []));
}

/** UTF-16 units as JSON, with the comma after it and what the card says of the people in it. */
function sizeOf(element: Element, mentions: Mentions): number {
  const text = JSON.stringify(element);
  const people = mentions.entities(text);
  return text.length + 1 + (people.length > 0 ? JSON.stringify(people).length : 0);
}

/** A button's other form goes, and a chart's picture; that an element may be dropped stays. */
const withoutFallbacks = (element: Element): Element =>
  JSON.parse(JSON.stringify(element), (key, value) => {
    if (key !== "fallback") return value;
    return value === "drop" || value.type === "Image" ? "drop" : undefined;
  });
