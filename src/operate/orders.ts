import type { Seal } from "../core/seal.ts";
import type { WholeStore } from "../core/store.ts";
import type { Millis } from "../core/time.ts";
import { AuditOrder, obeyAudit } from "./audit.ts";
import { DoctorOrder, obeyDoctor } from "./check-store.ts";
import { ExportOrder, obeyExport } from "./export.ts";
import { ImportOrder, obeyImport } from "./import.ts";
import { obeyToken } from "./token.ts";
import { obeyWebhook, WebhookOrder } from "./webhook.ts";

/** When it is, and what secrets are worked out with. */
interface At {
  zone: string;
  now: Millis;
  seal: Seal;
}

/** What the operator asks of a running server through its door. */
export async function obeyOrder(order: unknown, store: WholeStore, at: At): Promise<unknown> {
  const out = ExportOrder.safeParse(order);
  if (out.success) return obeyExport(out.data, store, at.now);
  const log = AuditOrder.safeParse(order);
  if (log.success) return obeyAudit(log.data, store);
  if (DoctorOrder.safeParse(order).success) return obeyDoctor(store);
  const hook = WebhookOrder.safeParse(order);
  if (hook.success) return obeyWebhook(hook.data, store, at);
  const wanted = ImportOrder.safeParse(order);
  return wanted.success ? obeyImport(wanted.data, store, at) : obeyToken(order, store, at.now);
}
