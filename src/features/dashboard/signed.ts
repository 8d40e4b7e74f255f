import { randomBytes } from "node:crypto";
import { marksOf, type Seal } from "../../core/seal.ts";
import { HOUSE, type Row, table } from "../../core/store.ts";
import { HOUR, MINUTE, type Millis } from "../../core/time.ts";
import type { Records } from "../../core/work.ts";

/**
 * A link that was handed out, or the session that began with one. Its id is a mark of the code in the link or the cookie,
 * which is kept nowhere; a new BEACON_SECRET makes other marks, and so ends them all where no BEACON_SECRET_OLD is set.
 */
export interface Signed extends Row {
  kind: "link" | "session";
  /** The organisation of the person. */
  of: string;
  person: string;
  until: Millis;
}
export const signed = table<Signed>("signed", { index: ["person"] });

/** How long each is good for: to walk to a browser, and a working day. */
export const GOOD_FOR = { link: 10 * MINUTE, session: 8 * HOUR } as const;

const BYTES = 32;
const CODE = /^[\w-]{43}$/;

const words = (kind: Signed["kind"], code: string): string => `${kind}:${code}`;

/** The row of a code; null where nobody can have been given it, or it is over. */
export async function findSigned(
  records: Records,
  { seal, kind, code, now }: { seal: Seal; kind: Signed["kind"]; code: string; now: Millis },
): Promise<Signed | null> {
  if (!CODE.test(code)) return null;
  for (const mark of marksOf(seal, words(kind, code))) {
    const row = await records.beside(HOUSE).get(signed, mark);
    if (row?.kind === kind && row.until > now) return row;
  }
  return null;
}

/** Takes away what is over, of everybody; so nothing that one person does in the chat may come to it. */
export async function forgetOver(records: Records, now: Millis): Promise<void> {
  const house = records.beside(HOUSE);
  for (const row of await house.list(signed)) if (row.until <= now) house.remove(signed, row);
}

/** Hands out a code, this once. */
export function handOut(
  records: Records,
  { seal, kind, of, person, now }: Pick<Signed, "kind" | "of" | "person"> & { seal: Seal; now: Millis },
): string {
  const house = records.beside(HOUSE);
  const code = randomBytes(BYTES).toString("base64url");
  house.put(signed, { id: seal(words(kind, code)), kind, of, person, until: now + GOOD_FOR[kind] });
  return code;
}

/** Takes away links or sessions of one person; answers how many there were. */
export async function takeBack(records: Records, person: string, kinds: readonly Signed["kind"][]): Promise<number> {
  const house = records.beside(HOUSE);
  const own = (await house.list(signed, { person })).filter(({ kind }) => kinds.includes(kind));
  for (const row of own) house.remove(signed, row);
  return own.length;
}
