import type { Letter } from "../../../core/coach.ts";
import type { Lang } from "../../../core/lang.ts";
import type { Day } from "../../../core/time.ts";
import { type Button, buttons, type Card, card, text } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import type { Goal } from "../goal.ts";
import { questionOf } from "./next-question.ts";

/** Asks whether words that are no goal were meant as the answer to what the draft asks, or as `another` beginning. */
export function offerCard(goal: Goal, typed: string, asked: Letter, lang: Lang, another: Button | false = false): Card {
  const t = textFor(lang);
  const { title, take, yes } = t.goals.notGoal;
  return card(
    title,
    { kind: "quote", text: typed },
    text([take, t.calibration.gap, { bold: questionOf(t, goal, asked, { lang }) }]),
    buttons({ label: yes, action: "goal.take", value: `${goal.id} ${typed}`, look: "primary" }, another, {
      label: t.goals.menu.new,
      action: "goal.new",
      value: "",
    }),
  );
}

/** Asks whether a day that stands in a message was meant as the deadline. */
export function offerDueCard(goal: Goal, typed: string, due: Day, lang: Lang): Card {
  const t = textFor(lang);
  const yes = {
    label: t.goals.draft.takeDue(due),
    action: "goal.due",
    value: `${goal.id} ${due}`,
    look: "primary" as const,
  };
  return card(t.goals.draft.ask.T, { kind: "quote", text: typed }, buttons(yes));
}
