import type { Drafted } from "../../../core/model.ts";
import { type Block, buttons, type Card, card, facts, text } from "../../../core/view.ts";
import { asDraft, CARRIED, writerLine } from "../../../text/drafted.ts";
import type { Text } from "../../../text/text.ts";
import type { Win } from "../win.ts";
import { shoutoutTask, type Words } from "./task.ts";

/** Who asks: whoever wrote it, or a lead who decides about it. */
export type Asker = "win" | "shout";

/** A win in other words, which a form begins with after a yes. */
export function wordsCard(t: Text, win: Pick<Win, "id" | "what" | "effect">, drafted: Drafted<Words>, by: Asker): Card {
  const says = t.drafts.win;
  const { what, effect } = drafted.draft;
  const isSame = what === win.what && effect === win.effect;
  const value = `${win.id}\n${what.replaceAll("\n", " ")}\n${effect}`;
  const shown = card(
    says.title,
    writerLine(t, drafted),
    { kind: "quote", text: what },
    effect !== "" && facts([t.recognition.fact.effect, effect]),
    isSame && text(says.same),
    buttons(
      !isSame && value.length <= CARRIED && { label: says.take, action: `${by}.words.take`, value, look: "primary" },
      { label: says.keep, action: `${by}.words.keep`, value: win.id },
    ),
  );
  return asDraft(t, shown, drafted, shoutoutTask, win.id);
}

/** The way to it, where a model is on. */
export const wordsButton = (t: Text, { id }: Pick<Win, "id">, by: Asker): Block =>
  buttons({ label: t.drafts.win.button, action: `${by}.words`, value: id });
