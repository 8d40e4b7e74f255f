import { type Card, card, text } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import { hostOf, type Webhook } from "./webhook.ts";

/** What admins are told when an address is left alone. @param said how it answered last */
export function offCard(t: Text, hook: Pick<Webhook, "id" | "url">, said: string): Card {
  const says = t.ledger.webhook;
  return card(says.title, text(says.off(hostOf(hook)), "warning"), text(says.mend(said, hook.id), "muted"));
}
