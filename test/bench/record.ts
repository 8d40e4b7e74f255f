import { encodeTime } from "ulid";
import { HOUSE, type Row, table } from "../../src/core/store.ts";

/** A check-in as the product writes them, about 300 bytes. */
export interface CheckIn extends Row {
  readonly person: string;
  readonly team: string;
  readonly at: number;
  readonly done: string;
  readonly next: string;
}

export const checkIns = table<CheckIn>("checkins", { index: ["team"] });

/** @param n counts the records from 0; there is one a second, and its id begins with the time as a ULID does */
export function checkIn(n: number): CheckIn {
  const at = 1_790_000_000_000 + n * 1_000;
  return {
    id: `${encodeTime(at, 10)}${String(n % 1e6).padStart(16, "0")}`,
    org: HOUSE,
    rev: 1,
    person: `01KPERSON${String(n % 10_000).padStart(17, "0")}`,
    team: `01KTEAM${String(n % 500).padStart(19, "0")}`,
    at,
    done: "Called back the three open complaints of last week and closed two of them",
    next: "Agree with the night shift who answers the first call after midnight",
  };
}
