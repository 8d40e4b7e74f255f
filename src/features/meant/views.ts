import { buttons, type Card, card, type Item, text } from "../../core/view.ts";
import { asDraft } from "../../text/drafted.ts";
import type { Text } from "../../text/text.ts";
import { type Held, hold } from "./held.ts";
import type { Picked } from "./pick.ts";
import { commandTask } from "./task.ts";
import { spoken, takesWords, typedFor, type Way } from "./uses.ts";

/** What the model takes a sentence for, for a yes. @param id of this answer, for a thumb */
export function askCard(t: Text, { way, typed, prompt }: Picked, held: Omit<Held, "typed">, id: string): Card {
  const says = t.commands;
  const asked = card(
    says.ask,
    text(says.byModel, "muted"),
    { kind: "quote", text: typed },
    text(says.does(spoken(t, way.use).does)),
    buttons(
      { label: says.yes, action: "meant.yes", value: hold({ ...held, typed }), look: "primary" },
      { label: says.no, action: "meant.no", value: held.by },
    ),
  );
  return asDraft(t, asked, { by: "model", draft: typed, prompt }, commandTask, id);
}

/** What stands above what a sentence was taken for, where that only shows something. */
export function ranCard(t: Text, { typed, prompt }: Omit<Picked, "way">, id: string): Card {
  const ran = card(t.commands.ran(typed), text(t.commands.ranByModel, "muted"));
  return asDraft(t, ran, { by: "model", draft: typed, prompt }, commandTask, id);
}

/** The nearest commands, by the rules. What wants words of one's own is only shown how to write. */
export function nearCard(t: Text, ways: readonly Way[], by: string): Card {
  const says = t.commands;
  const items = ways.map((way): Item => {
    const { say, does } = spoken(t, way.use);
    const line: Item = { text: [{ bold: say }, `${says.dash}${does}`] };
    const typed = takesWords(way.use) ? null : typedFor(t, way, "");
    if (typed === null) return line;
    return { ...line, button: { label: says.this, action: "meant.yes", value: hold({ by, typed }) } };
  });
  const open = ways.some(({ use }) => takesWords(use));
  return card(
    ways.length === 1 ? says.ask : says.askOne,
    { kind: "list", items },
    open && text(says.write, "muted"),
    buttons({ label: says.no, action: "meant.no", value: by }),
  );
}

export const doneCard = (t: Text, typed: string): Card => card(t.commands.done(typed));
export const droppedCard = (t: Text): Card => card(t.commands.dropped);
