import { createHmac, hkdfSync } from "node:crypto";

/**
 * Turns a text into a mark: always the same one, and only whoever holds the key can tell which text it stands for. The
 * key is no part of the store, so neither an export nor a backup says it.
 */
export type Seal = (text: string) => string;

export function newSeal(secret: string | Uint8Array): Seal {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "beacon marks", 32));
  return (text) => createHmac("sha256", key).update(text).digest("base64url");
}
