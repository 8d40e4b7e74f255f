/** What every record has. `rev` counts its versions from 1. */
export interface Row {
  readonly id: string;
  /** The organisation it belongs to; HOUSE for what belongs to the installation itself. */
  readonly org: string;
  readonly rev: number;
}

/** The owner of records that belong to no organisation: which account is which organisation, the inbox. */
export const HOUSE = "house";

/** What a store needs to know of a table. */
export interface TableShape {
  readonly name: string;
  /** The fields that `list` is asked for. */
  readonly index: readonly string[];
  /** Set where records pile up with time: the field whose millis or ISO day say which month's snapshot. */
  readonly month?: string;
  /** Whether a change is written down in the log: of all fields, of some, or of those records that count. */
  readonly audit?: true | readonly string[] | ((row: never) => boolean);
}

/** One kind of record. */
export interface Table<T extends Row> extends TableShape {
  /** Never set; carries the type. */
  readonly row?: T;
}

export function table<T extends Row>(
  name: string,
  {
    index = [],
    ...more
  }: {
    index?: readonly (keyof T & string)[];
    month?: keyof T & string;
    audit?: true | readonly (keyof T & string)[] | ((row: T) => boolean);
  } = {},
): Table<T> {
  return { name, index, ...more };
}

/** One record's new version, or its removal. `seen` is the rev it was read at, 0 when it must not exist yet. */
export interface Change {
  readonly table: string;
  readonly org: string;
  readonly id: string;
  readonly seen: number;
  readonly row: Row | null;
}

/** Tables of records. Rows given out are never changed in place, by nobody. */
export interface Store {
  get<T extends Row>(table: Table<T>, org: string, id: string): Promise<T | undefined>;
  /** All records of the organisation whose fields equal those given, oldest id first. */
  list<T extends Row>(table: Table<T>, org: string, match?: Partial<T>): Promise<T[]>;
  /**
   * All of the changes or none. Durable when it resolves. Throws Conflict, and changes nothing, when a record is no
   * longer at the version that was seen.
   */
  commit(changes: readonly Change[]): Promise<void>;
  close(): Promise<void>;
}

/** A store as its operator needs it: to be moved, copied and restored as a whole. */
export interface WholeStore extends Store {
  /**
   * Every record of all tables and organisations as it was when the first of them was asked for, a few hundred of one
   * table at a time, in no promised order.
   */
  walk(): AsyncIterable<Portion>;
  /** Takes records at the versions they have, all or none. Throws Conflict when one of them is there already. */
  load(portion: Portion): Promise<void>;
  /** Removes everything there is. */
  clear(): Promise<void>;
  /**
   * Only where several processes may have the store open: tells of what the others change in the tables that some work
   * waits for, until the store is closed. Told after the change; when anything may have been missed, null is.
   */
  listen?(hear: (news: News) => void): void;
}

/** A record that another process has changed; null for any. */
export type News = Pick<Change, "table" | "org" | "id"> | null;

/** Some records of one table. */
export interface Portion {
  readonly table: string;
  readonly rows: readonly Row[];
}
