import { buttons, type Card, card, type Rich, text } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import type { Person } from "../people/person.ts";
import type { Goal } from "./goal.ts";
import { lackNames } from "./guard/views.ts";
import { statementOf } from "./statement.ts";
import { contentFacts, type Viewer } from "./views.ts";

/** What others see of a goal that has just started: the team in its channel, or the leads alone. */
export function newGoalPost(viewer: Viewer, goal: Goal, owner: Person, whom: "team" | "lead"): Card {
  const t = textFor(viewer.lang);
  const says = whom === "team" ? t.goals.teamPost : t.goals.leadPost;
  const who: Rich = [{ person: owner.name, accounts: owner.accounts }, says.by];
  return card(says.title, text(who), { kind: "quote", text: statementOf(t, goal) }, contentFacts(t, goal, viewer));
}

/** A lead's decision: somebody wants to start although something is missing. */
export function leadAskCard(viewer: Viewer, goal: Goal, owner: Person, guards: readonly string[]): Card {
  const t = textFor(viewer.lang);
  const says = t.goals.leadAsk;
  return card(
    says.title,
    text([{ person: owner.name, accounts: owner.accounts }, says.by]),
    { kind: "quote", text: goal.sentence },
    contentFacts(t, goal, viewer),
    text(says.lacks(lackNames(t, goal, guards)), "warning"),
    buttons({ label: t.goals.draft.activateAnyway, action: "goal.override", value: goal.id, look: "primary" }),
  );
}

export function startedByLeadPost(viewer: Viewer, goal: Goal, lead: string): Card {
  const t = textFor(viewer.lang);
  const reason = goal.override?.reason ?? "";
  return card(
    t.goals.activated.title,
    text(t.goals.activated.by(lead)),
    { kind: "quote", text: reason },
    contentFacts(t, goal, viewer),
    buttons({ label: t.goals.menu.open, action: "goal.open", value: goal.id }),
  );
}
