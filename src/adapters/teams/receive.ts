import type { CommandEvent, Event, FileEvent, Place, Profile, Source } from "../../core/event.ts";
import { account, orgAccount, withoutThread } from "./names.ts";
import type { Activity } from "./payloads.ts";
import { profileOf } from "./profile.ts";
import { emojiOf } from "./reactions.ts";
import { readTyped } from "./typed.ts";
import type { Arrival, Visit } from "./visit.ts";
import { type Deed, readData } from "./wire.ts";

/** Who acted and where; null for whoever has no id in the directory: bots, and guests without an account. */
export interface Scene {
  source: Source;
  visit: Visit;
}

/** @param admins directory ids of those who administer Beacon */
export function sceneOf(activity: Activity, tenant: string, admins: readonly string[]): Scene | null {
  const user = activity.from.aadObjectId?.toLowerCase();
  if (!user) return null;
  const { conversation, serviceUrl, replyToId: card, channelData } = activity;
  const team = channelData?.team?.id;
  const place = placeOf(activity, tenant);
  const profile = profileOf(activity, admins);
  return {
    source: { org: orgAccount(tenant), person: account(tenant, user), place, profile },
    visit: {
      ...{ tenant, user, serviceUrl, conversation: conversation.id, direct: place.kind === "direct" },
      ...(team && { team }),
      ...(card && { card: { conversation: conversation.id, id: card } }),
    },
  };
}

function placeOf({ conversation, channelData }: Activity, tenant: string): Place {
  if (conversation.conversationType === "personal") return { kind: "direct" };
  const channel = account(tenant, withoutThread(conversation.id));
  const name = channelData?.channel?.name ?? conversation.name;
  return { kind: "channel", channel, ...(name && { name }) };
}

/** What a card or a form says was done, as an event. */
export function deedEvent({ source, visit: { card } }: Scene, deed: Deed): Event {
  return { ...source, ...(card && { card: card.id }), ...deed };
}

const hidden = (source: Source, name: string): CommandEvent => ({ ...source, kind: "command", name, args: "" });

/** What happened, apart from what Teams waits for an answer to; nothing for what is none of Beacon's business. */
export function arrivalsOf(activity: Activity, tenant: string, admins: readonly string[]): Arrival[] {
  const scene = sceneOf(activity, tenant, admins);
  if (!scene) return [];
  const { source, visit } = scene;
  switch (activity.type) {
    case "message":
      return [{ event: given(activity, source) ?? said(activity, tenant, scene), visit, ...mentionedIn(activity) }];
    case "installationUpdate":
      if (!activity.action?.startsWith("add")) return [];
      return visit.direct
        ? [{ event: hidden(source, "welcome"), visit }]
        : [{ event: hidden(source, "joined"), visit, after: "members" }];
    case "messageReaction":
      return reactions(activity, scene);
    case "conversationUpdate":
      return visit.direct ? [] : moves(activity, tenant, scene);
    default:
      return [];
  }
}

/** The first file that was given; what was written beside it only says that it is one. Teams does not tell its size. */
function given({ attachments: [file] }: Activity, source: Source): FileEvent | null {
  if (!file || source.place.kind !== "direct") return null;
  return { ...source, kind: "file", file: { name: file.name, size: 0, ref: file.content.downloadUrl } };
}

function said(activity: Activity, tenant: string, scene: Scene): Event {
  const deed = activity.value === undefined ? null : readData(activity.value, tenant);
  return deed ? deedEvent(scene, deed) : { ...hidden(scene.source, ""), name: null, args: readTyped(activity) };
}

/** Teams tells only of reactions to what Beacon has written. */
function reactions({ reactionsAdded, replyToId: message }: Activity, { source, visit }: Scene): Arrival[] {
  if (visit.direct || message === undefined) return [];
  return reactionsAdded.flatMap(({ type }): Arrival[] => {
    const emoji = emojiOf(type);
    return emoji ? [{ event: { ...hidden(source, "reacted"), args: `${emoji} ${message}` }, visit }] : [];
  });
}

/** So many people are looked up in one message. */
const MENTIONED = 10;

/** Bots are mentioned as well, Beacon itself above all. */
function mentionedIn({ entities }: Activity): Pick<Arrival, "mentioned"> {
  const mentioned = entities.flatMap((entity) =>
    entity.type === "mention" && !entity.mentioned.id.startsWith("28:")
      ? [{ text: readTyped({ text: entity.text, entities: [], recipient: null }), id: entity.mentioned.id }]
      : [],
  );
  return mentioned.length > 0 ? { mentioned: mentioned.slice(0, MENTIONED) } : {};
}

/** Each person who came into the conversation or left it; Beacon's own coming is an installation. */
function moves({ membersAdded, membersRemoved, recipient }: Activity, tenant: string, { source, visit }: Scene) {
  const each = (name: string, people: Activity["membersAdded"]): Arrival[] =>
    people.flatMap(({ id, aadObjectId, name: called }) => {
      const user = aadObjectId?.toLowerCase();
      if (!user || id === recipient?.id) return [];
      const profile: Profile = called ? { name: called } : {};
      const event = hidden({ ...source, person: account(tenant, user), profile }, name);
      return [{ event, visit: { ...visit, user } }];
    });
  return [...each("member", membersAdded), ...each("left", membersRemoved)];
}
