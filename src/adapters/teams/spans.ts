import type { IRichTextBlock, ITextBlock, ITextRun } from "@microsoft/teams.cards";
import { isolate } from "../../core/literal.ts";
import type { Rich, Span } from "../../core/view.ts";
import { boldMarkdown, escapeMarkdown, linkMarkdown } from "./markdown.ts";
import type { Mentions } from "./mentions.ts";
import { groupsOf, isUsable, rowsOf, shown } from "./pieces.ts";

export type Look = Pick<ITextRun, "color" | "isSubtle" | "weight" | "size" | "fontType">;
export type Line = IRichTextBlock | ITextBlock;

/**
 * A paragraph, one element per line of text. Text runs know no markup, so what people typed needs no escape. A line with
 * a mention is a text block, because Teams draws mentions nowhere else, and text blocks know markdown.
 */
export function paragraph(rich: Rich, mentions: Mentions, look: Look = {}): Line[] {
  const lines: Line[] = [];
  let gap = true;
  for (const row of rowsOf(rich)) {
    if (row.every((span) => shown(span).trim() === "")) {
      gap = true; // an empty line is a gap before the next one
      continue;
    }
    for (const group of groupsOf(row)) {
      const line = draw(group, mentions, look);
      lines.push(gap ? line : { ...line, spacing: "None" });
      gap = false;
    }
  }
  return lines;
}

/** Text as Teams leaves it alone: dates in braces stay braces, and marks of direction end with it. */
export const literal = (text: string): string => isolate(text.replaceAll("{{", "{\u200b{"));

/** A line of Beacon's own. */
export const sentence = (text: string, look: Look = {}): IRichTextBlock => ({
  type: "RichTextBlock",
  inlines: [run(text, look)],
});

const run = (text: string, look: Look): ITextRun => ({ type: "TextRun", text: literal(text), ...look });

function draw(spans: readonly Span[], mentions: Mentions, look: Look): Line {
  const marks = spans.map((span) => mentions.mark(span));
  if (marks.every((mark) => mark === null)) {
    return { type: "RichTextBlock", inlines: spans.map((span) => inline(span, look)) };
  }
  const text = spans.map((span, at) => marks[at] ?? markdown(span)).join("");
  return { type: "TextBlock", text: text.trimStart(), wrap: true, ...look };
}

function inline(span: Span, look: Look): ITextRun {
  const text = run(shown(span), look);
  if (typeof span === "string" || "person" in span) return text;
  if ("bold" in span) return { ...text, weight: "Bolder" };
  return isUsable(span.url) ? { ...text, selectAction: { type: "Action.OpenUrl", url: span.url } } : text;
}

function markdown(span: Span): string {
  const text = literal(shown(span));
  if (typeof span === "string" || "person" in span) return escapeMarkdown(text);
  if ("bold" in span) return boldMarkdown(text);
  return isUsable(span.url) ? linkMarkdown(text, span.url) : escapeMarkdown(text);
}
