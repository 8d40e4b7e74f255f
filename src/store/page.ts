import type { Row } from "../core/store.ts";

/** How much of an id says which page it is on: of a ULID the quarter of an hour it is from. */
const FRONT = 6;
/** How much of a page is looked at to know whose it is, in bytes. */
const HEAD = 300;

/** Records of one organisation whose ids begin alike, as a line of a snapshot tells them. */
export interface Page {
  readonly org: string;
  readonly front: string;
  /** The month whose file it is in. */
  readonly month: string;
  readonly json: Buffer;
}

export const frontOf = (id: string) => id.slice(0, FRONT);

export function encodePage(org: string, front: string, rows: readonly Row[]): string {
  return JSON.stringify({ org, front, rows });
}

/** Looks at the beginning only: most pages are never asked for. */
export function readPage(json: Buffer, month: string): Page {
  const head = /^\{"org":("(?:[^"\\]|\\.)*"),"front":("(?:[^"\\]|\\.)*"),/.exec(json.toString("utf8", 0, HEAD));
  if (!head) return { ...(JSON.parse(json.toString()) as Page), month, json };
  const [org, front] = JSON.parse(`[${head[1]},${head[2]}]`) as [string, string];
  return { org, front, month, json };
}

export function rowsOf({ json }: Page): Row[] {
  return (JSON.parse(json.toString()) as { rows: Row[] }).rows;
}
