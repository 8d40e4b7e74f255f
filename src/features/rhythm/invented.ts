import type { Schedule } from "../../core/schedule.ts";
import { dayIn, type Millis } from "../../core/time.ts";

/** Plainly invented, for samples: a Friday in November, and what is set up on it. */
export const NOW: Millis = Date.parse("2026-11-20T10:00:00Z");
export const ZONE = "Asia/Taipei";
export const TODAY = dayIn(ZONE, NOW);

export const reminder: Schedule = {
  ...{ id: "s1", org: "o1", rev: 1, kind: "goals.due", subject: { person: "p1" } },
  ...{ at: "09:00", rule: { kind: "daily" }, zone: ZONE, workdaysOnly: true },
  ...{ grace: 480, pausedUntil: null, since: 0 },
};

export const mondays: Schedule = {
  ...reminder,
  ...{ id: "s2", kind: "goals.monday", subject: { team: "t1" }, rule: { kind: "weekly", days: [1] } },
};

export const nextMorning: Millis = Date.parse("2026-11-23T01:00:00Z");
