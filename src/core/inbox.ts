import { Conflict } from "./errors.ts";
import { newId } from "./ids.ts";
import type { Log } from "./log.ts";
import { alone, type Crew } from "./replica.ts";
import { type Change, HOUSE, type Row, type Store, type Table } from "./store.ts";
import { type Clock, HOUR, type Millis } from "./time.ts";
import { unlessMet } from "./work.ts";

/**
 * What arrived and is acknowledged, until it is handled; then its id for an hour, so that a repeat is recognised.
 * What people wrote is gone with the handling.
 */
export interface Letter<A> extends Row {
  readonly at: Millis;
  /** What a platform's adapter makes of it; null when it is dealt with. */
  readonly arrival: A | null;
  /** Only the people of a channel that Beacon came into are still to be brought in. */
  readonly members?: true;
  /** Which process has it in hand, where there are several. */
  readonly by?: string;
}
/** How long a repeat of the same event is recognised. Platforms repeat for some minutes. */
const REMEMBERED = HOUR;

export interface Inbox<A> {
  /** Writes down what arrived; durable when it resolves. Null when the same id has been taken before. */
  take(id: string, arrival: A): Promise<Letter<A> | null>;
  /** The changes that mark it as dealt with, for the handler's own batch. */
  settle(letter: Letter<A>): Change[];
  /** Marks it as dealt with on its own: there was nothing to handle. */
  drop(letter: Letter<A>): Promise<void>;
  /** Like settle, and leaves the channel's people as a letter of their own. */
  settleAndKeep(letter: Letter<A>, rest: A): { changes: Change[]; rest: Letter<A> };
  /** What was taken and is neither dealt with nor being worked on by anybody alive, as ours; forgets what is old. */
  overdue(): Promise<Letter<A>[]>;
  /** Nobody works on the letter any more, whether it is dealt with or not. */
  release(letter: Letter<A>): void;
}

export function newInbox<A>(table: Table<Letter<A>>, store: Store, clock: Clock, crew: Crew = alone): Inbox<A> {
  const inHand = new Set<string>();
  const put = (letter: Letter<A>): Change => ({
    table: table.name,
    org: HOUSE,
    id: letter.id,
    seen: letter.rev - 1,
    row: letter,
  });
  const mine = (): Pick<Letter<A>, "by"> => {
    const by = crew.name();
    return by === null ? {} : { by };
  };
  const fresh = (id: string, arrival: A): Letter<A> => ({ id, org: HOUSE, rev: 1, at: clock(), arrival, ...mine() });
  const done = ({ members: _, ...letter }: Letter<A>): Letter<A> => ({ ...letter, rev: letter.rev + 1, arrival: null });

  const isElsewhere = ({ by }: Letter<A>): boolean => by !== undefined && crew.isElsewhere(by);
  /** The letter as one that this process has in hand; null where another was quicker. */
  const adopt = async (letter: Letter<A>): Promise<Letter<A> | null> => {
    if (letter.by === mine().by) return letter;
    const { by: _, ...rest } = letter;
    const ours = { ...rest, ...mine(), rev: letter.rev + 1 };
    return (await unlessMet(store.commit([put(ours)]))) ? ours : null;
  };

  return {
    async take(id, arrival) {
      const letter = fresh(id, arrival);
      const first = !inHand.has(id);
      inHand.add(id);
      try {
        // Asking for rev 0 lets the store itself refuse the second of two equal ids.
        await store.commit([put(letter)]);
        return letter;
      } catch (error) {
        if (error instanceof Conflict && !first) return null;
        // A repeat of what nobody works on is the chance to do it: an earlier attempt got no further than the row.
        const left = error instanceof Conflict ? await store.get(table, HOUSE, id) : undefined;
        const ours = left?.arrival && !isElsewhere(left) ? await adopt(left) : null;
        if (ours) return ours;
        inHand.delete(id);
        if (error instanceof Conflict) return null;
        throw error;
      }
    },
    settle: (letter) => [put(done(letter))],
    drop: (letter) => store.commit([put(done(letter))]),
    settleAndKeep(letter, rest) {
      const kept: Letter<A> = { ...fresh(newId(), rest), members: true };
      inHand.add(kept.id);
      return { changes: [put(done(letter)), put(kept)], rest: kept };
    },
    async overdue() {
      const letters = await store.list(table, HOUSE);
      const old = letters.filter(({ arrival, at }) => arrival === null && clock() - at > REMEMBERED);
      const gone = old.map(({ id, rev }): Change => ({ table: table.name, org: HOUSE, id, seen: rev, row: null }));
      if (gone.length > 0) await unlessMet(store.commit(gone));
      const left = letters.filter((one) => one.arrival !== null && !inHand.has(one.id) && !isElsewhere(one));
      for (const { id } of left) inHand.add(id);
      const ours = await Promise.all(left.map(adopt));
      for (const [place, { id }] of left.entries()) if (!ours[place]) inHand.delete(id);
      return ours.filter((one) => one !== null);
    },
    release: ({ id }) => void inHand.delete(id),
  };
}

/** Handles again what an earlier run, or an outage, left behind. */
export async function goRound<A>(
  inbox: Inbox<A>,
  forgetOld: () => Promise<void>,
  handle: (letter: Letter<A>) => Promise<void>,
  log: Log,
): Promise<void> {
  try {
    const letters = await inbox.overdue();
    await forgetOld();
    for (const letter of letters) await handle(letter);
  } catch (error) {
    log.error({ err: error }, "the inbox could not be read");
  }
}
