import type { z } from "zod";
import {
  type CommandEvent,
  type Event,
  type FileEvent,
  type Place,
  type Profile,
  profileEvent,
  type Source,
} from "../../core/event.ts";
import {
  type CommandPayload,
  type EventPayload,
  type Files,
  type PressPayload,
  SHORTCUTS,
  type ShortcutPayload,
  type SubmitPayload,
} from "./payloads.ts";
import { profileOf } from "./profile.ts";
import { emojiOf } from "./reactions.ts";
import { actionOf } from "./render.ts";
import { groupsIn, mentionsIn, readTyped, withoutMention } from "./typed.ts";
import { type Arrival, cardOf, type Visit } from "./visit.ts";

type Parsed<T extends z.ZodType> = z.output<T>;

export const orgAccount = (team: string): string => `slack:${team}`;
export const account = (team: string, id: string): string => `slack:${team}:${id}`;

const source = (team: string, user: string, place: Place): Source => ({
  org: orgAccount(team),
  person: account(team, user),
  place,
});

/** Names that Slack gives to conversations without any. */
const NAMELESS = new Set(["directmessage", "privategroup"]);

function placeOf(team: string, channel: string, name?: string): Place {
  if (channel.startsWith("D")) return { kind: "direct" };
  const named = name !== undefined && !NAMELESS.has(name) && !name.startsWith("mpdm-");
  return { kind: "channel", channel: account(team, channel), ...(named ? { name } : {}) };
}

/** What was typed, and whom Slack recognised in it. Who is in a group Slack tells only when it is asked. */
function typed(team: string, text: string): Pick<CommandEvent, "args" | "mentions" | "groups"> {
  const mentions = mentionsIn(text).map(({ text, user }) => ({ text, account: account(team, user) }));
  const groups = groupsIn(text).map(({ text: as, group }) => {
    return { text: as, account: account(team, group), name: as.replace(/^@/, ""), members: [] };
  });
  return { args: readTyped(text), ...(mentions.length > 0 && { mentions }), ...(groups.length > 0 && { groups }) };
}

export function commandArrival(payload: Parsed<typeof CommandPayload>): Arrival<Event> {
  const { team_id: team, user_id: user, channel_id: channel, workspace } = payload;
  const place = placeOf(team, channel, payload.channel_name);
  return {
    event: { ...source(team, user, place), kind: "command", name: null, ...typed(team, payload.text) },
    visit: {
      team,
      user,
      channel,
      direct: place.kind === "direct",
      trigger: payload.trigger_id,
      respond: payload.response_url,
      ...(workspace && { workspace }),
    },
  };
}

/** As if they had written to Beacon alone: it need not be in the channel of the message. Null where it is not known. */
export function shortcutArrival(payload: Parsed<typeof ShortcutPayload>): Arrival<Event> | null {
  const team = payload.team?.id ?? payload.user.team_id;
  const action = SHORTCUTS[payload.callback_id];
  if (!team || !action) return null;
  const user = payload.user.id;
  const { text, user: author } = payload.message;
  const words = readTyped(text);
  // Thanks are for whoever wrote it.
  const value = payload.callback_id === "thanks" ? `${author ? account(team, author) : ""}\n${words}` : words;
  return {
    event: { ...source(team, user, { kind: "direct" }), kind: "press", action, value },
    visit: { team, user, channel: user, direct: true, trigger: payload.trigger_id },
  };
}

/** Null when Slack does not say which workspace it is about. */
export function pressArrival(payload: Parsed<typeof PressPayload>): Arrival<Event> | null {
  const team = payload.team?.id ?? payload.user.team_id;
  if (!team) return null;
  const user = payload.user.id;
  const [{ action_id, value }] = payload.actions;
  const { channel, message, container, response_url: url } = payload;
  const place: Place = channel ? placeOf(team, channel.id, channel.name) : { kind: "direct" };
  const direct = place.kind === "direct";
  const thread = message?.thread_ts ?? container?.thread_ts ?? (direct ? message?.ts : undefined);
  const stands = spot(payload);
  const on = cardOf(stands.card);
  return {
    event: { ...source(team, user, place), ...on, kind: "press", action: actionOf(action_id), value },
    visit: {
      team,
      user,
      channel: channel?.id ?? user,
      direct,
      trigger: payload.trigger_id,
      ...(channel && thread ? { thread } : {}),
      ...(url ? { respond: url } : {}),
      ...stands,
    },
  };
}

function spot({
  channel,
  message,
  container,
  view,
  response_url: url,
}: Parsed<typeof PressPayload>): Pick<Visit, "card"> {
  if (view?.type === "home") return { card: { kind: "home" } };
  const { is_ephemeral: fleeting, message_ts: ts } = container ?? {};
  if (fleeting && url) return { card: { kind: "ephemeral", url, ...(ts && { ts }) } };
  return channel && message ? { card: { kind: "message", channel: channel.id, ts: message.ts } } : {};
}

/** `state` and `visit` are what the form carried; a form without them was opened by nothing Beacon remembers. */
export function submitArrival(
  payload: Parsed<typeof SubmitPayload>,
  carried: { state: string; visit: Partial<Visit> },
): Arrival<Event> | null {
  const team = payload.team?.id ?? payload.user.team_id;
  if (!team) return null;
  const user = payload.user.id;
  const { view, trigger_id: trigger } = payload;
  const { trigger: _spent, ...from } = carried.visit;
  const visit: Visit = { channel: user, direct: true, ...from, team, user, ...(trigger ? { trigger } : {}) };
  const place: Place = visit.direct || visit.channel === null ? { kind: "direct" } : placeOf(team, visit.channel);
  const values = valuesOf(team, view.state.values);
  return {
    event: {
      ...{ ...source(team, user, place), ...cardOf(visit.card), kind: "submit" },
      ...{ form: view.callback_id, values, state: carried.state },
    },
    visit,
  };
}

type Inputs = Parsed<typeof SubmitPayload>["view"]["state"]["values"];

function valuesOf(team: string, blocks: Inputs): Record<string, string> {
  const filled = Object.entries(blocks).flatMap(([name, inputs]) => {
    const [input] = Object.values(inputs);
    const value = input && typedIn(team, input);
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(filled);
}

function typedIn(team: string, input: Inputs[string][string]): string | null | undefined {
  if (input.selected_user) return account(team, input.selected_user);
  if (input.selected_options) return input.selected_options.map(({ value }) => value).join(",");
  return input.value ?? input.selected_date ?? input.selected_time ?? input.selected_option?.value;
}

/** A moment that is only about who somebody is: they did nothing in Beacon, and nothing is answered. */
export function profileArrival(team: string, user: string, profile?: Profile): Arrival<Event> {
  return {
    event: profileEvent(source(team, user, { kind: "direct" }), profile),
    visit: { team, user, channel: null, direct: true },
  };
}

/** Everybody who was picked in the form: they may never have written. */
export function pickedArrivals(team: string, { view }: Parsed<typeof SubmitPayload>): Arrival<Event>[] {
  const inputs = Object.values(view.state.values).flatMap((block) => Object.values(block));
  const picked = new Set(inputs.flatMap(({ selected_user: user }) => user || []));
  return [...picked].map((user) => profileArrival(team, user));
}

/** The first file that was given; what was written beside it only says that it is one. */
function givenFile(from: Source, files: z.output<typeof Files>): FileEvent | null {
  const [file] = files ?? [];
  return file ? { ...from, kind: "file", file: { name: file.name, size: file.size, ref: file.url_private } } : null;
}

/** Null for what cannot mean thanks, and for what is said to Beacon alone. */
function reactionArrival(
  { team_id: team, authorizations }: Parsed<typeof EventPayload>,
  reaction: Reaction,
): Arrival | null {
  const { user, item, item_user: author } = reaction;
  const emoji = emojiOf(reaction.reaction);
  const place = placeOf(team, item.channel);
  if (!emoji || !author || place.kind === "direct") return null;
  const isOwn = authorizations?.some(({ is_bot, user_id: bot }) => is_bot && bot === author);
  const about = isOwn
    ? { args: `${emoji} ${item.ts}` }
    : { args: emoji, mentions: [{ text: "", account: account(team, author) }] };
  return {
    event: { ...source(team, user, place), kind: "command", name: "reacted", ...about },
    visit: { team, user, channel: item.channel, direct: false },
  };
}
type Reaction = Extract<Parsed<typeof EventPayload>["event"], { type: "reaction_added" }>;

/** Null for what is none of Beacon's business: its own coming into being, channels without it, other bots. */
export function eventArrival(payload: Parsed<typeof EventPayload>): Arrival | null {
  const { team_id: team, event, workspace } = payload;
  if (event.type === "user_change") return profileArrival(team, event.user.id, profileOf(event.user));
  if (event.type === "reaction_added") return reactionArrival(payload, event);
  const bot = payload.authorizations?.find(({ is_bot }) => is_bot)?.user_id ?? "";
  const { user, channel } = event;
  if (user === "USLACKBOT") return null;
  const hidden = (name: string, place: Place) =>
    ({ ...source(team, user, place), kind: "command", name, args: "" }) as const;
  const where = { team, ...(workspace && { workspace }) };
  const visit: Visit = { ...where, user, channel, direct: channel.startsWith("D") };

  switch (event.type) {
    case "app_home_opened":
      return event.tab === "messages"
        ? { event: hidden("welcome", { kind: "direct" }), visit, after: "prompts" }
        : {
            event: hidden("home", { kind: "direct" }),
            visit: { ...visit, channel: null, direct: true, card: { kind: "home" } },
          };
    case "member_joined_channel": {
      const place = placeOf(team, channel);
      if (user !== bot) return { event: hidden("member", place), visit };
      const { inviter } = event;
      if (!inviter) return null; // nobody to ask who leads; the first who types `team` is asked
      const person = account(team, inviter);
      return { event: { ...hidden("joined", place), person }, visit: { ...visit, user: inviter }, after: "members" };
    }
    case "member_left_channel":
      return user === bot ? null : { event: hidden("left", placeOf(team, channel)), visit };
    case "message": {
      // In the agent's conversation every message starts a thread, and its answers live there.
      const thread = event.thread_ts ?? event.ts;
      const given = givenFile(source(team, user, { kind: "direct" }), event.files);
      if (given) return { event: given, visit: { ...visit, thread } };
      return {
        event: { ...hidden("", { kind: "direct" }), name: null, ...typed(team, event.text) },
        visit: { ...visit, thread },
      };
    }
    case "app_mention": {
      if (event.bot_id || user === bot) return null;
      const said = typed(team, withoutMention(event.text, bot));
      const { thread_ts: thread } = event;
      const given = givenFile(source(team, user, placeOf(team, channel)), event.files);
      if (given) return { event: given, visit: { ...visit, ...(thread ? { thread } : {}) } };
      return {
        event: { ...hidden("", placeOf(team, channel)), name: null, ...said },
        visit: { ...visit, ...(thread ? { thread } : {}) },
      };
    }
    default:
      return event satisfies never;
  }
}
