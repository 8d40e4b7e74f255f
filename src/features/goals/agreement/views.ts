import { type Block, type Button, buttons, type Card, card, type Item, text } from "../../../core/view.ts";
import { joinAll } from "../../../text/format.ts";
import { type Text, textFor } from "../../../text/text.ts";
import { resourceFacts } from "../calibration/resource-views.ts";
import { boundFacts } from "../calibration/views.ts";
import { type Goal, hasStarted } from "../goal.ts";
import { milestoneBlocks } from "../milestones/views.ts";
import { statementOf } from "../statement.ts";
import { contentFacts, nameOf, type Viewer } from "../views.ts";
import { type Acknowledgement, openQuestion, turn } from "./acknowledgement.ts";

/** Whether it was given to its owner and has not been taken: proposed, or withdrawn before. A draft is the owner's. */
export function isOffer(goal: Goal): boolean {
  const { given, state, history, owner } = goal;
  const dropped = state === "cancelled" && history.at(-1)?.by === owner;
  return given !== undefined && !hasStarted(goal) && state !== "draft" && !dropped;
}

/**
 * A goal that was given and not taken yet, for its owner, whoever gave it, and those who may read it.
 *
 * @param title what the message is about, where it is more than the goal's state
 */
export function offerCard(goal: Goal, viewer: Viewer, mine: boolean, title?: string, said?: string): Card {
  const t = textFor(viewer.lang);
  return card(
    title ?? titleOf(t, goal, viewer, mine),
    said !== undefined && text(said),
    { kind: "quote", text: statementOf(t, goal) },
    contentFacts(t, goal, viewer),
    boundFacts(t, goal, viewer),
    resourceFacts(t, goal, viewer),
    ...milestoneBlocks(t, goal, viewer, false),
    ...talk(t, goal, viewer),
    buttons(...(mine ? ownerButtons(t, goal) : giverButtons(t, goal, viewer)), {
      label: t.goals.menu.back,
      action: "goal.list",
      value: "",
    }),
  );
}

/** What the giver sees once it went out. */
export function givenCard(t: Text, given: readonly Goal[], names: readonly string[]): Card {
  const says = t.agreement;
  const open = (goal: Goal, n: number): Item => ({
    text: [{ bold: names[n] ?? "" }, t.goals.dash, nameOf(t, goal)],
    button: { label: t.goals.menu.open, action: "goal.open", value: goal.id },
  });
  return card(
    says.given(joinAll(t.locale, names).join("")),
    text(says.givenNext),
    { kind: "list", items: given.map(open) },
    buttons({ label: t.goals.menu.back, action: "goal.list", value: "" }),
  );
}

function titleOf(t: Text, goal: Goal, viewer: Viewer, mine: boolean): string {
  const waits = turn(goal);
  if (!waits) return t.agreement.withdrawn;
  const giver = giverName(goal, viewer);
  if (!mine) return waits.of === "owner" ? t.agreement.waits(ownerName(goal, viewer)) : t.goals.states.proposed;
  if (waits.of === "giver") return t.agreement.waits(giver);
  return (goal.acknowledged ?? []).length > 0 ? t.agreement.answered(giver) : t.agreement.title(giver);
}

/** What was asked and answered, oldest first. */
function talk(t: Text, goal: Goal, viewer: Viewer): Block[] {
  const said = (goal.acknowledged ?? []).filter(({ answer }) => answer === "question");
  if (said.length === 0) return [];
  const line = (who: string, words: string): Item => ({ text: [{ bold: who }, t.goals.dash, words] });
  const items = said.flatMap((one) => [
    line(ownerName(goal, viewer), [one.comment, insteadOf(t, one)].filter(Boolean).join(" · ")),
    ...(one.reply?.text ? [line(giverName(goal, viewer), one.reply.text)] : []),
  ]);
  return [{ kind: "list", items }];
}

function insteadOf(t: Text, { instead }: Acknowledgement): string {
  return instead ? t.agreement.instead(instead.target?.text ?? "", instead.due ?? "") : "";
}

/** They carry how many changes the card shows: what somebody takes is what they have read. */
function ownerButtons(t: Text, goal: Goal): (Button | false)[] {
  const waits = turn(goal);
  const value = `${goal.id} ${goal.history.length}`;
  return [
    waits !== null && { label: t.agreement.understood, action: "goal.understood", value, look: "primary" },
    waits?.of === "owner" && { label: t.agreement.ask, action: "goal.question", value: goal.id },
  ];
}

function giverButtons(t: Text, goal: Goal, viewer: Viewer): (Button | false)[] {
  if (!viewer.giver || turn(goal) === null) return [];
  const says = t.agreement;
  const value = goal.id;
  const agree = openQuestion(goal)?.instead !== undefined;
  return [
    agree && { label: says.agree, action: "goal.agree", value, look: "primary" },
    { label: says.answer, action: "goal.answer", value },
    {
      label: says.withdraw,
      action: "goal.withdraw",
      value,
      confirm: says.withdrawConfirm(ownerName(goal, viewer)),
    },
  ];
}

export const ownerName = (goal: Goal, { names = {} }: Viewer): string => names[goal.owner] ?? "";
export const giverName = ({ given }: Goal, { names = {} }: Viewer): string => (given && names[given.by]) ?? "";
