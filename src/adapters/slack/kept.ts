import { newId } from "../../core/ids.ts";
import { type Change, HOUSE, type Row, type Store, table } from "../../core/store.ts";
import { type Clock, DAY, type Millis } from "../../core/time.ts";

/** Text that a button or a form carries and Slack has no room for. */
export interface KeptText extends Row {
  readonly at: Millis;
  readonly text: string;
}
export const keptTable = table<KeptText>("slackKept");

const PREFIX = "kept:";
/** A button that old has lost its meaning anyway. */
const KEPT_FOR = 90 * DAY;

export interface Keep {
  /** The text itself when it fits into `max`, else a ticket for it. */
  store(text: string, max: number): Promise<string>;
  /** What the ticket stands for; null when it is gone. Anything else is its own meaning. */
  find(text: string): Promise<string | null>;
  forgetOld(): Promise<void>;
}

export function newKeep(store: Store, clock: Clock): Keep {
  const change = (row: KeptText, keep: boolean): Change => ({
    table: keptTable.name,
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
    async find(text) {
      if (!text.startsWith(PREFIX)) return text;
      return (await store.get(keptTable, HOUSE, text.slice(PREFIX.length)))?.text ?? null;
    },
    async forgetOld() {
      const old = (await store.list(keptTable, HOUSE)).filter(({ at }) => clock() - at > KEPT_FOR);
      if (old.length > 0) await store.commit(old.map((row) => change(row, false)));
    },
  };
}
