import { type Schedule, schedules } from "../../core/schedule.ts";
import type { Millis } from "../../core/time.ts";
import type { Draft, Records } from "../../core/work.ts";

/** Writes a schedule as somebody has just changed it; what lies before is no longer owed. */
export function revise(
  { records, now }: { records: Records; now: Millis },
  schedule: Draft<Schedule>,
  on: boolean,
): Schedule {
  const { off: _before, ...rest } = schedule;
  return records.put(schedules, { ...rest, since: now, ...(!on && { off: true }) });
}
