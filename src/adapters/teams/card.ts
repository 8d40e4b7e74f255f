import type { IAdaptiveCard } from "@microsoft/teams.cards";
import type { Lang } from "../../core/lang.ts";
import { cut, isolate } from "../../core/literal.ts";
import type { Chart } from "../../core/view.ts";
import type { Element } from "./fit.ts";
import { LIMITS } from "./limits.ts";
import { escapeMarkdown } from "./markdown.ts";
import type { Mentions } from "./mentions.ts";
import { type Line, literal, paragraph, sentence } from "./spans.ts";

/** An Adaptive Card 1.5, as plain data. */
export type TeamsCard = IAdaptiveCard;

export interface CardOptions {
  /** The reader's language, for the few words that are the adapter's own. */
  lang: Lang;
  /** `T` of the accounts `teams:T:…` that may be mentioned; without it any Teams account may. */
  tenant?: string;
  /** The address of a chart's picture, for clients without charts; null where there is none. */
  pictureOf?: PictureOf;
  /** Whether a button opens a form, which a dialog then shows; none does where the client has no dialogs. */
  opens?: Opens;
}

export type PictureOf = (chart: Chart) => string | null;
export type Opens = (action: string) => boolean;

/** The card around its elements; a client that is too old shows the title alone. */
export function cardOf(title: string, body: readonly Element[], mentions: Mentions): TeamsCard {
  const entities = mentions.entities(JSON.stringify(body));
  // Only a list with buttons beside its lines needs the whole width.
  const isWide = body.some(({ type }) => type === "ColumnSet");
  const msteams = { ...(isWide && { width: "full" as const }), ...(entities.length > 0 && { entities }) };
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    fallbackText: title.trim() === "" ? "Beacon" : cut(isolate(title), LIMITS.fallback),
    body: body.length > 0 ? [...body] : [sentence("…")],
    ...(isWide || entities.length > 0 ? { msteams } : {}),
  };
}

/** What a screen reader finds as a heading, which only a text block can be: not where markdown would change it. */
export function heading(title: string, mentions: Mentions): Line[] {
  const look = { size: "Large", weight: "Bolder" } as const;
  const isSame = title === escapeMarkdown(literal(title)).trim() && title !== "" && !title.includes("\n");
  if (!isSame || title.length > LIMITS.text) return paragraph(title, mentions, look);
  return [{ type: "TextBlock", style: "heading", text: title, wrap: true, ...look }];
}
