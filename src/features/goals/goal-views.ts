import type { Lang } from "../../core/lang.ts";
import { type Button, buttons, type Card, card, facts, type Item, text } from "../../core/view.ts";
import { joinAll } from "../../text/format.ts";
import { type Text, textFor } from "../../text/text.ts";
import { revisionBlocks, revisionButton } from "./agreement/revision-views.ts";
import { isOffer, offerCard } from "./agreement/views.ts";
import { resourceFacts } from "./calibration/resource-views.ts";
import { boundFacts } from "./calibration/views.ts";
import { servesButton } from "./cascade/views.ts";
import { examplesButton } from "./examples/views.ts";
import { type Goal, hasStarted, isOpen } from "./goal.ts";
import { guardBlocks, shownFindings } from "./guard/views.ts";
import { mayUndo, undoable } from "./history.ts";
import { contentFacts, statementOf, type Viewer } from "./views.ts";
import { helpButton } from "./ways/start-views.ts";

/** A goal that has started or was given, for its owner (with what can be done) or for somebody who may read it. */
export function goalCard(goal: Goal, viewer: Viewer, mine: boolean, said?: string): Card {
  if (isOffer(goal)) return offerCard(goal, viewer, mine, undefined, said);
  const t = textFor(viewer.lang);
  const label = t.goals.fact;
  const last = goal.notes.at(-1);
  return card(
    t.goals.states[goal.state],
    said !== undefined && text(said, "good"),
    { kind: "quote", text: statementOf(t, goal) },
    contentFacts(t, goal, viewer),
    boundFacts(t, goal, viewer),
    resourceFacts(t, goal, viewer),
    ...revisionBlocks(t, goal, viewer),
    facts(
      [label.note, last ? t.goals.noteLine(last.day, last.text) : null],
      [label.lesson, goal.lesson || null],
      [label.override, overrideOf(t, goal)],
      [label.visibility, seenBy(t, goal)],
    ),
    ...(mine && isOpen(goal) ? guardBlocks(t, goal, shownFindings(goal, viewer, null)) : []),
    mine && buttons(...lifeButtons(t, goal, viewer)),
    buttons(...kinButtons(t, goal, viewer, mine)),
    mine && goal.history.length > 0 && text(t.goals.active.history(goal.history.length), "muted"),
  );
}

/** Why a lead let it start, and without what. */
function overrideOf(t: Text, { override }: Goal): string | null {
  if (!override) return null;
  const { reason, missing, guards = [] } = override;
  const names = [
    ...missing.map((letter) => t.goals.letters[letter]),
    ...guards.map((code) => t.guard.lacks[code] ?? code),
  ];
  return names.length > 0 ? t.guard.without(reason, joinAll(t.locale, names).join("")) : reason;
}

function seenBy(t: Text, { team, visibility }: Goal): string {
  return team || visibility === "everyone" ? t.goals.visibilities[visibility] : t.goals.saved.onlyYou;
}

/** What leads to the goals around it. */
function kinButtons(t: Text, goal: Goal, { hands }: Viewer, mine: boolean): (Button | false)[] {
  return [
    mine && isOpen(goal) && servesButton(t, goal),
    { label: mine ? t.cascade.line.button : t.cascade.line.its, action: "goal.line", value: goal.id },
    hands === true && isOpen(goal) && { label: t.cascade.hand.button, action: "goal.hand", value: goal.id },
  ];
}

function lifeButtons(t: Text, goal: Goal, { today }: Viewer): (Button | false)[] {
  const says = t.goals.active;
  const value = goal.id;
  const last = goal.history[undoable(goal)];
  return [
    isOpen(goal) && { label: says.update, action: "goal.note", value, look: "primary" },
    isOpen(goal) && { label: says.edit, action: "goal.all", value },
    revisionButton(t, goal),
    isOpen(goal) && { label: says.close, action: "goal.close", value },
    // By the day that is surely over: whoever presses too late is told.
    last !== undefined &&
      mayUndo(goal, last, Date.parse(today)) && {
        label: says.undo,
        action: "goal.undo",
        value: `${goal.id} ${goal.history.length}`,
        confirm: says.undoConfirm(lastChange(t, goal)),
      },
    { label: t.goals.menu.back, action: "goal.list", value: "" },
  ];
}

/** Own goals, what waits for an answer first, then what is active; drafts behind a button. */
export function menuCard(lang: Lang, all: readonly Goal[]): Card {
  const t = textFor(lang);
  const says = t.goals.menu;
  const offered = all.filter(({ state }) => state === "proposed");
  const open = all.filter(isOpen);
  const closed = all.filter((goal) => hasStarted(goal) && !isOpen(goal)).reverse();
  const drafts = all.filter(({ state }) => state === "draft");
  return card(
    says.title,
    open.length + closed.length + offered.length === 0 && text(says.none),
    offered.length > 0 && text({ bold: t.agreement.theirs }),
    offered.length > 0 && { kind: "list", items: offered.map((goal) => line(t, goal, says.open)) },
    open.length > 0 && { kind: "list", items: open.map((goal) => line(t, goal, says.open)) },
    closed.length > 0 && text({ bold: says.closedOnes }),
    closed.length > 0 && { kind: "list", items: closed.slice(0, 10).map((goal) => line(t, goal, says.open)) },
    buttons(
      { label: says.new, action: "goal.new", value: "", look: "primary" },
      helpButton(t),
      examplesButton(t),
      { label: t.cascade.tree.button, action: "goal.tree", value: "" },
      drafts.length > 0 && { label: says.drafts(drafts.length), action: "goal.drafts", value: "" },
    ),
  );
}

export function draftsCard(lang: Lang, drafts: readonly Goal[]): Card {
  const t = textFor(lang);
  const says = t.goals.menu;
  return card(
    says.draftsTitle,
    drafts.length === 0 && text(says.noDrafts),
    drafts.length > 0 && { kind: "list", items: drafts.map((goal) => line(t, goal, says.resume)) },
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

/** What undoing would take back, in a word or two; empty where there is no word for it. */
function lastChange(t: Text, goal: Goal): string {
  const [first] = goal.history[undoable(goal)]?.changes ?? [];
  const labels: Partial<Record<string, string>> = {
    ...t.goals.fact,
    notes: t.goals.fact.note,
    state: t.goals.fact.state,
  };
  return (first && labels[first.field]) ?? "";
}
