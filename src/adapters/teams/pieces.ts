import { split } from "../../core/literal.ts";
import { type Rich, type Span, spansOf } from "../../core/view.ts";
import { LIMITS } from "./limits.ts";

/** Whether Teams opens it. */
export const isUsable = (url: string): boolean =>
  URL.canParse(url) && /^(https?|mailto):/i.test(url) && url.length <= LIMITS.url;

/** What a reader sees of a span; an address that cannot be opened can at least be read. */
export function shown(span: Span): string {
  if (typeof span === "string") return span;
  if ("bold" in span) return span.bold;
  if ("person" in span) return span.person;
  return isUsable(span.url) ? span.link || span.url : `${span.link} (${span.url})`;
}

/** The lines of a text, each without its break. */
export function rowsOf(rich: Rich): Span[][] {
  const all: Span[][] = [[]];
  for (const span of spansOf(rich)) {
    const [first = "", ...rest] = shown(span).split("\n");
    all.at(-1)?.push(...withText(span, first));
    for (const line of rest) all.push(withText(span, line));
  }
  return all;
}

/** The spans of a line in groups that each show no more than one paragraph may. */
export function groupsOf(spans: readonly Span[]): Span[][] {
  const groups: Span[][] = [];
  let room = 0;
  for (const piece of spans.flatMap((span) =>
    split(shown(span), LIMITS.text).flatMap((text) => withText(span, text)),
  )) {
    const length = shown(piece).length;
    if (length <= room) groups.at(-1)?.push(piece);
    else {
      groups.push([piece]);
      room = LIMITS.text;
    }
    room -= length;
  }
  return groups;
}

/** The same span with other words; none without any. */
function withText(span: Span, text: string): Span[] {
  if (text === "") return [];
  if (typeof span === "string") return [text];
  if ("bold" in span) return [{ bold: text }];
  if ("person" in span) return [{ ...span, person: text }];
  return [isUsable(span.url) ? { ...span, link: text } : text];
}
