import type { Occurrence } from "../../calendar/due.ts";
import type { Job, Plan } from "../../core/job.ts";
import { subjectId } from "../../core/schedule.ts";
import type { Store, Table } from "../../core/store.ts";
import { newWork, type Records } from "../../core/work.ts";

/** Lets jobs plan what lies ahead; nothing that they write is ever kept. */
export interface Rehearsal {
  /** @param runs whether what the job notes holds for the times after it */
  plan(occurrence: Occurrence, runs: boolean): Promise<Plan>;
}

export function newRehearsal(records: Records, jobs: readonly Job[]): Rehearsal {
  const byName = new Map(jobs.map((job) => [job.name, job]));
  const stage = newWork(readOnly(records));
  return {
    plan: async ({ schedule, day, due }, runs) => {
      const job = byName.get(schedule.kind);
      if (!job) return { nothing: null };
      const { org, subject } = schedule;
      const work = newWork(readOnly(stage.of(org)));
      const plan = await job.plan(subjectId(subject), { org, now: due, day, records: work.of(org) });
      if (runs) for (const { table, after } of work.written()) if (after) stage.of(org).put(named(table.name), after);
      return plan;
    },
  };
}

function readOnly(records: Records): Store {
  return {
    get: (table, _org, id) => records.get(table, id),
    list: (table, _org, match) => records.list(table, match),
    commit: () => Promise.reject(new Error("A rehearsal is never committed.")),
    close: async () => {},
  };
}

const named = (name: string): Table<{ id: string; org: string; rev: number }> => ({ name, index: [] });
