import { createHash } from "node:crypto";
import { z } from "zod";
import { Problem } from "../../../core/problem.ts";
import { type Row, type Store, table } from "../../../core/store.ts";
import { type Clock, DAY, HOUR, type Millis } from "../../../core/time.ts";
import { batchesOf, type Records } from "../../../core/work.ts";

/** What was answered to a call with an `Idempotency-Key`. */
interface Answered extends Row {
  token: string;
  at: Millis;
  /** Of what was sent. */
  hash: string;
  status?: number;
  body: unknown;
}
export const answered = table<Answered>("apiAnswers", { index: ["token"] });

/** A call that may come again. */
export interface Key {
  id: string;
  token: string;
  hash: string;
}

/** How long the same key brings the same answer. */
const REMEMBERED = DAY;
/** So many are forgotten in one commit. */
const BATCH = 500;
const Header = z.string().min(1).max(200);

/** The call's key; null where it brings none. Throws a Problem for one that is none. */
export function keyOf(header: string | undefined, token: string, path: string, body: unknown): Key | null {
  if (header === undefined) return null;
  const key = Header.safeParse(header);
  if (!key.success) throw new Problem("bad_key", "An Idempotency-Key has 1 to 200 characters.");
  const hash = createHash("sha256")
    .update(`${path}\n${JSON.stringify(body)}`)
    .digest("hex");
  return { id: `${token}:${key.data}`, token, hash };
}

/** What was answered to it before; null where it is new. Throws a Problem where it came with something else. */
export async function answerBefore(key: Key, records: Records, now: Millis) {
  const before = await records.get(answered, key.id);
  if (!before || before.at <= now - REMEMBERED) return null;
  if (before.hash !== key.hash) {
    throw new Problem("key_reused", "This Idempotency-Key came with another body or to another address before.");
  }
  return { status: before.status ?? 200, body: before.body };
}

export function remember(key: Key, said: { status: number; body: unknown }, records: Records, at: Millis): void {
  records.put(answered, { ...key, ...said, at });
}

/** Forgets what a token was answered more than a day ago; looks once an hour, because a busy one has many. */
export function newForgetting(store: Store, clock: Clock): (token: { id: string; of: string }) => Promise<void> {
  const looked = new Map<string, Millis>();
  return async ({ id: token, of }) => {
    const now = clock();
    if ((looked.get(token) ?? 0) > now - HOUR) return;
    looked.set(token, now);
    const batch = batchesOf(store, of, { by: null, at: now });
    const forgetSome = () =>
      batch(async (records) => {
        const old = (await records.list(answered, { token })).filter(({ at }) => at <= now - REMEMBERED);
        for (const one of old.slice(0, BATCH)) records.remove(answered, one);
        return old.length > BATCH;
      });
    while (await forgetSome());
  };
}
