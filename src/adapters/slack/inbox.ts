import { Conflict } from "../../core/errors.ts";
import { newId } from "../../core/ids.ts";
import { type Change, HOUSE, type Row, type Store, table } from "../../core/store.ts";
import { type Clock, HOUR, type Millis } from "../../core/time.ts";
import type { Arrival } from "./visit.ts";

/**
 * What arrived and is acknowledged, until it is handled; then its id for an hour, so that a repeat is recognised.
 * What people wrote is gone with the handling.
 */
export interface Letter extends Row {
  readonly at: Millis;
  /** Null when it is dealt with. */
  readonly arrival: Arrival | null;
  /** Only the people of a channel that Beacon came into are still to be brought in. */
  readonly members?: true;
}
export const inboxTable = table<Letter>("slackInbox");

/** How long a repeat of the same event is recognised. Slack repeats for six minutes. */
const REMEMBERED = HOUR;

export interface Inbox {
  /** Writes down what arrived; durable when it resolves. Null when the same id has been taken before. */
  take(id: string, arrival: Arrival): Promise<Letter | null>;
  /** The changes that mark it as dealt with, for the handler's own batch. */
  settle(letter: Letter): Change[];
  /** Marks it as dealt with on its own: there was nothing to handle. */
  drop(letter: Letter): Promise<void>;
  /** Like settle, and leaves the channel's people as a letter of their own. */
  settleAndKeep(letter: Letter, rest: Arrival): { changes: Change[]; rest: Letter };
  /** What was taken and is neither dealt with nor being worked on here; forgets what is old. */
  overdue(): Promise<Letter[]>;
  /** Nobody works on the letter any more, whether it is dealt with or not. */
  release(letter: Letter): void;
}

export function newInbox(store: Store, clock: Clock): Inbox {
  const inHand = new Set<string>();
  const put = (letter: Letter): Change => ({
    table: inboxTable.name,
    org: HOUSE,
    id: letter.id,
    seen: letter.rev - 1,
    row: letter,
  });
  const fresh = (id: string, arrival: Arrival): Letter => ({ id, org: HOUSE, rev: 1, at: clock(), arrival });
  const done = ({ members: _, ...letter }: Letter): Letter => ({ ...letter, rev: letter.rev + 1, arrival: null });

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
        const left = error instanceof Conflict ? await store.get(inboxTable, HOUSE, id) : undefined;
        if (left?.arrival) return left;
        inHand.delete(id);
        if (error instanceof Conflict) return null;
        throw error;
      }
    },
    settle: (letter) => [put(done(letter))],
    drop: (letter) => store.commit([put(done(letter))]),
    settleAndKeep(letter, rest) {
      const kept: Letter = { ...fresh(newId(), rest), members: true };
      inHand.add(kept.id);
      return { changes: [put(done(letter)), put(kept)], rest: kept };
    },
    async overdue() {
      const letters = await store.list(inboxTable, HOUSE);
      const old = letters.filter(({ arrival, at }) => arrival === null && clock() - at > REMEMBERED);
      const gone = old.map(({ id, rev }): Change => ({ table: inboxTable.name, org: HOUSE, id, seen: rev, row: null }));
      if (gone.length > 0) await store.commit(gone);
      const left = letters.filter(({ arrival, id }) => arrival !== null && !inHand.has(id));
      for (const { id } of left) inHand.add(id);
      return left;
    },
    release: ({ id }) => void inHand.delete(id),
  };
}
