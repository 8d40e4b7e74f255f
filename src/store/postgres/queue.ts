import type { Change } from "../../core/store.ts";

interface Waiting {
  readonly changes: readonly Change[];
  readonly end: PromiseWithResolvers<void>;
}

export interface Queue {
  add(changes: readonly Change[]): Promise<void>;
  /** Resolves when everything added so far has come to its end. */
  settled(): Promise<void>;
}

/**
 * Commits of this process, in the order in which they came: all that arrive while one is being written are written next,
 * as one. When that is refused, each of them is tried by itself, so that nobody pays for another's mistake.
 *
 * @param refused whether the error says that surely nothing was written
 */
export function newQueue(
  write: (changes: readonly Change[]) => Promise<void>,
  refused: (error: unknown) => boolean,
): Queue {
  let waiting: Waiting[] = [];
  let running: Promise<void> | null = null;

  const writeGroup = async (group: readonly Waiting[]): Promise<void> => {
    try {
      await write(group.flatMap(({ changes }) => changes));
      for (const { end } of group) end.resolve();
    } catch (error) {
      if (group.length > 1 && refused(error)) for (const each of group) await writeGroup([each]);
      else for (const { end } of group) end.reject(error);
    }
  };

  const run = async () => {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      await writeGroup(group);
    }
    running = null;
  };

  return {
    add: (changes) => {
      const end = Promise.withResolvers<void>();
      waiting.push({ changes, end });
      running ??= run();
      return end.promise;
    },
    settled: async () => {
      await running;
    },
  };
}
