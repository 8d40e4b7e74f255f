import { conceal, concealedId, reveal } from "./concealed.ts";
import { newId } from "./ids.ts";
import { type Change, HOUSE, type Row, type Store, type Table } from "./store.ts";
import { type Clock, DAY, type Millis } from "./time.ts";
import { unlessMet } from "./work.ts";

/** Text that a button or a form stands for, and that a platform has no room for or people must not change. */
export interface KeptText extends Row {
  readonly at: Millis;
  readonly text: string;
}

const PREFIX = "kept:";
const CONCEALED = "kept:*";
/** A button that old has lost its meaning anyway. */
const KEPT_FOR = 90 * DAY;

export interface Keep {
  /** The text itself when it fits into `max`, else a ticket for it. */
  store(text: string, max: number): Promise<string>;
  /** A ticket for a text that nobody can read without it. */
  conceal(text: string): Promise<string>;
  /** What the ticket stands for; null when it is gone. Anything else is its own meaning. */
  find(text: string): Promise<string | null>;
  forgetOld(): Promise<void>;
}

export function newKeep(table: Table<KeptText>, store: Store, clock: Clock, keptFor = KEPT_FOR): Keep {
  const change = (row: KeptText, keep: boolean): Change => ({
    table: table.name,
    org: HOUSE,
    id: row.id,
    seen: keep ? 0 : row.rev,
    row: keep ? row : null,
  });
  return {
    async store(text, max) {
      if (text.length <= max && !text.startsWith(PREFIX)) return text;
      const row: KeptText = { id: newId(), org: HOUSE, rev: 1, at: clock(), text };
      await store.commit([change(row, true)]);
      return `${PREFIX}${row.id}`;
    },
    async conceal(text) {
      const hidden = conceal(text);
      // To the day: the hour could say whose it is.
      const at = Math.floor(clock() / DAY) * DAY;
      await store.commit([change({ id: hidden.id, org: HOUSE, rev: 1, at, text: hidden.text }, true)]);
      return `${CONCEALED}${hidden.ticket}`;
    },
    async find(text) {
      if (!text.startsWith(PREFIX)) return text;
      if (text.startsWith(CONCEALED)) {
        const ticket = text.slice(CONCEALED.length);
        const hidden = await store.get(table, HOUSE, concealedId(ticket));
        return hidden ? reveal(ticket, hidden.text) : null;
      }
      return (await store.get(table, HOUSE, text.slice(PREFIX.length)))?.text ?? null;
    },
    async forgetOld() {
      const old = (await store.list(table, HOUSE)).filter(({ at }) => clock() - at > keptFor);
      if (old.length > 0) await unlessMet(store.commit(old.map((row) => change(row, false))));
    },
  };
}
