import type { Drafted, Silence, Task } from "../core/model.ts";
import { type Block, buttons, type Card, text } from "../core/view.ts";
import type { Text } from "./text.ts";

/** So much a button carries on every platform, an id besides. */
export const CARRIED = 1_800;

/** Who wrote it: the model, or the rules and why. It stands in front of a draft. */
export function writerLine(t: Text, drafted: Drafted<unknown>): Block {
  return text(drafted.by === "model" ? t.drafts.byModel : t.drafts.why[reasonOf(drafted.why)], "muted");
}

/** The card with what a draft of the model needs besides: the platform's own mark, and thumbs. @param id what it is about */
export function asDraft(t: Text, shown: Card, drafted: Drafted<unknown>, task: Pick<Task, "name">, id: string): Card {
  if (drafted.by === "rules") return shown;
  return { ...shown, blocks: [...shown.blocks, thumbs(t, `${task.name}@${drafted.prompt}:${id}`)], byModel: true };
}

/** What people think of the answer stays with the version of the words that it was asked with. */
function thumbs(t: Text, about: string): Block {
  return buttons(
    { label: t.drafts.helped, action: "feedback", value: `up ${about}` },
    { label: t.drafts.not, action: "feedback", value: `down ${about}` },
  );
}

function reasonOf(why: Silence): keyof Text["drafts"]["why"] {
  if (why === "cap") return "month";
  return why === "resting" || why === "slow" || why === "unreachable" ? "down" : "unsure";
}
