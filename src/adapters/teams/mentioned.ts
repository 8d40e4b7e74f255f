import { type Mention, profileEvent } from "../../core/event.ts";
import type { Log } from "../../core/log.ts";
import type { Connector } from "./connector.ts";
import { account } from "./names.ts";
import { directoryId, profileOfMember } from "./profile.ts";
import type { TakeTurn } from "./turn.ts";
import type { Arrival } from "./visit.ts";

/** Finds in the roster whom the words mention, because Teams calls them by an id of the conversation's own. */
export type WhoIsMentioned = (arrival: Arrival) => Promise<Arrival>;

export interface MentionedParts {
  connector: Connector;
  takeTurn: TakeTurn;
  admins: readonly string[];
  log: Log;
}

export function newWhoIsMentioned({ connector, takeTurn, admins, log }: MentionedParts): WhoIsMentioned {
  const find = async ({ event, visit }: Arrival, { text, id }: { text: string; id: string }): Promise<Mention[]> => {
    const { tenant, serviceUrl, conversation } = visit;
    try {
      const member = await connector.member(serviceUrl, conversation ?? "", id);
      const user = directoryId(member);
      if (!user) return [];
      const person = account(tenant, user);
      const told = profileEvent({ ...event, person }, profileOfMember(member, tenant, admins));
      await takeTurn({ event: told, visit: { ...visit, user } });
      return [{ text, account: person }];
    } catch (error) {
      log.info({ user: visit.user, err: error }, "teams did not say who is mentioned");
      return []; // the name that was typed has to do
    }
  };

  return async ({ mentioned = [], ...arrival }) => {
    const { event } = arrival;
    if (event.kind !== "command" || mentioned.length === 0) return arrival;
    const found: Mention[] = [];
    for (const each of mentioned) found.push(...(await find(arrival, each)));
    return found.length > 0 ? { ...arrival, event: { ...event, mentions: found } } : arrival;
  };
}
