import type { IActionSet, IExecuteAction, IShowCardAction, ISubmitAction } from "@microsoft/teams.cards";
import { cut } from "../../core/literal.ts";
import type { Button } from "../../core/view.ts";
import type { Opens } from "./card.ts";
import { LIMITS } from "./limits.ts";
import { sentence } from "./spans.ts";
import { pressData } from "./wire.ts";

/** Buttons in rows that a phone shows whole: a row does not break, and what is too much for it is hidden. */
export function actionSets(buttons: readonly Button[], opens: Opens): IActionSet[] {
  const rows: Button[][] = [];
  let room = 0;
  for (const button of buttons) {
    const width = widthOf(button);
    const last = rows.at(-1);
    if (last && width <= room && last.length < LIMITS.actions) last.push(button);
    else {
      rows.push([button]);
      room = LIMITS.row;
    }
    room -= width;
  }
  return rows.map((row) => ({ type: "ActionSet", actions: row.map((button) => action(button, opens)) }));
}

/** In letters; a Chinese sign takes two, the button around them four. */
const widthOf = ({ label }: Button): number => label.length + (label.match(/\p{Script=Han}/gu)?.length ?? 0) + 4;

/** A button that asks first unfolds its question, with itself below. */
function action(button: Button, opens: Opens): Press | IShowCardAction {
  const press = opens(button.action) ? fetchForm(button) : execute(button);
  if (button.confirm === undefined) return press;
  const question = { type: "AdaptiveCard" as const, version: "1.5" as const, body: [sentence(button.confirm)] };
  return { type: "Action.ShowCard", ...face(button), card: { ...question, actions: [press] } };
}

type Press = IExecuteAction | ISubmitAction;

/** Teams asks for the form at once and shows it in a dialog. */
function fetchForm(button: Button): ISubmitAction {
  return { type: "Action.Submit", ...face(button), data: { ...pressData(button), msteams: { type: "task/fetch" } } };
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
