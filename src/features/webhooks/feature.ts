import type { Feature } from "../../core/feature.ts";
import { textFor } from "../../text/text.ts";
import { webhookErrand } from "./errand.ts";
import { offCard } from "./views.ts";
import { webhookCalls, webhooks } from "./webhook.ts";

const INVENTED = { id: "01HZX0000000000000000WHOOK", url: "https://crm.example.com/beacon" };

/** Tells other programs what has happened. Operators set the addresses: docs/api.md. */
export const webhooksFeature: Feature = {
  name: "webhooks",
  tables: [webhooks, webhookCalls],
  commands: [],
  presses: {},
  submits: {},
  errands: [webhookErrand],
  samples: (lang) => [{ name: "webhook off", view: offCard(textFor(lang), INVENTED, "503") }],
};
