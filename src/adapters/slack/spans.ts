import type { types as kit } from "@slack/bolt";
import { nativeId } from "../../core/ids.ts";
import { cut, isolate, split } from "../../core/literal.ts";
import { type Rich, spansOf } from "../../core/view.ts";
import { LIMITS } from "./limits.ts";

/** Whoever looks: decides how a mention is drawn. */
export interface Workspace {
  /** `T1`; without it any Slack account will do. */
  team?: string;
}

/**
 * Slack shows people's own words unchanged here: rich text elements and plain text know no markup, so there is nothing
 * to escape; mrkdwn has no escape for `*`, `_`, `~` and backticks and is therefore not used at all.
 */
export function richElements(rich: Rich, { team }: Workspace): kit.RichTextElement[] {
  return spansOf(rich).flatMap((span): kit.RichTextElement[] => {
    if (typeof span === "string") return texts(span);
    if ("bold" in span) return texts(span.bold, { bold: true });
    if ("link" in span) return link(span.link, span.url);
    const account = span.accounts.find((id) => id.startsWith(team ? `slack:${team}:` : "slack:"));
    return account ? [{ type: "user", user_id: nativeId(account) }] : texts(span.person);
  });
}

/** For the few places where Slack does read markup: these three begin its mentions and links. */
export const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** The same words without any look, for places that take nothing else. */
export function plainOf(rich: Rich): string {
  return spansOf(rich)
    .map((span) => {
      if (typeof span === "string") return isolate(span);
      if ("bold" in span) return isolate(span.bold);
      return "link" in span ? `${isolate(span.link)} (${span.url})` : isolate(span.person);
    })
    .join("");
}

export const hasLink = (rich: Rich): boolean =>
  spansOf(rich).some((span) => typeof span !== "string" && "link" in span);

export const section = (elements: kit.RichTextElement[]): kit.RichTextSection => ({
  type: "rich_text_section",
  elements,
});

/** Text that Slack leaves alone: no markup, no `:emoji:` codes. Slack refuses an empty one. */
export function plain(text: string, max: number): kit.PlainTextElement {
  return { type: "plain_text", text: cut(isolate(text.trim() === "" ? "…" : text), max), emoji: false };
}

/** Words as they are. */
export function texts(text: string, style?: { bold: true }): kit.RichTextText[] {
  return split(isolate(text), LIMITS.text).map((piece) => ({ type: "text", text: piece, ...(style ? { style } : {}) }));
}

function link(label: string, url: string): kit.RichTextElement[] {
  const usable = URL.canParse(url) && /^(https?|mailto):/i.test(url) && url.length <= LIMITS.url;
  if (!usable) return texts(`${label} (${url})`);
  return [{ type: "link", url, ...(label.trim() === "" ? {} : { text: cut(isolate(label), LIMITS.text) }) }];
}

/** How much text an element shows. */
export function lengthOf(element: kit.RichTextElement): number {
  if (element.type === "text") return element.text.length;
  return element.type === "link" ? (element.text ?? element.url).length : MENTION;
}
/** A mention shows a name that Beacon does not know. */
const MENTION = 40;

/** Elements in groups that each show at most `max`. */
export function chunk(elements: readonly kit.RichTextElement[], max: number): kit.RichTextElement[][] {
  const chunks: kit.RichTextElement[][] = [];
  let room = 0;
  for (const element of elements) {
    const length = lengthOf(element);
    const last = chunks.at(-1);
    if (last && length <= room) last.push(element);
    else {
      chunks.push([element]);
      room = max;
    }
    room -= length;
  }
  return chunks;
}

/** A paragraph as blocks; none where there is nothing to read. */
export function paragraphs(elements: readonly kit.RichTextElement[]): kit.RichTextBlock[] {
  if (elements.every((element) => element.type === "text" && element.text.trim() === "")) return [];
  return chunk(elements, LIMITS.text).map((piece) => ({ type: "rich_text", elements: [section(piece)] }));
}
