import { createHash, randomInt } from "node:crypto";
import { platformOf } from "../../core/ids.ts";
import { HOUSE, type Row, table } from "../../core/store.ts";
import { MINUTE, type Millis } from "../../core/time.ts";
import type { Records } from "../../core/work.ts";
import { type Account, accounts, type Person, people } from "../people/person.ts";

/** An administrator's offer to take another organisation in. Its id is made from the code, which is kept nowhere. */
export interface Offer extends Row {
  /** The organisation that offers. */
  of: string;
  /** Who offers, and on which platform: whoever types the code shall see whose it is. */
  by: string;
  platform: string;
  until: Millis;
}
export const offers = table<Offer>("linkOffers");

/** How long a code is good for: to walk over to the other program, or to a colleague. */
export const GOOD_FOR = 15 * MINUTE;

/** Without letters and digits that look alike. 12 of 31 are more than anybody can try in that time. */
const LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const GROUPS = [4, 4, 4];

export function newCode(): string {
  return GROUPS.map((length) => Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join("")).join("-");
}

/** The code in what somebody typed; null where there is none. */
export function readCode(typed: string): string | null {
  const letters = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-–—]/g, "");
  return new RegExp(`^[${LETTERS}]{12}$`).test(letters) ? letters : null;
}

const offerId = (code: string): string =>
  createHash("sha256")
    .update(readCode(code) ?? "")
    .digest("hex");

export function putOffer(records: Records, code: string, offer: Omit<Offer, "id" | "org" | "rev">): void {
  records.beside(HOUSE).put(offers, { id: offerId(code), ...offer });
}

/** The offer behind a code; null when there is none, or it is over. */
export async function findOffer(records: Records, code: string, now: Millis): Promise<Offer | null> {
  const offer = await records.beside(HOUSE).get(offers, offerId(code));
  return offer && offer.until > now ? offer : null;
}

/** Takes away what is over, and what an organisation offered that has moved into another. */
export async function forgetOffers(records: Records, now: Millis, moved?: string): Promise<void> {
  const house = records.beside(HOUSE);
  for (const offer of await house.list(offers)) {
    if (offer.until <= now || offer.of === moved) house.remove(offers, offer);
  }
}

/** Somebody with another account of the same verified address on another platform. */
export interface Twin {
  mine: Account;
  theirs: Account;
  other: Person;
}

export async function findTwin(records: Records, person: string): Promise<Twin | null> {
  for (const mine of await records.list(accounts, { of: person })) {
    if (mine.email === undefined) continue;
    for (const theirs of await records.list(accounts, { email: mine.email })) {
      if (theirs.of === person || platformOf(theirs.id) === platformOf(mine.id)) continue;
      const other = await records.get(people, theirs.of);
      if (other) return { mine, theirs, other };
    }
  }
  return null;
}
