import { type AccountId, nativeId } from "../../core/ids.ts";
import type { Sender } from "../../core/outbox.ts";
import type { Millis } from "../../core/time.ts";
import { patiently, type Slack } from "./clients.ts";

/** How the ledger's key travels with a message, unseen by people. */
const EVENT = "beacon_delivery";

export const metadataOf = (key: string) => ({ event_type: EVENT, event_payload: { key } });

/** Slack's clock and Beacon's may differ by so much. */
const SLACK = 300;
/** Nobody gets more from Beacon between a message and the look for it. */
const PAGE = 100;

/**
 * Looks for a message by its key. Only in 1:1 conversations: to read what is said in channels Beacon has no permission,
 * and asks for none.
 */
export function newFind(slack: Slack): NonNullable<Sender["find"]> {
  return async (to: AccountId, key: string, since: Millis) => {
    if (!/^[UW]/.test(nativeId(to))) return null;
    try {
      const { channel } = await patiently(() => slack.quick.conversations.open({ users: nativeId(to) }));
      if (!channel?.id) return "unclear";
      const oldest = `${Math.floor(since / 1_000) - SLACK}`;
      const asked = { channel: channel.id, oldest, limit: PAGE, include_all_metadata: true };
      const { messages = [], has_more } = await patiently(() => slack.quick.conversations.history(asked));
      const found = messages.find(({ metadata }) => {
        const payload = metadata?.event_payload as { key?: unknown } | undefined;
        return metadata?.event_type === EVENT && payload?.key === key;
      });
      if (found?.ts) return { ref: `${channel.id}/${found.ts}` };
      return has_more ? "unclear" : "absent";
    } catch {
      return "unclear"; // asked again later
    }
  };
}
