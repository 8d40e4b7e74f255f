import type { Lang } from "../../../core/lang.ts";
import { addDays, type Day } from "../../../core/time.ts";
import { card, type View } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import type { Person } from "../../people/person.ts";
import type { Goal } from "../goal.ts";
import { dueBlocks } from "../home.ts";
import { leftSamples } from "../leavers/samples.ts";
import { dueCard } from "./due-card.ts";
import { mondayCard } from "./monday-card.ts";

/** What comes by itself, in every state; drawn from one active goal with a note, and its owner. */
export function jobSamples(lang: Lang, goal: Goal, owner: Person, today: Day): Record<string, View> {
  const zone = owner.zone;
  const measure = (text: string) => ({ value: 41, unit: "s", text: /^[^,，]*/.exec(text)?.[0] ?? "" });
  const notes = goal.notes.map((note) => ({ ...note, measure: measure(note.text) }));
  const due = (days: number): Goal => ({ ...goal, notes, id: `g${days}`, due: addDays(today, days) });
  const hostile: Goal = { ...due(3), what: "", sentence: owner.name, statement: owner.name };
  const quiet: Goal = { ...due(30), notes: [], activeSince: Date.parse(addDays(today, -20)) };
  const noDay: Goal = { ...due(0), due: null };
  const many = Array.from({ length: 13 }, (_, n) => due(n * 4 - 4));
  const monday = (shown: Goal[]) => mondayCard(shown, [owner], { lang, zone }, today);
  return {
    "reminder, a week before": dueCard([due(7)], lang, today),
    "reminder, a day before": dueCard([due(1)], lang, today),
    "reminder, on the day": dueCard([due(0)], lang, today),
    "reminder, two goals": dueCard([due(1), due(7)], lang, today),
    "reminder, many goals": dueCard([due(0), due(1), hostile, due(5), due(7)], lang, today),
    "home, due soon": card("", ...dueBlocks(textFor(lang), [due(-2), due(0), hostile, due(30)], today)),
    "Monday list, one goal": monday([due(12)]),
    "Monday list, some": monday([due(-3), due(0), due(1), hostile, quiet, noDay]),
    "Monday list, many": monday(many),
    "Monday list, somebody has left": mondayCard([due(12)], [owner], { lang, zone }, today, [owner.id]),
    ...leftSamples(lang, goal, owner, today),
  };
}
