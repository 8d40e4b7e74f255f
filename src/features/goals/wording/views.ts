import type { Drafted } from "../../../core/model.ts";
import { buttons, type Card, card, text } from "../../../core/view.ts";
import { asDraft, CARRIED, writerLine } from "../../../text/drafted.ts";
import { type Text, textFor } from "../../../text/text.ts";
import type { Goal } from "../goal.ts";
import { statementOf } from "../statement.ts";
import type { Viewer } from "../views.ts";
import type { Wording } from "./read.ts";
import { wordingTask } from "./task.ts";

/** Another sentence for the goal, for a yes; who wrote it stands in front. */
export function wordingCard(goal: Goal, worded: Drafted<Wording>, { lang }: Pick<Viewer, "lang">): Card {
  const t = textFor(lang);
  const wording = worded.draft;
  const isSame = wording.sentence === statementOf(t, goal);
  const mayBeTaken = !isSame && wording.sentence.length <= CARRIED;
  const shown = card(
    t.wording.title,
    writerLine(t, worded),
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
  );
  return asDraft(t, shown, worded, wordingTask, goal.id);
}

function hintItems(t: Text, { hints }: Wording) {
  return hints.map(({ about, says }) => ({
    text: about === null ? says : t.wording.hint(t.wording.names[about], says),
  }));
}
