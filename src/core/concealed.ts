import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";

/**
 * A text as it can lie in the store beside everything else, and say nothing to whoever reads it there: its name and its key
 * both come from a ticket, which only travels. Whoever has the ticket finds the text on any server.
 */
export interface Concealed {
  ticket: string;
  id: string;
  text: string;
}

const CIPHER = "aes-256-gcm";
const TAG = 16;
/** Each key is used once. */
const NONCE = Buffer.alloc(12);

export function conceal(text: string): Concealed {
  const ticket = randomBytes(32).toString("base64url");
  const cipher = createCipheriv(CIPHER, keyOf(ticket), NONCE);
  const hidden = Buffer.concat([cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return { ticket, id: concealedId(ticket), text: hidden.toString("base64") };
}

export function concealedId(ticket: string): string {
  return createHash("sha256").update(ticket).digest("base64url");
}

/** Throws where the text is not what was hidden. */
export function reveal(ticket: string, hidden: string): string {
  const bytes = Buffer.from(hidden, "base64");
  const decipher = createDecipheriv(CIPHER, keyOf(ticket), NONCE);
  decipher.setAuthTag(bytes.subarray(-TAG));
  return Buffer.concat([decipher.update(bytes.subarray(0, -TAG)), decipher.final()]).toString("utf8");
}

const keyOf = (ticket: string): Buffer => Buffer.from(hkdfSync("sha256", ticket, "", "beacon concealed", 32));
