import type { Row, Table, TableShape } from "./store.ts";

/** What other programs can be told of, and the table whose records say so. The names are promises: docs/api.md. */
export const EVENTS = {
  "goal.activated": "goals",
  "goal.closed": "goals",
  "reading.recorded": "readings",
  "alert.opened": "alerts",
  "alert.closed": "alerts",
  "checkin.submitted": "checkIns",
  "win.posted": "wins",
  "retro.published": "retros",
  "review.signed": "reviews",
} as const;
export type EventName = keyof typeof EVENTS;
export const EVENT_NAMES = Object.keys(EVENTS) as [EventName, ...EventName[]];

/** Ids and figures; `words` is what somebody wrote for all to read, which only some want to have. */
export interface Told {
  data: Readonly<Record<string, unknown>>;
  words?: Readonly<Record<string, string>>;
}

/** Says whether a record's new version is news for other programs, by what it was before. Pure. */
export interface Signal {
  readonly event: EventName;
  readonly table: TableShape;
  read(after: Row, before: Row | undefined): Told | null;
}

/** Keeps the record's type between the table and what reads it. */
export function signal<T extends Row>(
  event: EventName,
  table: Table<T>,
  read: (after: T, before: T | undefined) => Told | null,
): Signal {
  return { event, table, read: read as unknown as Signal["read"] };
}
