import type { Log } from "../core/log.ts";

/** A tick that comes too late for its minute still runs; the next would find what it missed, a minute later. */
const TOLERANCE = 59_000;

/** Runs the task every minute, never two at once. Answers how to stop. */
export async function everyMinute(task: () => Promise<unknown>, log: Log): Promise<() => Promise<void>> {
  const { schedule } = await import("node-cron");
  let running: Promise<unknown> = Promise.resolve();
  const run = () => {
    running = task().catch((err) => log.error({ err }, "a tick failed; the next one goes on"));
    return running;
  };
  const job = schedule("* * * * *", run, {
    ...{ name: "tick", timezone: "UTC", noOverlap: true, missedExecutionTolerance: TOLERANCE },
  });
  return async () => {
    await job.destroy();
    await running;
  };
}
