import { type Block, type Button, buttons, type Card, card, facts, text } from "../../core/view.ts";
import { joinAll } from "../../text/format.ts";
import { type Text, textFor } from "../../text/text.ts";
import { pending } from "./agreement/revision.ts";
import { revisionBlocks, revisionButton } from "./agreement/revision-views.ts";
import { isOffer, offerCard } from "./agreement/views.ts";
import { resourceFacts } from "./calibration/resource-views.ts";
import { boundFacts } from "./calibration/views.ts";
import { servesButton } from "./cascade/views.ts";
import { type Goal, isOpen } from "./goal.ts";
import { guardBlocks, shownFindings } from "./guard/views.ts";
import { mayUndo, undoable } from "./history.ts";
import { milestoneBlocks, milestonesButton } from "./milestones/views.ts";
import { statementOf } from "./statement.ts";
import { contentFacts, type Viewer } from "./views.ts";

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
    ...milestoneBlocks(t, goal, viewer, mine),
    facts(
      [label.note, last ? t.goals.noteLine(last.day, last.text) : null],
      [label.lesson, goal.lesson || null],
      [label.override, overrideOf(t, goal)],
      [label.visibility, seenBy(t, goal)],
    ),
    ...(mine && isOpen(goal) ? guardBlocks(t, goal, shownFindings(goal, viewer, null)) : []),
    ...(mine
      ? [buttons(...usualButtons(t, goal, viewer)), ...rareOf(t, goal, viewer)]
      : [buttons(...around(t, goal, viewer))]),
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

/** What its owner most likely wants now; the rest waits behind one press. */
function usualButtons(t: Text, goal: Goal, viewer: Viewer): (Button | false)[] {
  const says = t.goals.active;
  const value = goal.id;
  const back: Button = { label: t.goals.menu.back, action: "goal.list", value: "" };
  if (!isOpen(goal)) return [undoButton(t, goal, viewer), lineButton(t, goal, true), back];
  return [
    { label: says.update, action: "goal.note", value, look: "primary" },
    pending(goal) < 0 ? closeButton(t, goal) : revisionButton(t, goal),
    back,
    viewer.more !== true && { label: t.goals.draft.more, action: "goal.more", value },
  ];
}

/** What a press on "more" brings. */
function rareOf(t: Text, goal: Goal, viewer: Viewer): Block[] {
  if (viewer.more !== true || !isOpen(goal)) return [];
  return [
    buttons(
      { label: t.goals.active.edit, action: "goal.all", value: goal.id },
      pending(goal) < 0 ? revisionButton(t, goal) : closeButton(t, goal),
      undoButton(t, goal, viewer),
      servesButton(t, goal),
      milestonesButton(t, goal),
      ...around(t, goal, viewer, true),
    ),
  ];
}

/** What leads to the goals around it, for everybody who may see it. */
function around(t: Text, goal: Goal, { hands }: Viewer, mine = false): (Button | false)[] {
  const hand = { label: t.cascade.hand.button, action: "goal.hand", value: goal.id };
  return [lineButton(t, goal, mine), hands === true && isOpen(goal) && hand];
}

const lineButton = (t: Text, { id }: Goal, mine: boolean): Button => ({
  ...{ label: mine ? t.cascade.line.button : t.cascade.line.its, action: "goal.line", value: id },
});

const closeButton = (t: Text, { id }: Goal): Button => ({
  ...{ label: t.goals.active.close, action: "goal.close", value: id },
});

function undoButton(t: Text, goal: Goal, { today }: Viewer): Button | false {
  const last = goal.history[undoable(goal)];
  // By the day that is surely over: whoever presses too late is told.
  if (last === undefined || !mayUndo(goal, last, Date.parse(today))) return false;
  const { undo, undoConfirm } = t.goals.active;
  const value = `${goal.id} ${goal.history.length}`;
  return { label: undo, action: "goal.undo", value, confirm: undoConfirm(lastChange(t, goal)) };
}

/** What undoing would take back, in a word or two; empty where there is no word for it. */
function lastChange(t: Text, goal: Goal): string {
  const [first] = goal.history[undoable(goal)]?.changes ?? [];
  const labels: Partial<Record<string, string>> = {
    ...t.goals.fact,
    notes: t.goals.fact.note,
    milestones: t.milestones.title,
    state: t.goals.fact.state,
  };
  return (first && labels[first.field]) ?? "";
}
