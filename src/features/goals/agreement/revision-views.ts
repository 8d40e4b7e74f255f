import type { Measure } from "../../../core/coach.ts";
import { type Block, type Button, buttons, type Card, card, facts, type Item, text } from "../../../core/view.ts";
import { type Text, textFor } from "../../../text/text.ts";
import { type Goal, isOpen } from "../goal.ts";
import { statementOf } from "../statement.ts";
import type { Viewer } from "../views.ts";
import { type Agreed, pending, type Revision } from "./revision.ts";

/** What a goal's card says of its changes: the one that waits with both values, and those that count. */
export function revisionBlocks(t: Text, goal: Goal, viewer: Viewer): Block[] {
  const says = t.revision;
  const { revisions = [] } = goal;
  const waiting = isOpen(goal) ? revisions[pending(goal)] : undefined;
  const counts = revisions.filter(({ decided }) => decided?.answer === "approved");
  const line = (one: Revision): Item => ({ text: lineOf(t, one, viewer) });
  const blocks: (Block | false)[] = [
    waiting !== undefined &&
      facts([says.waits, says.waitsFor(changesOf(t, waiting), nameIn(viewer, waiting.approver))]),
    waiting?.late === true && text(says.lateWaits, "warning"),
    waiting?.again === true && text(says.againWaits, "warning"),
    counts.length > 0 && text({ bold: says.list }),
    counts.length > 0 && { kind: "list", items: counts.map(line) },
  ];
  return blocks.filter((block) => block !== false);
}

/** The owner's way to a change, or out of one that waits. */
export function revisionButton(t: Text, goal: Goal): Button | false {
  if (!isOpen(goal)) return false;
  const says = t.revision;
  if (pending(goal) < 0) return { label: says.change, action: "goal.revise", value: goal.id };
  const value = `${goal.id} ${pending(goal)}`;
  return { label: says.takeBack, action: "goal.revise.withdraw", value, confirm: says.takeBackConfirm };
}

/** One revision, for whoever decides it and, once that is done, for both. */
export function revisionCard(goal: Goal, place: number, viewer: Viewer, title?: string): Card {
  const t = textFor(viewer.lang);
  const says = t.revision;
  const revision = goal.revisions?.[place];
  if (!revision) return card(says.closed);
  const { decided, kind, reason, by } = revision;
  const waits = decided === null && isOpen(goal);
  const value = `${goal.id} ${place}`;
  return card(
    title ?? (decided ? says.done[decided.answer] : says.asks(nameIn(viewer, by))),
    { kind: "quote", text: statementOf(t, goal) },
    facts(...rowsOf(t, revision), [says.kinds[kind], reason], [nameIn(viewer, decided?.by), decided?.comment || null]),
    waits && revision.late === true && text(says.late, "warning"),
    waits && revision.again === true && text(says.again, "warning"),
    decided === null && !waits && text(says.closed, "muted"),
    waits &&
      buttons(
        { label: says.approve, action: "goal.revise.approve", value, look: "primary" },
        { label: says.decline, action: "goal.revise.decline", value },
      ),
  );
}

/** All that changes, in one line. */
export function changesOf(t: Text, revision: Pick<Revision, "changes">): string {
  return rowsOf(t, revision)
    .map(([label, values]) => `${label} ${values}`)
    .join(" · ");
}

function lineOf(t: Text, revision: Revision, viewer: Viewer): string {
  const { approved, kinds, line } = t.revision;
  const { by, approver, decided, kind, reason } = revision;
  const whose = approver === null ? approved.slip : approver === by ? approved.self : null;
  const { day = "" } = decided ?? {};
  return line(day, changesOf(t, revision), kinds[kind], reason, whose ?? approved.other(nameIn(viewer, approver)));
}

function rowsOf(t: Text, { changes }: Pick<Revision, "changes">): [label: string, values: string][] {
  return changes.map(({ field, before, after }) => {
    const labels: Partial<Record<string, string>> = { ...t.goals.fact, ...t.revision.fact };
    const value = (one: unknown) => inWords(t, field as Agreed, one);
    return [labels[field] ?? field, t.goals.fromTo(value(before), value(after))];
  });
}

function inWords(t: Text, field: Agreed, value: unknown): string {
  if (value === null || value === "") return t.revision.none;
  if (field === "target" || field === "baseline") return (value as Measure).text.trim();
  if (field === "direction") return t.goals.directions[value as keyof typeof t.goals.directions];
  if (field === "changeKind") return t.guard.changeKinds[value as keyof typeof t.guard.changeKinds];
  return field === "due" || field === "start" ? t.goals.day(value as string) : String(value);
}

const nameIn = ({ names = {} }: Viewer, id: string | null | undefined): string => (id ? (names[id] ?? "") : "");
