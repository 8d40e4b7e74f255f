import type { Block, Rich, Span, View } from "../../src/core/view.ts";

/** Every word that can be read in a view, a line per block. */
export function plain(view: View): string {
  if (view.kind === "form") {
    const fields = view.fields.map(({ label, hint, value }) => [label, hint, value].filter(Boolean).join(" / "));
    return [view.title, view.intro === undefined ? "" : rich(view.intro), ...fields, view.submit].join("\n");
  }
  return [view.title, ...view.blocks.map(block)].join("\n");
}

function block(b: Block): string {
  switch (b.kind) {
    case "text":
      return rich(b.text);
    case "code":
    case "quote":
      return b.text;
    case "facts":
      return b.facts.map(({ label, value }) => `${label}: ${rich(value)}`).join("\n");
    case "list":
      return b.items.map((item) => rich(item.text) + (item.button ? ` [${item.button.label}]` : "")).join("\n");
    case "buttons":
      return b.buttons.map(({ label }) => `[${label}]`).join(" ");
    case "divider":
      return "---";
    case "chart":
      return `${b.title}: ${b.said}`;
    case "table":
      return [b.caption, b.head.join(" | "), ...b.rows.map(({ cells }) => cells.join(" | "))].join("\n");
    default:
      return b satisfies never;
  }
}

function rich(text: Rich): string {
  const spans = (typeof text === "string" || !Array.isArray(text) ? [text] : text) as readonly Span[];
  return spans
    .map((s) => (typeof s === "string" ? s : "bold" in s ? s.bold : "link" in s ? s.link : s.person))
    .join("");
}
