import type { Holding } from "./holding.ts";
import { deliveryHoldings } from "./holdings/delivery.ts";
import { doorHoldings } from "./holdings/doors.ts";
import { goalHoldings } from "./holdings/goals.ts";
import { improveHoldings } from "./holdings/improve.ts";
import { numberHoldings } from "./holdings/numbers.ts";
import { peopleHoldings } from "./holdings/people.ts";
import { recognitionHoldings } from "./holdings/recognition.ts";

/**
 * Every table of Beacon, and the people in it: what is kept, how long, and what becomes of it. A table that is not here
 * is in no export, and test/architecture.test.ts fails.
 */
export const holdings: readonly Holding[] = [
  ...[...peopleHoldings, ...goalHoldings, ...improveHoldings],
  ...[...numberHoldings, ...recognitionHoldings, ...deliveryHoldings, ...doorHoldings],
];

const BY_TABLE = new Map(holdings.map((holding) => [holding.table, holding]));

export const holdingOf = (table: string): Holding | undefined => BY_TABLE.get(table);
