import { asLang, type Lang } from "../../core/lang.ts";
import { textFor } from "../../text/text.ts";
import type { TeamsCard } from "./card.ts";
import { inConversation } from "./in-conversation.ts";
import { inDialog } from "./in-dialog.ts";
import { CARD_TYPE, type Draw } from "./message.ts";
import type { Scene } from "./receive.ts";
import type { Shown } from "./shown.ts";

/** What is shown, in which language, and why nothing was done where it was not. */
export interface Done {
  shown: Shown;
  lang: Lang;
  refusal: string | null;
  /** What was pressed, or opened the form, stands in a dialog itself. */
  inside: boolean;
}

/** The language of whoever acts, before Beacon has looked them up. */
export function langOf({ source }: Scene): Lang {
  return asLang(source.profile?.locale ?? "") ?? "en";
}

/**
 * The answer to a pressed button: what takes the card's place for whoever pressed it, or a sentence.
 *
 * @param done null where nothing of Beacon's could be read
 */
export async function pressAnswer(done: Done | null, scene: Scene, draw: Draw): Promise<object> {
  if (!done) return sentence(textFor(langOf(scene)).core.gone);
  const { shown, lang } = done;
  if (shown.kind === "sentence") return sentence(shown.text);
  const value = shown.kind === "form" ? inConversation(shown.card) : await draw(shown.card, lang, scene.visit.tenant);
  return { statusCode: 200, type: CARD_TYPE, value };
}

const sentence = (value: string) => ({ statusCode: 200, type: "application/vnd.microsoft.activity.message", value });

/**
 * The answer to a dialog: it goes on with a form or a card, ends with a sentence, or closes.
 *
 * @param asked whether one is to open, which has to show something, or was sent
 */
export async function dialogAnswer(done: Done | null, asked: "fetch" | "submit", scene: Scene, draw: Draw) {
  if (!done) return closing(textFor(langOf(scene)).core.gone);
  const { shown, lang, inside } = done;
  switch (shown.kind) {
    case "form":
      return dialog(shown.title, shown.card);
    case "sentence":
      return closing(shown.text);
    case "aside":
    case "card": {
      const { title, blocks } = shown.card;
      if (blocks.length > 0 && (inside || shown.kind === "aside"))
        return dialog(title, inDialog(await draw(shown.card, lang, scene.visit.tenant)));
      return asked === "fetch" || inside || shown.kind === "aside" ? closing(title) : undefined;
    }
    case "done":
      return undefined;
    default:
      return shown satisfies never;
  }
}

export function dialog(title: string, content: TeamsCard): object {
  const card = { contentType: CARD_TYPE, content };
  return { task: { type: "continue", value: { title, height: "medium", width: "medium", card } } };
}

export const closing = (value: string): object => ({ task: { type: "message", value } });
