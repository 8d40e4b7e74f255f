import type { IColumnSet } from "@microsoft/teams.cards";
import { type Block, type Card, type Item, type Rich, spansOf, type Tone } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { actionSets } from "./actions.ts";
import { type CardOptions, cardOf, heading, type Opens, type PictureOf, type TeamsCard } from "./card.ts";
import { type Element, fitCard } from "./fit.ts";
import { type Mentions, newMentions } from "./mentions.ts";
import { lineChart, tableOf } from "./pictures.ts";
import { type Line, type Look, paragraph } from "./spans.ts";

/** What one card needs while it is drawn. */
interface Brush {
  colon: string;
  mentions: Mentions;
  pictureOf: PictureOf;
  opens: Opens;
}

/** Draws a card within Teams' limits, whatever is in it. */
export function renderCard(
  card: Card,
  { lang, tenant, pictureOf = () => null, opens = () => false }: CardOptions,
): TeamsCard {
  const { colon, shortened } = textFor(lang).core;
  const mentions = newMentions(tenant);
  const body = [...heading(card.title, mentions), ...blocks(card.blocks, { colon, mentions, pictureOf, opens })];
  return cardOf(card.title, fitCard(body, mentions, shortened), mentions);
}

/** Teams has no element for a divider: the one after it has a line above. */
function blocks(all: readonly Block[], brush: Brush): Element[] {
  return all.flatMap((each, at) => {
    const [first, ...rest] = block(each, brush);
    if (!first) return [];
    return all[at - 1]?.kind === "divider" ? [{ ...first, separator: true }, ...rest] : [first, ...rest];
  });
}

function block(b: Block, { colon, mentions, pictureOf, opens }: Brush): Element[] {
  switch (b.kind) {
    case "text":
      return toned(b.text, b.tone, mentions);
    case "quote": {
      const items = paragraph(b.text, mentions);
      return items.length === 0 ? [] : [{ type: "Container", style: "emphasis", items }];
    }
    case "code":
      return [{ type: "Container", style: "emphasis", items: paragraph(b.text, mentions, { fontType: "Monospace" }) }];
    case "facts":
      return b.facts
        .flatMap(({ label, value }) => paragraph([{ bold: label }, colon, ...spansOf(value)], mentions))
        .map((line, at) => (at === 0 ? line : { ...line, spacing: "None" }));
    case "list":
      return b.items.flatMap((one) => item(one, mentions, opens));
    case "buttons":
      return actionSets(b.buttons, opens);
    case "divider":
      return [];
    case "chart": {
      const drawn = lineChart(b, pictureOf(b));
      return [...(drawn ? [drawn] : []), ...paragraph(b.said, mentions)];
    }
    case "table":
      return b.rows.length === 0 ? [] : [...paragraph({ bold: b.caption }, mentions), tableOf(b, mentions)];
    default:
      return b satisfies never;
  }
}

/** A tone is told by a sign and a colour, so nobody depends on seeing the colour. */
function toned(text: Rich, tone: Tone | undefined, mentions: Mentions): Line[] {
  if (!tone) return paragraph(text, mentions);
  return paragraph([SIGN[tone], ...spansOf(text)], mentions, LOOK[tone]);
}

const SIGN: Record<Tone, string> = { warning: "⚠️ ", good: "✅ ", muted: "" };
const LOOK: Record<Tone, Look> = {
  warning: { color: "Attention" },
  good: { color: "Good" },
  muted: { isSubtle: true },
};

function item({ text, tone, button }: Item, mentions: Mentions, opens: Opens): Element[] {
  if (!button) {
    const bullet = tone && SIGN[tone] !== "" ? [] : ["• "];
    const lines = toned([...bullet, ...spansOf(text)], tone, mentions);
    return lines.map((line) => ({ spacing: "Small", ...line }));
  }
  const beside = { type: "Column", width: "auto", items: actionSets([button], opens) } as const;
  const words = { type: "Column", width: "stretch", verticalContentAlignment: "Center" } as const;
  const row: IColumnSet = {
    type: "ColumnSet",
    spacing: "Small",
    columns: [{ ...words, items: toned(text, tone, mentions) }, beside],
  };
  return [row];
}
