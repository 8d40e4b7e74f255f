/** What is being worked on, so that a stop can wait for it. */
export interface Running {
  track<T>(work: Promise<T>): Promise<T>;
  /** Settles when there is nothing left, including what was begun meanwhile. */
  idle(): Promise<void>;
  close(): void;
  closed(): boolean;
}

export function newRunning(): Running {
  const all = new Set<Promise<unknown>>();
  let closed = false;
  return {
    track(work) {
      all.add(work);
      const done = () => all.delete(work);
      work.then(done, done);
      return work;
    },
    async idle() {
      while (all.size > 0) await Promise.allSettled(all);
    },
    close() {
      closed = true;
    },
    closed: () => closed,
  };
}
