import type { AccountId } from "../../core/ids.ts";

/**
 * Names of accounts: `teams:<tenant>` is an organisation, `teams:<tenant>:<directory id>` a person, and a channel or
 * group has its conversation's id, written so that it holds no colon.
 */
export const orgAccount = (tenant: string): AccountId => `teams:${tenant}`;
export const account = (tenant: string, native: string): AccountId => `teams:${tenant}:${encodeURIComponent(native)}`;

/** The tenant and what Teams calls whoever or whatever the account is of; null when it is no account of Teams. */
export function readAccount(id: AccountId): { tenant: string; native: string; person: boolean } | null {
  const [platform, tenant, native, more] = id.split(":");
  if (platform !== "teams" || !tenant || !native || more !== undefined) return null;
  const decoded = decodeURIComponent(native);
  return { tenant, native: decoded, person: !decoded.includes(":") };
}

const DIRECTORY_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether somebody of the tenant's directory is meant, for what a card brings back may name anything: a channel, too. */
export function isPersonOf(tenant: string, id: AccountId): boolean {
  const prefix = account(tenant, "");
  return id.startsWith(prefix) && DIRECTORY_ID.test(id.slice(prefix.length));
}

/** The conversation without the message whose thread it is. */
export const withoutThread = (conversation: string): string => conversation.replace(/;messageid=.*$/, "");
