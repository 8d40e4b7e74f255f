import type { z } from "zod";
import type { Profile, Source } from "../../core/event.ts";
import { nativeId } from "../../core/ids.ts";
import type { Log } from "../../core/log.ts";
import { patiently, type Slack } from "./clients.ts";
import type { User } from "./payloads.ts";

/** Tells Beacon about somebody new; null when it is no person at all. */
export type Introduce = <E extends Source>(event: E) => Promise<E | null>;

export function newIntroduce(slack: Slack, knows: (event: Source) => Promise<boolean>, log: Log): Introduce {
  const ask = async (user: string): Promise<Told | null> => {
    try {
      const { user: found } = await patiently(() => slack.posts.users.info({ user, include_locale: true }));
      return found ?? null;
    } catch (error) {
      // Without a profile the organisation's language and zone serve; what was said must not wait for it.
      log.warn({ user, err: error }, "slack did not say who this is");
      return null;
    }
  };
  return async (event) => {
    if (event.profile || (await knows(event))) return event;
    const [person, home] = await Promise.all([ask(nativeId(event.person)), slack.identity().catch(() => null)]);
    if (person && (person.is_bot || person.id === "USLACKBOT")) return null;
    return {
      ...event,
      ...(home?.teamName ? { orgName: home.teamName } : {}),
      // Who was asked about and has no language is not to be asked about again with everything they do.
      ...(person ? { profile: { locale: "", ...profileOf(person) } } : {}),
    };
  };
}

/** What Slack tells of somebody, of which any part may be missing. */
type Told = Partial<z.output<typeof User>>;

export function profileOf(told: Told): Profile {
  const { name: handle, real_name, profile, locale, tz, is_admin, is_owner, is_email_confirmed } = told;
  const name = profile?.display_name || real_name || handle;
  const rights = [is_admin, is_owner].filter((right) => typeof right === "boolean");
  return {
    ...(name ? { name } : {}),
    ...(locale ? { locale } : {}),
    ...(tz ? { zone: tz } : {}),
    ...(rights.length > 0 ? { admin: rights.includes(true) } : {}),
    ...(is_email_confirmed && profile?.email ? { email: profile.email.toLowerCase() } : {}),
  };
}
