import { createHmac, hkdfSync } from "node:crypto";

/**
 * Turns a text into a mark: always the same one, and only whoever holds the key can tell which text it stands for. The
 * key is no part of the store, so neither an export nor a backup says it.
 */
export interface Seal {
  (text: string): string;
  /** Its mark, and behind it those that it had under the keys before; absent where there were none. */
  all?(text: string): readonly string[];
}

/** One that knows of every key. */
export interface Sealing extends Seal {
  all(text: string): readonly string[];
}

type Secret = string | Uint8Array;

/** @param before the keys that were there before this one, while what they have marked is still about */
export function newSeal(secret: Secret, ...before: readonly Secret[]): Sealing {
  const [seal, ...older] = [secret, ...before].map(keyed) as [Mark, ...Mark[]];
  return Object.assign((text: string) => seal(text), {
    all: (text: string) => [seal, ...older].map((mark) => mark(text)),
  });
}
type Mark = (text: string) => string;

/** Every mark under which something of this text may be kept, the one of today in front. */
export const marksOf = (seal: Seal, text: string): readonly string[] => seal.all?.(text) ?? [seal(text)];

function keyed(secret: Secret): Mark {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "beacon marks", 32));
  return (text) => createHmac("sha256", key).update(text).digest("base64url");
}
