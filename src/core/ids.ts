import { monotonicFactory } from "ulid";

/**
 * A person, place or organisation as a platform knows it: `slack:T1:U024`, `web:demo:ada`.
 * The first part names the adapter; records use Beacon's own ids and keep accounts beside them.
 */
export type AccountId = string;

/** A new record's id: a ULID, so ids sort by time and say nothing about people. */
export const newId: () => string = monotonicFactory();

/** The adapter an account belongs to: `slack` of `slack:T1:U024`. */
export function platformOf(account: AccountId): string {
  return account.slice(0, account.indexOf(":"));
}

/** The platform's own id: `U024` of `slack:T1:U024`. */
export function nativeId(account: AccountId): string {
  return account.slice(account.lastIndexOf(":") + 1);
}
