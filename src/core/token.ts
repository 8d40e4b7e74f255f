import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { OPERATOR } from "./audit.ts";
import { newId } from "./ids.ts";
import { HOUSE, type Row, type Store, table } from "./store.ts";
import type { Millis } from "./time.ts";
import { newWork, type Records } from "./work.ts";

/** What a program may call with. Of its secret only a hash is kept. */
export interface Token extends Row {
  /** The organisation it belongs to. */
  of: string;
  name: string;
  scopes: readonly string[];
  hash: string;
  at: Millis;
  revoked: Millis | null;
}

export const tokens = table<Token>("tokens", { index: ["of"], audit: ["scopes", "revoked"] });

const PREFIX = "beacon_";
const SECRET_BYTES = 32;

/** Makes a token and answers it in full, this once. */
export async function createToken(
  store: Store,
  { of, name, scopes, at }: Pick<Token, "of" | "name" | "scopes" | "at">,
): Promise<{ id: string; token: string }> {
  const secret = randomBytes(SECRET_BYTES).toString("hex");
  const work = newWork(store);
  const { id } = work.of(HOUSE).put(tokens, { id: newId(), of, name, scopes, at, hash: hashOf(secret), revoked: null });
  await store.commit(work.changes(OPERATOR, at));
  return { id, token: `${PREFIX}${id}_${secret}` };
}

/** Takes a token's rights away; null when there is none of this id. */
export async function revokeToken(store: Store, id: string, at: Millis): Promise<Token | null> {
  const work = newWork(store);
  const token = await work.of(HOUSE).get(tokens, id);
  if (!token || token.revoked !== null) return token ?? null;
  const row = work.of(HOUSE).put(tokens, { ...token, revoked: at });
  await store.commit(work.changes(OPERATOR, at));
  return row;
}

/** An organisation's own token; another's is none, like one that is not there. */
export async function tokenIn(records: Records, org: string, id: string): Promise<Token | undefined> {
  const token = await records.beside(HOUSE).get(tokens, id);
  return token?.of === org ? token : undefined;
}

/** The token of an `Authorization` header; null for none, a wrong one and a revoked one alike. */
export async function tokenOf(store: Store, header: string | undefined): Promise<Token | null> {
  const [, id, secret] = header?.match(/^Bearer beacon_([0-9A-Z]{26})_([0-9a-f]{64})$/) ?? [];
  if (id === undefined || secret === undefined) return null;
  const token = await store.get(tokens, HOUSE, id);
  const matches = token && timingSafeEqual(Buffer.from(token.hash), Buffer.from(hashOf(secret)));
  return matches && token.revoked === null ? token : null;
}

const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");
