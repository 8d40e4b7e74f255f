import type { Hit } from "../../catalog/search.ts";
import { readAmount, settle } from "./amount.ts";

/** Numbers of a line have digits. */
const DIGITS = { measure: () => null };

/** Of what may be meant, that in which the number can be read: `CSAT 82%` is no score from 1 to 5. All where nothing can. */
export function thatTake(hits: readonly Hit[], value: string | undefined): readonly Hit[] {
  const amount = value === undefined ? null : readAmount(value, DIGITS);
  if (!amount) return hits;
  const able = hits.filter(({ kpi }) => {
    const read = settle(kpi, amount, "", null);
    return !("kind" in read && read.kind === "unit");
  });
  return able.length > 0 ? able : hits;
}
