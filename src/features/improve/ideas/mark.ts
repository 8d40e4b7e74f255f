import { createHash } from "node:crypto";

/** What an unnamed author's secret is kept as, one way: it proves whose idea it is, and says nothing of who they are. */
export const markOf = (id: string, secret: string): string =>
  createHash("sha256").update(`${id} ${secret}`).digest("base64url");
