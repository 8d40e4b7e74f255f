import type { Step } from "./step.ts";

/** How many keys that came to their end are remembered. */
const REMEMBERED = 1_000;

export interface Once {
  /** Does nothing while the same key runs. */
  run(key: string, job: () => Promise<Step>): Promise<Step>;
  end(key: string): void;
  hasEnded(key: string): boolean;
}

/** Lets one run per key at a time, so that a double click and a form sent twice do no harm. */
export function newOnce(): Once {
  const running = new Set<string>();
  const ended = new Set<string>();
  return {
    async run(key, job) {
      if (running.has(key)) return null;
      running.add(key);
      try {
        return await job();
      } finally {
        running.delete(key);
      }
    },
    end(key) {
      ended.add(key);
      const [oldest] = ended;
      if (ended.size > REMEMBERED && oldest !== undefined) ended.delete(oldest);
    },
    hasEnded: (key) => ended.has(key),
  };
}
