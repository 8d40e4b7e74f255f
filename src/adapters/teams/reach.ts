import type { AccountId } from "../../core/ids.ts";
import type { Connector } from "./connector.ts";
import { orgAccount, readAccount } from "./names.ts";
import type { Places } from "./places.ts";

/** Where an account is written to. */
export interface Address {
  serviceUrl: string;
  conversation: string;
}
/** Finds it, opening the person's conversation with Beacon where there is none; null where nobody knows a way. */
export type Reach = (to: AccountId) => Promise<Address | null>;

export function newReach(connector: Connector, places: Places): Reach {
  return async (to) => {
    const named = readAccount(to);
    const place = await places.find(to);
    if (!named || place?.gone) return null;
    if (place?.conversation) return { serviceUrl: place.serviceUrl, conversation: place.conversation };
    const home = place ?? (await places.find(orgAccount(named.tenant)));
    if (!home || !named.person) return null;
    const { serviceUrl } = home;
    const conversation = await connector.open(serviceUrl, named.tenant, named.native);
    await places.keep(to, { serviceUrl, conversation });
    return { serviceUrl, conversation };
  };
}
