import type { Feature } from "../../core/feature.ts";
import { webhookErrand } from "./errand.ts";
import { presses, submits, webhooksCommand } from "./handlers.ts";
import { samples } from "./samples.ts";
import { webhookCalls, webhooks } from "./webhook.ts";

/** Tells other programs what has happened. Administrators and operators set the addresses: docs/api.md. */
export const webhooksFeature: Feature = {
  name: "webhooks",
  tables: [webhooks, webhookCalls],
  commands: [webhooksCommand],
  presses,
  opens: ["webhooks.add"],
  submits,
  errands: [webhookErrand],
  samples,
};
