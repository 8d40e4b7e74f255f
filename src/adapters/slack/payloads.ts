import { z } from "zod";

/** What Slack sends, as far as Beacon reads it. Everything else is stripped, and so is never stored. */

const Id = z.string().min(1);
const Account = z.object({ id: Id, team_id: z.string().nullish() });
const Channel = z.object({ id: Id, name: z.string().optional() });
const Team = z.object({ id: Id }).nullish();
/** Where it was, when that is not whose it is: of an enterprise, one of its workspaces. */
const Workspace = Id.optional().catch(undefined);

export const CommandPayload = z.object({
  team_id: Id,
  workspace: Workspace,
  user_id: Id,
  channel_id: Id,
  channel_name: z.string().optional(),
  text: z.string().default(""),
  trigger_id: Id,
  response_url: z.string(),
});

/** Somebody chose one of Beacon's shortcuts for a message. */
export const ShortcutPayload = z.object({
  team: Team,
  user: Account,
  callback_id: Id,
  trigger_id: Id,
  message: z.object({ text: z.string().default(""), user: Id.nullish() }),
});

export const PressPayload = z.object({
  team: Team,
  user: Account,
  channel: Channel.nullish(),
  container: z
    .object({
      is_ephemeral: z.boolean().optional(),
      message_ts: z.string().optional(),
      thread_ts: z.string().optional(),
    })
    .optional(),
  message: z.object({ ts: Id, thread_ts: z.string().optional() }).nullish(),
  view: z.object({ type: z.string() }).nullish(),
  trigger_id: Id,
  response_url: z.string().nullish(),
  actions: z.tuple([z.object({ action_id: Id, value: z.string().default("") })]).rest(z.unknown()),
});

const Input = z.object({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_user: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
});

export const SubmitPayload = z.object({
  team: Team,
  user: Account,
  trigger_id: Id.optional(),
  view: z.object({
    callback_id: Id,
    private_metadata: z.string(),
    blocks: z.array(z.object({ type: z.string(), block_id: z.string().optional() })),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), Input)) }),
  }),
});

/** As `users.info` and `user_change` tell of somebody. */
export const User = z.object({
  id: Id,
  name: z.string().nullish(),
  real_name: z.string().nullish(),
  locale: z.string().nullish(),
  tz: z.string().nullish(),
  is_bot: z.boolean().nullish(),
  is_admin: z.boolean().nullish(),
  is_owner: z.boolean().nullish(),
  is_email_confirmed: z.boolean().nullish(),
  profile: z.object({ display_name: z.string().nullish(), email: z.string().nullish() }).nullish(),
});

const HomeOpened = z.object({ type: z.literal("app_home_opened"), user: Id, channel: Id, tab: z.string().optional() });
/** Of a file only what is needed to read it. */
const File = z.object({ name: z.string().default(""), size: z.number().default(0), url_private: Id });
export const Files = z.array(File).optional();
const Words = {
  user: Id,
  channel: Id,
  ts: Id,
  thread_ts: z.string().optional(),
  text: z.string().default(""),
  files: Files,
};
const Mention = z.object({ type: z.literal("app_mention"), ...Words, bot_id: z.string().optional() });
const Message = z.object({
  type: z.literal("message"),
  ...Words,
  channel_type: z.literal("im"),
  subtype: z.literal("file_share").optional(),
  bot_id: z.undefined().optional(),
});
const Joined = z.object({ type: z.literal("member_joined_channel"), user: Id, channel: Id, inviter: Id.optional() });
const Left = z.object({ type: z.literal("member_left_channel"), user: Id, channel: Id });
const Reacted = z.object({
  type: z.literal("reaction_added"),
  user: Id,
  reaction: Id,
  item: z.object({ type: z.literal("message"), channel: Id, ts: Id }),
  item_user: Id.optional(),
});
const Changed = z.object({ type: z.literal("user_change"), user: User });

export const EventPayload = z.object({
  team_id: Id,
  workspace: Workspace,
  event_id: Id,
  authorizations: z.array(z.object({ user_id: Id, is_bot: z.boolean() })).optional(),
  event: z.discriminatedUnion("type", [HomeOpened, Mention, Message, Joined, Left, Reacted, Changed]),
});

/** How Slack says that Beacon was removed, or its tokens were. */
export const FAREWELLS = ["app_uninstalled", "tokens_revoked"] as const;
/** How Slack says that an enterprise lets Beacon into some of its workspaces, or no longer. */
export const ACCESS = ["team_access_granted", "team_access_revoked"] as const;
export const AccessPayload = z.object({
  type: z.literal("event_callback"),
  event: z.object({ type: z.enum(ACCESS), team_ids: z.array(Id) }),
});
/** What the manifest subscribes to: those, and one for each kind above. */
export const BOT_EVENTS = [
  ...FAREWELLS,
  ...ACCESS,
  "app_home_opened",
  "app_mention",
  "member_joined_channel",
  "member_left_channel",
  "message.im",
  "reaction_added",
  "user_change",
] as const;
export const SLASH_COMMAND = "/beacon";
/** The shortcuts that the manifest offers for a message, and the button that each stands for. */
export const SHORTCUTS: Readonly<Record<string, string>> = {
  win: "win.new",
  thanks: "thanks.new",
  idea: "idea.new",
};
/** What Beacon asks a workspace for; docs/slack.md says what each is for. */
export const BOT_SCOPES = [
  "app_mentions:read",
  "assistant:write",
  "channels:read",
  "chat:write",
  "commands",
  "files:read",
  "files:write",
  "groups:read",
  "im:history",
  "im:write",
  "reactions:read",
  "usergroups:read",
  "users:read",
  "users:read.email",
] as const;
