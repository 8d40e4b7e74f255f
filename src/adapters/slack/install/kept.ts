import type { Installation } from "@slack/bolt";
import type { Millis } from "../../../core/time.ts";

/** As much of an installation as Beacon needs. Only the vault may see it whole. */
export interface Kept {
  token: string;
  /** Where tokens expire: what the next one is exchanged for, once. */
  refresh?: string;
  expires?: Millis;
  /** Beacon's own user. */
  bot: string;
  name?: string;
}

/** The workspace's id, or the enterprise's where Beacon was installed for all of it. */
export function idOf({ isEnterpriseInstall, enterprise, team }: Installation): string | null {
  return (isEnterpriseInstall ? enterprise?.id : team?.id) ?? null;
}

/** Null where Slack gave no token for Beacon's own user. */
export function keptOf({ bot, team, enterprise, isEnterpriseInstall }: Installation): Kept | null {
  if (!bot) return null;
  const name = isEnterpriseInstall ? enterprise?.name : team?.name;
  return {
    token: bot.token,
    bot: bot.userId,
    ...(bot.refreshToken !== undefined &&
      bot.expiresAt !== undefined && { refresh: bot.refreshToken, expires: bot.expiresAt * 1_000 }),
    ...(name ? { name } : {}),
  };
}
