import { type Block, type Button, buttons, type Card, card, facts, text } from "../../../core/view.ts";
import { joinAll } from "../../../text/format.ts";
import { type Text, textFor } from "../../../text/text.ts";
import type { Goal } from "../goal.ts";
import { statementOf } from "../statement.ts";
import type { Viewer } from "../views.ts";
import { type Commitment, commitmentTo, lacking, RESOURCES, type Resource } from "./resources.ts";

/** What is missing or at risk, and what a sponsor has said to it; what is there is not worth a line. */
export function resourceFacts(t: Text, goal: Goal, { names = {} }: Viewer): Block | null {
  const { resources = {} } = goal;
  const says = t.resources;
  const lines = RESOURCES.flatMap((kind) => {
    const line = resources[kind];
    if (!line || line.answer === "yes") return [];
    const latest = line.answer === "no" ? commitmentTo(goal, kind) : null;
    const answer = latest ? says.said[latest.answer](names[latest.by] ?? "") : "";
    return [says.line(says.kinds[kind], says.having[line.answer], line.missing, answer)];
  });
  return lines.length > 0 ? facts([says.title, lines.join(" · ")]) : null;
}

/** What stands in the way of a draft, and the ways out. */
export function resourceBlocks(t: Text, goal: Goal): Block[] {
  const missing = lacking(goal);
  if (missing.length === 0) return [];
  const says = t.resources;
  const waits = missing.every((kind) => commitmentTo(goal, kind)?.answer === "asked");
  const ask: Button = { label: says.ask, action: "goal.resources.ask", value: goal.id, look: "primary" };
  return [
    text(waits ? says.waiting : says.needed(kindsOf(t, missing)), "warning"),
    buttons(!waits && ask, { label: says.edit, action: "goal.resources", value: goal.id }),
  ];
}

/** What a sponsor is asked for, with both answers, or what has become of it. */
export function sponsorCard(goal: Goal, viewer: Viewer, asked: readonly Commitment[]): Card {
  const t = textFor(viewer.lang);
  const says = t.resources;
  return card(
    says.asks(viewer.names?.[goal.owner] ?? ""),
    { kind: "quote", text: statementOf(t, goal) },
    resourceFacts(t, goal, viewer),
    asked.length > 0
      ? buttons(
          { label: says.yes, action: "goal.resources.yes", value: goal.id, look: "primary" },
          { label: says.no, action: "goal.resources.no", value: goal.id, confirm: says.noConfirm },
        )
      : text(says.done, "muted"),
  );
}

/** The answer, for whoever has asked. */
export function answeredCard(goal: Goal, viewer: Viewer, title: string): Card {
  const t = textFor(viewer.lang);
  return card(
    title,
    { kind: "quote", text: statementOf(t, goal) },
    resourceFacts(t, goal, viewer),
    buttons({ label: t.goals.menu.open, action: "goal.open", value: goal.id }),
  );
}

/** The resources by name, as one says them. */
export function kindsOf(t: Text, some: readonly Resource[]): string {
  return joinAll(
    t.locale,
    some.map((kind) => t.resources.within[kind]),
  ).join("");
}
