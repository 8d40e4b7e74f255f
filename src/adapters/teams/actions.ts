import type { IActionSet, IExecuteAction, IShowCardAction } from "@microsoft/teams.cards";
import { cut } from "../../core/literal.ts";
import type { Button } from "../../core/view.ts";
import { LIMITS } from "./limits.ts";
import { sentence } from "./spans.ts";
import { pressData } from "./wire.ts";

/** Buttons in rows that Teams shows whole. */
export function actionSets(buttons: readonly Button[]): IActionSet[] {
  const rows = Math.ceil(buttons.length / LIMITS.actions);
  return Array.from({ length: rows }, (_, row) => {
    const start = row * LIMITS.actions;
    return { type: "ActionSet", actions: buttons.slice(start, start + LIMITS.actions).map(action) };
  });
}

/** A button that asks first unfolds its question, with itself below. */
function action(button: Button): IExecuteAction | IShowCardAction {
  if (button.confirm === undefined) return execute(button);
  const question = { type: "AdaptiveCard" as const, version: "1.5" as const, body: [sentence(button.confirm)] };
  return { type: "Action.ShowCard", ...face(button), card: { ...question, actions: [execute(button)] } };
}

function execute(button: Button): IExecuteAction {
  const shared = { ...face(button), data: pressData(button) };
  return { type: "Action.Execute", verb: button.action, ...shared, fallback: { type: "Action.Submit", ...shared } };
}

/** What is seen of a button. */
function face({ label, look }: Button): Pick<IExecuteAction, "title" | "style"> {
  const title = cut(label, LIMITS.button);
  if (!look) return { title };
  return { title, style: look === "primary" ? "positive" : "destructive" };
}
