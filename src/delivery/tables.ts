import type { TableShape } from "../core/store.ts";
import { attention } from "./attention.ts";
import { deliveries, occurrences, redraws, unreachable } from "./ledger.ts";

/** What the delivery keeps of an organisation. */
export const deliveryTables: readonly TableShape[] = [deliveries, occurrences, unreachable, attention, redraws];
