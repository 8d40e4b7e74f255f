import type { Profile } from "../../core/event.ts";
import type { Activity, Member } from "./payloads.ts";

/** What an activity tells of whoever it is from: nobody has to be asked for language and zone. */
export function profileOf(activity: Activity, admins: readonly string[]): Profile {
  const info = activity.entities.find((entity) => entity.type === "clientInfo");
  const locale = activity.locale ?? info?.locale;
  const zone = info?.timezone ?? activity.localTimezone;
  return {
    ...named(activity.from.name),
    ...(locale && { locale }),
    ...(zone && { zone }),
    admin: admins.includes(activity.from.aadObjectId?.toLowerCase() ?? ""),
  };
}

/** What the roster tells: everything but language and zone. */
export function profileOfMember(member: Member, tenant: string, admins: readonly string[]): Profile {
  const { name, email, userRole, tenantId = tenant } = member;
  // The address of a guest, or of whoever shares a channel from outside, is another organisation's to vouch for.
  const isOwn = userRole !== "guest" && tenantId.toLowerCase() === tenant;
  const own = email && isOwn ? { email: email.toLowerCase() } : {};
  return { ...named(name), admin: admins.includes(directoryId(member) ?? ""), ...own };
}

/** The roster has two names for it. */
export function directoryId({ aadObjectId, objectId }: Pick<Member, "aadObjectId" | "objectId">): string | undefined {
  return (aadObjectId ?? objectId)?.toLowerCase();
}

const named = (name: string | undefined): Profile => (name?.trim() ? { name: name.trim() } : {});
