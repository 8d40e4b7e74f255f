import type { Lang } from "../../core/lang.ts";
import { buttons, type Card, card, type Item, text } from "../../core/view.ts";
import { type Text, textFor } from "../../text/text.ts";
import { examplesButton } from "./examples/views.ts";
import { type Goal, hasStarted, isOpen } from "./goal.ts";
import { statementOf } from "./statement.ts";
import { helpButton } from "./ways/start-views.ts";

/**
 * Own goals, what waits for an answer first, then what is active; drafts behind a button.
 *
 * @param given how many goals whoever looks has given to others
 * @param aside whether whoever looks only observes
 */
export function menuCard(lang: Lang, all: readonly Goal[], given = 0, aside = false): Card {
  const t = textFor(lang);
  const says = t.goals.menu;
  const offered = all.filter(({ state }) => state === "proposed");
  const open = all.filter(isOpen);
  const closed = all.filter((goal) => hasStarted(goal) && !isOpen(goal)).reverse();
  const drafts = all.filter(({ state }) => state === "draft");
  return card(
    says.title,
    open.length + closed.length + offered.length === 0 && text(aside ? says.aside : says.none),
    offered.length > 0 && text({ bold: t.agreement.theirs }),
    offered.length > 0 && { kind: "list", items: offered.map((goal) => line(t, goal, says.open)) },
    open.length > 0 && { kind: "list", items: open.map((goal) => line(t, goal, says.open)) },
    closed.length > 0 && text({ bold: says.closedOnes }),
    closed.length > 0 && { kind: "list", items: closed.slice(0, 10).map((goal) => line(t, goal, says.open)) },
    buttons(
      !aside && { label: says.new, action: "goal.new", value: "", look: "primary" },
      !aside && helpButton(t),
      !aside && examplesButton(t),
      { label: t.cascade.tree.button, action: "goal.tree", value: "" },
      drafts.length > 0 && { label: says.drafts(drafts.length), action: "goal.drafts", value: "" },
      given > 0 && { label: t.agreement.list.button(given), action: "goal.given", value: "0" },
    ),
  );
}

export function draftsCard(lang: Lang, drafts: readonly Goal[]): Card {
  const t = textFor(lang);
  const says = t.goals.menu;
  return card(
    says.draftsTitle,
    drafts.length === 0 && text(says.noDrafts),
    // The latest first: a message holds some forty.
    drafts.length > 0 && { kind: "list", items: drafts.toReversed().map((goal) => line(t, goal, says.resume)) },
    buttons(
      { label: says.new, action: "goal.new", value: "", ...(drafts.length === 0 && { look: "primary" as const }) },
      drafts.length === 0 && examplesButton(t),
      { label: says.back, action: "goal.list", value: "" },
    ),
  );
}

function line(t: Text, goal: Goal, label: string): Item {
  const last = goal.notes.at(-1);
  const state = goal.state === "draft" ? "" : `${t.goals.states[goal.state]} · `;
  const due = goal.due && isOpen(goal) ? ` · ${t.goals.day(goal.due)}` : "";
  const note = last && isOpen(goal) ? ` · ${last.text}` : "";
  return {
    text: [state, { bold: goal.state === "draft" ? goal.sentence : statementOf(t, goal) }, due, note],
    button: { label, action: "goal.open", value: goal.id },
  };
}

/** "Which of your goals?" Each line carries what was typed, so nothing must be typed again. */
export function pickCard(lang: Lang, title: string, open: readonly Goal[], action: string, carry: string): Card {
  const t = textFor(lang);
  const pick = (goal: Goal): Item => ({
    text: statementOf(t, goal),
    button: { label: t.goals.active.thisOne, action, value: `${goal.id} ${carry}`.trim() },
  });
  return card(title, { kind: "list", items: open.map(pick) });
}
