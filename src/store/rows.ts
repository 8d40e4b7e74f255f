import type { Row } from "../core/store.ts";
import { frontOf, type Page, rowsOf } from "./page.ts";

/** The records of some whose ids begin alike. */
export type Part = Map<string, Row>;

/** Records by id. */
export interface Rows {
  get(id: string): Row | undefined;
  /** Answers the version before. */
  set(row: Row): Row | undefined;
  /** Answers what was removed. */
  delete(id: string): Row | undefined;
  values(): Iterable<Row>;
  /** Takes a page; it is read when one of its records, or all, are asked for. */
  hold(page: Page): void;
  /** Reads a page that was not asked for yet; false when there is none. */
  readOne(): boolean;
  /** Everything there is at this moment: the pages as they came, and by their front the records of those read. */
  contents(): { readonly pages: readonly Page[]; readonly parts: readonly (readonly [front: string, part: Part])[] };
}

/**
 * Many small maps instead of a large one: ids begin with the time, so what comes together is kept together, and what
 * nobody asks for stays as it was written.
 *
 * @param twice called when a record is on two pages; the later page counts
 */
export function newRows(twice: () => void): Rows {
  const parts = new Map<string, Part>();
  const unread = new Map<string, Page[]>();
  let newest = "";

  const read = (front: string): Part | undefined => {
    const pages = unread.get(front);
    if (!pages) return undefined;
    unread.delete(front);
    const part: Part = new Map();
    for (const row of pages.flatMap(rowsOf)) {
      if (part.has(row.id)) twice();
      part.set(row.id, row);
    }
    parts.set(front, part);
    return part;
  };
  const partOf = (id: string) => parts.get(frontOf(id)) ?? read(frontOf(id));
  const readOne = () => {
    const [front] = unread.keys();
    return front !== undefined && read(front) !== undefined;
  };

  return {
    // Most new records need not be looked for, because nothing as new has been there before.
    get: (id) => (id > newest ? undefined : partOf(id)?.get(id)),
    set: (row) => {
      const part = partOf(row.id);
      const before = row.id > newest ? undefined : part?.get(row.id);
      if (part) part.set(row.id, row);
      else parts.set(frontOf(row.id), new Map([[row.id, row]]));
      if (row.id > newest) newest = row.id;
      return before;
    },
    delete: (id) => {
      const part = partOf(id);
      const before = part?.get(id);
      part?.delete(id);
      if (part?.size === 0) parts.delete(frontOf(id));
      return before;
    },
    *values() {
      while (readOne());
      for (const part of parts.values()) yield* part.values();
    },
    hold: (page) => {
      const pages = unread.get(page.front);
      if (pages) pages.push(page);
      else unread.set(page.front, [page]);
      const last = `${page.front}\uffff`;
      if (last > newest) newest = last;
    },
    readOne,
    contents: () => ({ pages: [...unread.values()].flat(), parts: [...parts] }),
  };
}
