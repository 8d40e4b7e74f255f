import type { Silence } from "../../../core/model.ts";
import { type Button, buttons, type Card, card, text } from "../../../core/view.ts";
import { type Text, textFor } from "../../../text/text.ts";
import type { Goal } from "../goal.ts";
import { statementOf, type Viewer } from "../views.ts";
import type { Wording } from "./read.ts";
import { wordingTask } from "./task.ts";
import type { Worded } from "./word.ts";

/** So much a button carries on every platform, the goal's id besides. */
const CARRIED = 1_900;

/** Another sentence for the goal, for a yes; who wrote it stands in front. */
export function wordingCard(goal: Goal, worded: Worded, { lang }: Pick<Viewer, "lang">): Card {
  const t = textFor(lang);
  const { wording } = worded;
  const isSame = wording.sentence === statementOf(t, goal);
  const mayBeTaken = !isSame && wording.sentence.length <= CARRIED;
  const shown = card(
    t.wording.title,
    text(worded.by === "model" ? t.wording.byModel : t.wording.why[reasonOf(worded.why)], "muted"),
    { kind: "quote", text: wording.sentence },
    isSame && text(t.wording.same),
    wording.hints.length > 0 && { kind: "list", items: hintItems(t, wording) },
    buttons(
      mayBeTaken && {
        ...{ label: t.wording.take, action: "goal.words.take", look: "primary" },
        value: `${goal.id} ${wording.sentence}`,
      },
      { label: t.wording.keep, action: "goal.words.keep", value: goal.id },
    ),
    worded.by === "model" && buttons(...thumbs(t, goal, worded.prompt)),
  );
  return worded.by === "model" ? { ...shown, byModel: true } : shown;
}

function hintItems(t: Text, { hints }: Wording) {
  return hints.map(({ about, says }) => ({
    text: about === null ? says : t.wording.hint(t.wording.names[about], says),
  }));
}

/** What people think of the answer stays with the version of the words that it was asked with. */
function thumbs(t: Text, goal: Goal, prompt: string): Button[] {
  const about = `${wordingTask.name}@${prompt}:${goal.id}`;
  return [
    { label: t.wording.helped, action: "feedback", value: `up ${about}` },
    { label: t.wording.not, action: "feedback", value: `down ${about}` },
  ];
}

function reasonOf(why: Silence): keyof Text["wording"]["why"] {
  if (why === "cap") return "month";
  return why === "resting" || why === "slow" || why === "unreachable" ? "down" : "unsure";
}
