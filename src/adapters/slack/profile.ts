import type { Event, Profile } from "../../core/event.ts";
import { nativeId } from "../../core/ids.ts";
import type { Log } from "../../core/log.ts";
import { patiently, type Slack } from "./clients.ts";

interface Person {
  profile: Profile;
  human: boolean;
}

/** Tells Beacon about somebody new; null when it is no person at all. */
export type Introduce = (event: Event) => Promise<Event | null>;

export function newIntroduce(slack: Slack, knows: (event: Event) => Promise<boolean>, log: Log): Introduce {
  const ask = async (user: string): Promise<Person | null> => {
    try {
      const { user: found } = await patiently(() => slack.posts.users.info({ user, include_locale: true }));
      return found ? read(found) : null;
    } catch (error) {
      // Without a profile the organisation's language and zone serve; what was said must not wait for it.
      log.warn({ user, err: error }, "slack did not say who this is");
      return null;
    }
  };
  return async (event) => {
    if (await knows(event)) return event;
    const [person, home] = await Promise.all([ask(nativeId(event.person)), slack.identity().catch(() => null)]);
    if (person && !person.human) return null;
    return {
      ...event,
      ...(home?.teamName ? { orgName: home.teamName } : {}),
      ...(person ? { profile: person.profile } : {}),
    };
  };
}

type Found = NonNullable<Awaited<ReturnType<Slack["posts"]["users"]["info"]>>["user"]>;

function read(user: Found): Person {
  const name = user.profile?.display_name || user.real_name || user.name;
  return {
    human: user.is_bot !== true && user.id !== "USLACKBOT",
    profile: {
      ...(name ? { name } : {}),
      ...(user.locale ? { locale: user.locale } : {}),
      ...(user.tz ? { zone: user.tz } : {}),
      admin: user.is_admin === true || user.is_owner === true,
    },
  };
}
