import type { Coach } from "../core/coach.ts";
import type { Errand, FetchJson, Post } from "../core/errand.ts";
import type { Log } from "../core/log.ts";
import type { Outbox } from "../core/outbox.ts";
import type { Seal } from "../core/seal.ts";
import type { Store } from "../core/store.ts";
import type { Clock } from "../core/time.ts";
import { newWork, uncontested } from "../core/work.ts";
import { orgIds } from "../features/people/person.ts";

export interface ErrandParts {
  store: Store;
  errands: readonly Errand[];
  outbox: Pick<Outbox, "book" | "send">;
  fetchJson: FetchJson;
  post: Post;
  seal: Seal;
  coach: Coach;
  clock: Clock;
  log: Log;
}

/** Goes every organisation's errands. One that fails is reported, and what it left is still there the next time. */
export function newErrands(parts: ErrandParts): () => Promise<void> {
  const { store, errands, outbox, fetchJson, post, seal, coach, clock, log } = parts;
  const go = (errand: Errand, org: string): Promise<void> => {
    const now = clock();
    return errand.run({
      ...{ org, now, coach, fetchJson, post, seal },
      read: (task) => task(newWork(store).of(org)),
      async finish(task) {
        const keys = await uncontested(async () => {
          const work = newWork(store);
          const records = work.of(org);
          const booked = await outbox.book(records, await task(records), now);
          await store.commit(work.changes({ kind: "job", id: errand.name }, now));
          return booked;
        });
        if (keys.length > 0) void outbox.send(org, keys);
      },
    });
  };
  return async () => {
    for (const org of await orgIds(store)) {
      for (const errand of errands) {
        await go(errand, org).catch((err) =>
          log.error({ err, errand: errand.name, org }, "an errand failed; it comes again"),
        );
      }
    }
  };
}
