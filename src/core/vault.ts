import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** A text that only whoever holds the key can read, and that nobody can put in another record's place. */
export interface Sealed {
  /** Which key it was sealed with; says nothing about the key itself. */
  readonly key: string;
  readonly nonce: string;
  readonly text: string;
}

/** Keeps secrets in the store so that neither the store, an export nor a backup says them. */
export interface Vault {
  /** @param id the record's: it opens for no other */
  seal(id: string, text: string): Sealed;
  /** `stale`: sealed with an older key, and to be sealed anew. */
  open(id: string, sealed: Sealed): Opened;
}

/** `locked`: sealed with a key that nobody has given. `damaged`: with a known one, and then changed. */
export type Opened = { kind: "open"; text: string; stale: boolean } | { kind: "locked" } | { kind: "damaged" };

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** @param secrets the one that seals in front, then those that may still open */
export function newVault(secrets: readonly (string | Uint8Array)[]): Vault {
  const keys = secrets.map((secret) => ({ id: idOf(secret), key: derive(secret, "beacon vault", 32) }));
  const [first] = keys;
  if (!first) throw new Error("a vault needs a key");
  return {
    seal(id, text) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, first.key, nonce).setAAD(Buffer.from(id));
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
      return { key: first.id, nonce: nonce.toString("base64url"), text: sealed.toString("base64url") };
    },
    open(id, { key, nonce, text }) {
      const known = keys.find((each) => each.id === key);
      if (!known) return { kind: "locked" };
      const sealed = Buffer.from(text, "base64url");
      try {
        const options = { authTagLength: TAG_BYTES };
        const cipher = createDecipheriv(CIPHER, known.key, Buffer.from(nonce, "base64url"), options);
        cipher.setAAD(Buffer.from(id)).setAuthTag(sealed.subarray(-TAG_BYTES));
        const opened = Buffer.concat([cipher.update(sealed.subarray(0, -TAG_BYTES)), cipher.final()]);
        return { kind: "open", text: opened.toString("utf8"), stale: known !== first };
      } catch {
        return { kind: "damaged" };
      }
    },
  };
}

const derive = (secret: string | Uint8Array, purpose: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "", purpose, bytes));

const idOf = (secret: string | Uint8Array): string => derive(secret, "beacon vault key id", 9).toString("base64url");
