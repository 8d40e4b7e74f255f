import { createHash } from "node:crypto";
import { z } from "zod";
import { Problem } from "./problem.ts";

/** Which list it is a place in, and the id of the last record before it. */
const Cursor = z.tuple([z.string(), z.string().min(1)]);

/** A place in a list, to go on from; it says nothing to whoever holds it. @param of the list and its filters */
export function writeCursor(after: string, of: unknown): string {
  return Buffer.from(JSON.stringify([markOf(of), after])).toString("base64url");
}

/** The id that the list goes on after. Throws a Problem for what no page of this very list said. */
export function startsAfter(cursor: string, of: unknown): string {
  const [mark, after] = read(cursor) ?? [];
  if (after === undefined || mark !== markOf(of)) {
    throw new Problem("bad_cursor", "Send the cursor as `next` said it, with the same filters as before.", [
      { path: "cursor", message: "It belongs to no page of this list." },
    ]);
  }
  return after;
}

function read(cursor: string): z.infer<typeof Cursor> | null {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
  } catch {
    return null; // made up, or cut off on its way
  }
}

const markOf = (of: unknown): string =>
  createHash("sha256").update(JSON.stringify(of)).digest("base64url").slice(0, 12);
