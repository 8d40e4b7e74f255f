import { type Occurrence, verdict } from "../calendar/due.ts";
import type { Doer } from "../core/audit.ts";
import type { Job, Plan } from "../core/job.ts";
import { subjectId } from "../core/schedule.ts";
import { newWork, uncontested, type Work } from "../core/work.ts";
import { whyNotOn } from "../features/rhythm/rhythm.ts";
import { type Occurred, occurrences } from "./ledger.ts";
import type { TickParts } from "./tick.ts";

const doer = ({ kind }: Occurrence["schedule"]): Doer => ({ kind: "job", id: kind });

/**
 * Deals with one occurrence, once, whoever else tries: what its job plans, the claim and the ledger's rows are one batch.
 * Where the day is off, or it is too late, what would have gone out is noted as skipped; where there was nothing to say,
 * nothing is noted unless the job wants it.
 */
export function newClaim({ store, jobs, outbox, clock, log }: Omit<TickParts, "index">) {
  const byName = new Map(jobs.map((job) => [job.name, job]));

  const attempt = async (occurrence: Occurrence, job: Job): Promise<void> => {
    const { key, schedule, day } = occurrence;
    const now = clock();
    const { org, subject } = schedule;
    if (await store.get(occurrences, org, key)) return;
    const work = newWork(store);
    const judged = verdict(occurrence, now);
    const late = typeof judged === "object" ? judged.skip : null;
    const reason = (await whyNotOn(newWork(store).of(org), schedule, day)) ?? late;
    const plan = await job.plan(subjectId(subject), { org, now, day, records: work.of(org) }).catch((error) => {
      // A job with a defect is tried again as long as it is of use; then at least it is said.
      if (late === null) throw error;
      log.error({ err: error, occurrence: key }, "a job failed until it was too late");
      return { nothing: late };
    });
    const outcome = "send" in plan ? plan.send.length > 0 : plan.nothing !== null;
    if (!outcome) return void (await store.commit(work.changes(doer(schedule), now)));
    if (reason !== null) return note(newWork(store), occurrence, reason);
    await run(work, occurrence, plan);
  };

  const run = async (work: Work, occurrence: Occurrence, plan: Plan): Promise<void> => {
    if (!("send" in plan)) return note(work, occurrence, plan.nothing);
    const { org } = occurrence.schedule;
    put(work, occurrence, "ran", null);
    const keys = await outbox.book(work.of(org), plan.send, clock());
    await store.commit(work.changes(doer(occurrence.schedule), clock()));
    void outbox.send(org, keys);
  };

  const note = async (work: Work, occurrence: Occurrence, reason: string | null): Promise<void> => {
    put(work, occurrence, "skipped", reason);
    await store.commit(work.changes(doer(occurrence.schedule), clock()));
    log.info({ occurrence: occurrence.key, reason }, "skipped");
  };

  const put = (
    work: Work,
    { key, schedule, day, due }: Occurrence,
    state: Occurred["state"],
    reason: string | null,
  ) => {
    const { org, kind, subject } = schedule;
    const what = { kind, subject, of: subjectId(subject), day, due };
    work.of(org).put(occurrences, { id: key, ...what, state, reason, at: clock() });
  };

  return async (occurrence: Occurrence): Promise<void> => {
    const job = byName.get(occurrence.schedule.kind);
    if (!job) return log.warn({ kind: occurrence.schedule.kind }, "no job of this name; its schedule is left alone");
    return uncontested(() => attempt(occurrence, job));
  };
}
