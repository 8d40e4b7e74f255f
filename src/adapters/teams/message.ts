import type { Lang } from "../../core/lang.ts";
import { type Card, card, text } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import type { Opens, PictureOf, TeamsCard } from "./card.ts";
import type { TeamsConfig } from "./cloud.ts";
import { LIMITS } from "./limits.ts";
import { renderCard } from "./render.ts";

export const CARD_TYPE = "application/vnd.microsoft.card.adaptive";

/** Teams' own label of what a model wrote. */
const BY_MODEL = {
  ...{ type: "https://schema.org/Message", "@type": "Message", "@context": "https://schema.org" },
  additionalType: ["AIGeneratedContent"],
};

/** A message that is a card; the title is what a notification shows. */
export function cardMessage({ title, byModel }: Pick<Card, "title" | "byModel">, content: TeamsCard) {
  const attachments = [{ contentType: CARD_TYPE, content }];
  return { summary: title.trim() || "Beacon", attachments, ...(byModel && { entities: [BY_MODEL] }) };
}

/** Draws a card for a reader in the tenant. */
export type Draw = (shown: Card, lang: Lang, tenant: string) => Promise<TeamsCard>;

/** What the house knows of what is on a card. */
export interface Hints {
  pictureOf: PictureOf;
  opens(): Promise<Opens>;
}

/** Only the local client, which signs nothing, has no dialogs for cards: there a form takes the card's place. */
export function newDraw({ insecure }: Pick<TeamsConfig, "insecure">, { pictureOf, opens: known }: Hints): Draw {
  let opens: Promise<Opens> | null = insecure ? Promise.resolve(() => false) : null;
  return async (shown, lang, tenant) => {
    opens ??= known();
    return renderCard(shown, { lang, tenant, pictureOf, opens: await opens });
  };
}

/** One sentence as a message, to the letter. */
export function sentenceMessage(sentence: string) {
  return { text: sentence, textFormat: "plain", summary: sentence };
}

/** What is left of a form that was taken. */
export function doneCard(title: string, lang: Lang): Card {
  return card(title, text(textFor(lang).teams.done, "good"));
}

/** The beginning of a file as text; longer than a card's body it would be cut in any case. */
export function fileCard(file: { name: string; text: string }): Card {
  return card(file.name, text(file.text.slice(0, LIMITS.body + 1)));
}
