import type { TeamsCard } from "./card.ts";

/**
 * A form as it stands in a conversation: it is sent with `Action.Execute`, whose answer may be the form again, with
 * sentences beside what was typed. A client that does not know it sends a message, as a dialog's button would.
 */
export function inConversation(form: TeamsCard): TeamsCard {
  const actions = form.actions?.map((action) =>
    action.type === "Action.Submit"
      ? { ...action, type: "Action.Execute" as const, verb: "submit", fallback: action }
      : action,
  );
  return actions ? ({ ...form, actions } as TeamsCard) : form;
}
