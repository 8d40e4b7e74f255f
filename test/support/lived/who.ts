import type { Portion, Row, Table } from "../../../src/core/store.ts";

/** Ids as Beacon makes them, so that none can stand in a record by chance. */
export const ORG = "01K0000000000000000000000R";
export const TEAM = "01K0000000000000000000000T";
export const ADA = "01K0000000000000000000ADA0";
export const BO = "01K00000000000000000000B00";
/** An instant, its day, and one that is long over. */
export const AT = Date.parse("2026-11-20T10:00:00Z");
export const DAY_OF_IT = "2026-11-20";

/** Records of one table, at a version that tells them apart. */
export function rows<T extends Row>(table: Table<T>, ...drafts: Omit<T, "org" | "rev">[]): Portion {
  return { table: table.name, rows: drafts.map((draft, n) => ({ ...draft, org: ORG, rev: n + 1 }) as unknown as T) };
}
