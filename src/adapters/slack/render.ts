import type { types as kit } from "@slack/bolt";
import type { Lang } from "../../core/lang.ts";
import { split } from "../../core/literal.ts";
import type { Block, Button, Card, Chart, Fact, Item, Table, Tone } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { fitMessage } from "./fit-message.ts";
import { LIMITS } from "./limits.ts";
import { chartBlock, tableBlock } from "./pictures.ts";
import {
  chunk,
  escaped,
  hasLink,
  lengthOf,
  paragraphs,
  plain,
  plainOf,
  richElements,
  section,
  texts,
  type Workspace,
} from "./spans.ts";

/** A message's content; `text` is what a notification and a screen reader say. */
export interface Drawn {
  text: string;
  blocks: kit.KnownBlock[];
  /** What the blocks that are charts show, for where Slack takes none; absent when there are none. */
  charts?: ReadonlyMap<kit.KnownBlock, Chart>;
}

/** What one card needs while it is drawn. */
interface Brush extends Workspace {
  t: ReturnType<typeof textFor>["core"];
  /** Slack wants every action id once in a message. */
  mark(action: string): string;
  /** The charts that were drawn. */
  charts: Map<kit.KnownBlock, Chart>;
  /** How many tables this message still has room for. */
  room: { tables: number };
}

/** Draws a card within Slack's limits, whatever is in it. */
export function renderCard(card: Card, lang: Lang, workspace: Workspace = {}): Drawn {
  const { core: t } = textFor(lang);
  let count = 0;
  const mark = (action: string) => `${action.slice(0, LIMITS.actionId - 5)}#${count++}`;
  const brush: Brush = { ...workspace, t, mark, charts: new Map(), room: { tables: LIMITS.tables } };
  const drawn = [...title(card.title), ...card.blocks.flatMap((each) => block(each, brush))];
  const blocks = fitMessage(drawn, t.shortened);
  return {
    text: notification(card.title),
    blocks: blocks.length > 0 ? blocks : [{ type: "section", text: plain("", 1) }],
    ...(brush.charts.size > 0 && { charts: brush.charts }),
  };
}

/** The message where there is no place for charts: the sentences beside them say the same. */
export function withoutCharts({ blocks, charts }: Drawn): kit.KnownBlock[] {
  return blocks.filter((block) => !charts?.has(block));
}

/** One sentence as a message. */
export function renderSentence(text: string): Drawn {
  return { text: notification(text), blocks: [{ type: "section", text: plain(text, LIMITS.text) }] };
}

/** The action of a button: its id without the count that made it unique. */
export function actionOf(actionId: string): string {
  const end = actionId.lastIndexOf("#");
  return end < 0 ? actionId : actionId.slice(0, end);
}

/** A notification reads mrkdwn. */
function notification(text: string): string {
  const safe = escaped(text);
  return safe.trim() === "" ? "Beacon" : safe.slice(0, LIMITS.text);
}

function title(text: string): kit.KnownBlock[] {
  if (text.trim() === "") return [];
  if (text.length <= LIMITS.header) return [{ type: "header", text: plain(text, LIMITS.header) }];
  return paragraphs(richElements({ bold: text }, {}));
}

function block(b: Block, brush: Brush): kit.KnownBlock[] {
  switch (b.kind) {
    case "text":
      if (b.tone === "muted" && !hasLink(b.text)) return muted(plainOf(b.text));
      return paragraphs([...sign(b.tone), ...richElements(b.text, brush)]);
    case "quote":
      return chunk(richElements(b.text, brush), LIMITS.text).map((elements) =>
        rich({ type: "rich_text_quote", elements }),
      );
    case "code":
      return [rich({ type: "rich_text_preformatted", elements: texts(b.text) })];
    case "facts":
      return paragraphs(b.facts.flatMap((fact, at) => line(fact, at, brush)));
    case "list":
      return list(b.items, brush);
    case "buttons":
      return thumbs(b.buttons, brush) ?? actions(b.buttons, brush);
    case "divider":
      return [{ type: "divider" }];
    case "chart": {
      const drawn = brush.charts.size < LIMITS.charts ? chartBlock(b) : null;
      if (drawn) brush.charts.set(drawn, b);
      // The sentence stays beside the picture: it is what a screen reader and a search find.
      return [...(drawn ? [drawn] : []), ...paragraphs(richElements(b.said, brush))];
    }
    case "table":
      return table(b, brush);
    default:
      return b satisfies never;
  }
}

/** Slack takes one table a message and puts it at its end; another becomes a line for each row. */
function table(each: Table, brush: Brush): kit.KnownBlock[] {
  if (each.rows.length === 0) return [];
  const caption = paragraphs(richElements({ bold: each.caption }, brush));
  if (brush.room.tables > 0) {
    brush.room.tables -= 1;
    return [...caption, tableBlock(each)];
  }
  const items = each.rows.map(({ cells, tone }) => ({ text: cells.join(" · "), ...(tone && { tone }) }));
  return [...caption, ...list(items, brush)];
}

const rich = (element: kit.RichTextBlockElement): kit.RichTextBlock => ({ type: "rich_text", elements: [element] });

function muted(text: string): kit.KnownBlock[] {
  const pieces = text.trim() === "" ? [] : split(text, LIMITS.text);
  return pieces.map((piece) => ({ type: "context", elements: [plain(piece, LIMITS.text)] }));
}

function sign(tone: Tone | undefined): kit.RichTextElement[] {
  if (tone === "warning")
    return [
      { type: "emoji", name: "warning" },
      { type: "text", text: " " },
    ];
  return tone === "good"
    ? [
        { type: "emoji", name: "white_check_mark" },
        { type: "text", text: " " },
      ]
    : [];
}

function line({ label, value }: Fact, at: number, brush: Brush): kit.RichTextElement[] {
  const start = at === 0 ? label : `\n${label}`;
  return [
    ...richElements({ bold: start }, brush),
    ...richElements(brush.t.colon, brush),
    ...richElements(value, brush),
  ];
}

/** Items follow each other as bullets; one with a button is a line of its own, because bullets cannot hold any. */
function list(items: readonly Item[], brush: Brush): kit.KnownBlock[] {
  const blocks: kit.KnownBlock[] = [];
  let bullets: kit.RichTextSection[] = [];
  let room = 0;
  for (const item of items) {
    if (item.button) {
      bullets = [];
      room = 0;
      blocks.push({ type: "section", text: plain(signed(item), LIMITS.text), accessory: button(item.button, brush) });
      continue;
    }
    const [elements = [], more] = chunk([...sign(item.tone), ...richElements(item.text, brush)], LIMITS.text - 1);
    const bullet = section(more ? [...elements, { type: "text", text: "…" }] : elements);
    const length = bullet.elements.reduce((sum, element) => sum + lengthOf(element), 0);
    if (length === 0) continue;
    if (length > room) {
      bullets = [];
      room = LIMITS.text;
      blocks.push(rich({ type: "rich_text_list", style: "bullet", elements: bullets }));
    }
    bullets.push(bullet);
    room -= length;
  }
  return blocks;
}

function signed({ text, tone }: Item): string {
  const signs: Record<Tone, string> = { warning: "⚠️ ", good: "✅ ", muted: "" };
  return `${tone ? signs[tone] : ""}${plainOf(text)}`;
}

function actions(buttons: readonly Button[], brush: Brush): kit.KnownBlock[] {
  const drawn = buttons.map((each) => button(each, brush));
  const rows = Math.ceil(drawn.length / LIMITS.actions);
  return Array.from({ length: rows }, (_, row) => ({
    type: "actions",
    elements: drawn.slice(row * LIMITS.actions, (row + 1) * LIMITS.actions),
  }));
}

/** Slack's own thumbs; null where the buttons are no pair of them. */
function thumbs(pair: readonly Button[], { mark }: Brush): kit.KnownBlock[] | null {
  const [up, down, ...more] = pair;
  if (up?.action !== "feedback" || down?.action !== "feedback" || more.length > 0) return null;
  const thumb = ({ label, value }: Button) => ({ text: plain(label, LIMITS.button), value });
  const both = { positive_button: thumb(up), negative_button: thumb(down) };
  const action_id = mark(up.action);
  return [{ type: "context_actions", elements: [{ type: "feedback_buttons", action_id, ...both }] }];
}

function button({ label, action, value, look, confirm }: Button, { t, mark }: Brush): kit.Button {
  return {
    type: "button",
    text: plain(label, LIMITS.button),
    action_id: mark(action),
    value: value.slice(0, LIMITS.buttonValue),
    ...(look ? { style: look } : {}),
    ...(confirm ? { confirm: question(label, confirm, look, t.cancel) } : {}),
  };
}

function question(label: string, text: string, look: Button["look"], cancel: string): kit.ConfirmationDialog {
  return {
    title: plain(label, LIMITS.confirmTitle),
    text: plain(text, LIMITS.confirmText),
    confirm: plain(label, LIMITS.confirmButton),
    deny: plain(cancel, LIMITS.confirmButton),
    ...(look ? { style: look } : {}),
  };
}
