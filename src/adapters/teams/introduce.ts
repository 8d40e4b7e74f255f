import type { Profile, Source } from "../../core/event.ts";
import type { Log } from "../../core/log.ts";
import type { Connector } from "./connector.ts";
import { account } from "./names.ts";
import { profileOfMember } from "./profile.ts";
import type { Address, Reach } from "./reach.ts";
import type { Arrival, Visit } from "./visit.ts";

/** Whether what Teams tells of a person would change what Beacon knows; never for somebody it does not know. */
export type IsNews = (source: Pick<Source, "org" | "person" | "profile">) => Promise<boolean>;

/** Tells Beacon about somebody new, and nothing of whoever it knows as they are. `met`: Teams was asked just now. */
export type Introduce = (arrival: Arrival) => Promise<{ known: Arrival; met: boolean }>;

export interface IntroduceParts {
  connector: Connector;
  reach: Reach;
  knows(source: Pick<Source, "org" | "person">): Promise<boolean>;
  isNews: IsNews;
  admins: readonly string[];
  log: Log;
}

export function newIntroduce({ connector, reach, knows, isNews, admins, log }: IntroduceParts): Introduce {
  const ask = async ({ tenant, user }: Visit, find: () => Promise<Address | null>): Promise<Profile | null> => {
    try {
      const at = await find();
      return at && profileOfMember(await connector.member(at.serviceUrl, at.conversation, user), tenant, admins);
    } catch (error) {
      log.info({ user, err: error }, "teams did not say who this is");
      return null; // what an activity itself tells is nearly all
    }
  };
  /** From the roster of where they are; of the conversation with them alone where they only were picked. */
  const askAbout = async ({ visit }: Arrival) => {
    const { tenant, user, serviceUrl, conversation } = visit;
    const here = conversation && (await ask(visit, async () => ({ serviceUrl, conversation })));
    return here || ask(visit, () => reach(account(tenant, user)));
  };

  return async (arrival) => {
    const { profile, ...event } = arrival.event;
    if (await knows(event)) {
      const isTold = profile !== undefined && (await isNews(arrival.event));
      return { known: isTold ? arrival : { ...arrival, event }, met: false };
    }
    const told = await askAbout(arrival);
    return { known: { ...arrival, event: { ...event, profile: { ...profile, ...told } } }, met: told !== null };
  };
}
