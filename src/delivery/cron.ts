import { schedule } from "node-cron";
import type { Log } from "../core/log.ts";
import { SECOND } from "../core/time.ts";

/** A tick that comes too late for its minute still runs; the next would find what it missed, a minute later. */
const TOLERANCE = 59 * SECOND;
/** How often it is seen whether the clock was set back. */
const WATCH = 15 * SECOND;

/** Runs the task every minute, never two at once. Answers how to stop. */
export function everyMinute(task: () => Promise<unknown>, log: Log): () => Promise<void> {
  let running: Promise<unknown> | null = null;
  const run = () => {
    running ??= task()
      .catch((err) => log.error({ err }, "a tick failed; the next one goes on"))
      .finally(() => {
        running = null;
      });
    return running;
  };
  const begin = () =>
    schedule("* * * * *", run, {
      ...{ name: "tick", timezone: "UTC", noOverlap: true, missedExecutionTolerance: TOLERANCE },
    });
  let job = begin();
  // node-cron waits for the next minute as it was: after the clock is set back by an hour, for an hour.
  let shift = clockShift();
  const timer = setInterval(() => {
    const now = clockShift();
    if (now < shift - SECOND) {
      void job.destroy();
      job = begin();
    }
    shift = now;
  }, WATCH).unref();
  return async () => {
    clearInterval(timer);
    await job.destroy();
    await running;
  };
}

/** What the clock shows beyond the time that has really passed. */
function clockShift(): number {
  return Date.now() - performance.now();
}
