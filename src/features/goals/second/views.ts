import type { Drafted } from "../../../core/model.ts";
import { type Block, buttons, type Card, card, type Item, text } from "../../../core/view.ts";
import { asDraft, writerLine } from "../../../text/drafted.ts";
import { type Text, textFor } from "../../../text/text.ts";
import { letterItems } from "../draft/views.ts";
import type { Goal } from "../goal.ts";
import type { Viewer } from "../views.ts";
import type { Look } from "./look.ts";
import { reviewTask } from "./task.ts";

/** Between two pieces of the goal that a button carries. */
export const BETWEEN = " · ";

/** Where a second reading differs, each for a yes; the five letters as they are where it does not. */
export function secondCard(goal: Goal, looked: Drafted<Look>, viewer: Viewer): Card {
  const t = textFor(viewer.lang);
  const { none, sees, misses } = looked.draft;
  const same = !none && sees.length + misses.length === 0;
  const shown = card(
    t.second.title,
    looked.by === "model" ? text(t.second.byModel, "muted") : writerLine(t, looked),
    { kind: "quote", text: goal.sentence },
    ...(same ? asBefore(t, goal, looked, viewer) : []),
    none && text(t.second.none),
    !same && !none && { kind: "list", items: items(t, goal, looked.draft) },
    buttons(
      { label: t.second.back, action: "goal.second.back", value: goal.id },
      misses.length > 0 && { label: t.goals.draft.fillIn, action: "goal.all", value: goal.id },
    ),
  );
  return asDraft(t, shown, looked, reviewTask, goal.id);
}

const asBefore = (t: Text, goal: Goal, { by }: Drafted<Look>, viewer: Viewer): (Block | false)[] => [
  by === "model" && text(t.second.same),
  { kind: "list", items: letterItems(t, goal, viewer) },
];

function items(t: Text, goal: Goal, { sees, misses }: Look): Item[] {
  const seen = sees.map(
    ({ letter, words }): Item => ({
      text: t.second.sees[letter](words.join(t.second.and)),
      button: {
        label: t.second.take[letter],
        action: "goal.second.take",
        value: `${goal.id} ${letter} ${words.join(BETWEEN)}`,
      },
    }),
  );
  return [...seen, ...misses.map((letter): Item => ({ text: t.second.misses[letter] }))];
}
