import { type AccountId, newId } from "../../core/ids.ts";
import type { Lang } from "../../core/lang.ts";
import type { Part } from "../../core/reply.ts";
import { type Change, HOUSE, type Row, type Store, table } from "../../core/store.ts";
import type { Clock, Millis } from "../../core/time.ts";
import type { Card } from "../../core/view.ts";

export type Body =
  | { kind: "words"; text: string; toBeacon: boolean }
  /** With `until` more of it is to come, until then at the latest. */
  | { kind: "card"; card: Card; until?: Millis }
  /** A file that Beacon hands over: text, or what is drawn or packed once somebody opens it. */
  | { kind: "file"; name: string; text: string; pages?: readonly Card[]; parts?: readonly Part[] }
  /** One sentence of Beacon's, because something could not be done. */
  | { kind: "notice"; text: string };

/** A message of the browser chat. */
export interface Message extends Row {
  /** The channel's account, or the person's for their conversation with Beacon. */
  room: AccountId;
  /** Null is Beacon. */
  from: AccountId | null;
  /** The only person who sees it; null when everybody in the room does. */
  only: AccountId | null;
  lang: Lang;
  at: Millis;
  /** The id of its last change. Changes of all messages follow each other, so it says what a window has missed. */
  changed: string;
  body: Body;
}

/** When the demo last began anew, as an id. */
interface Epoch extends Row {
  since: string;
}

export const messages = table<Message>("webMessages", { index: ["room"] });
const epochs = table<Epoch>("webEpochs");

export interface Conversations {
  /** What the person sees of a room, oldest first, and the last change that is in it. */
  read(room: AccountId, reader: AccountId): Promise<{ messages: Message[]; cursor: string }>;
  get(id: string): Promise<Message | undefined>;
  say(message: Pick<Message, "room" | "from" | "only" | "lang" | "body">): Promise<Message>;
  /** Shows another card in the message's place; null when the message is gone. */
  redraw(id: string, card: Card, lang: Lang, until?: Millis): Promise<Message | null>;
  clear(): Promise<void>;
  /** Whether the demo began anew after this change. */
  isPast(cursor: string): Promise<boolean>;
  /** Calls back with the room after each change; null is every room. Returns how to stop. */
  watch(onChange: (room: AccountId | null) => void): () => void;
}

export function openConversations(store: Store, clock: Clock): Conversations {
  const watchers = new Set<(room: AccountId | null) => void>();
  const tell = (room: AccountId | null) => {
    for (const watcher of watchers) watcher(room);
  };
  const inTurn = newTurns();
  const epoch = async () => (await store.get(epochs, HOUSE, "demo"))?.since ?? "";
  const write = (row: Message, seen: number) =>
    store.commit([{ table: messages.name, org: HOUSE, id: row.id, seen, row }]);

  return {
    read: async (room, reader) => {
      // The epoch first: when the demo begins anew in between, the window learns of it from its stream.
      const since = await epoch();
      const all = await store.list(messages, HOUSE, { room });
      const seen = all.filter(({ only }) => only === null || only === reader);
      return { messages: seen, cursor: seen.reduce((last, { changed }) => (changed > last ? changed : last), since) };
    },
    get: (id) => store.get(messages, HOUSE, id),
    say: (said) =>
      inTurn(async () => {
        const id = newId();
        const row = { ...said, id, org: HOUSE, rev: 1, at: clock(), changed: id };
        await write(row, 0);
        tell(row.room);
        return row;
      }),
    redraw: (id, card, lang, until) =>
      inTurn(async () => {
        const before = await store.get(messages, HOUSE, id);
        if (!before) return null;
        const body: Body = { kind: "card", card, ...(until !== undefined && { until }) };
        const row: Message = { ...before, rev: before.rev + 1, lang, changed: newId(), body };
        await write(row, before.rev);
        tell(row.room);
        return row;
      }),
    clear: () =>
      inTurn(async () => {
        await store.commit(await clearing(store));
        tell(null);
      }),
    isPast: async (cursor) => cursor < (await epoch()),
    watch: (onChange) => {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
  };
}

async function clearing(store: Store): Promise<Change[]> {
  const before = await store.get(epochs, HOUSE, "demo");
  const seen = before?.rev ?? 0;
  const epoch: Epoch = { id: "demo", org: HOUSE, rev: seen + 1, since: newId() };
  const all = await store.list(messages, HOUSE);
  return [
    { table: epochs.name, org: HOUSE, id: epoch.id, seen, row: epoch },
    ...all.map(({ id, rev }) => ({ table: messages.name, org: HOUSE, id, seen: rev, row: null })),
  ];
}

/** Runs one after the other, so that the order of the changes' ids is the order in which they are seen. */
function newTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(run: () => Promise<T>): Promise<T> => {
    const mine = last.then(run);
    last = mine.catch(() => undefined);
    return mine;
  };
}
