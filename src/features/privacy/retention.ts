import { type Row, table } from "../../core/store.ts";
import type { Day, Millis } from "../../core/time.ts";
import type { Draft, Records } from "../../core/work.ts";
import { PERIODS, type Period } from "./holding.ts";

/** How long an organisation keeps what, and what its last night took away. Its id is always the same. */
export interface Retention extends Row {
  /** In days; a period that is not there has its usual length. */
  days: Readonly<Partial<Record<Period, number>>>;
  /** Null before the first night. */
  last: { day: Day; at: Millis; counts: Readonly<Record<string, number>> } | null;
}
export const retention = table<Retention>("retention", { audit: ["days"] });
const ID = "retention";

/** The record to change, also where nobody has said anything yet. */
export async function retentionOf(records: Records): Promise<Draft<Retention>> {
  return (await records.get(retention, ID)) ?? { id: ID, days: {}, last: null };
}

export const daysOf = ({ days }: Pick<Retention, "days">, period: Period): number =>
  days[period] ?? PERIODS[period].usual;

/** The days that were typed; null where they are no number within the bounds. */
export function readDays(period: Period, typed: string): number | null {
  const days = Number(typed.normalize("NFKC").trim());
  const { least, most } = PERIODS[period];
  return Number.isInteger(days) && days >= least && days <= most ? days : null;
}
