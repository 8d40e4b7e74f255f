import { z } from "zod";

/** What Teams sends, as far as Beacon reads it. Everything else is stripped, and so is never stored. */

const Words = z
  .string()
  .nullish()
  .transform((text) => text ?? undefined);
export const Account = z.object({ id: z.string().min(1), aadObjectId: Words, name: Words });
const Accounts = z
  .array(Account)
  .nullish()
  .transform((all) => all ?? []);

const ClientInfo = z.object({ type: z.literal("clientInfo"), locale: Words, timezone: Words });
const Mention = z.object({ type: z.literal("mention"), text: z.string(), mentioned: z.object({ id: z.string() }) });
/** A kind that Beacon does not read leaves nothing behind. */
const Entity = z.union([ClientInfo, Mention, z.unknown().transform(() => null)]);

/** A file that somebody gave, in the conversation with them alone. */
const File = z.object({
  contentType: z.literal("application/vnd.microsoft.teams.file.download.info"),
  name: z.string(),
  content: z.object({ downloadUrl: z.string() }),
});
const Attachment = z.union([File, z.unknown().transform(() => null)]);

export const Activity = z.object({
  type: z.string(),
  id: Words,
  name: Words,
  serviceUrl: z.string(),
  conversation: z.object({ id: z.string(), conversationType: Words, name: Words }),
  from: Account,
  recipient: z.object({ id: z.string() }).nullish(),
  replyToId: Words,
  text: Words,
  value: z.unknown().optional(),
  locale: Words,
  localTimezone: Words,
  entities: z
    .array(Entity)
    .nullish()
    .transform((all) => (all ?? []).filter((each) => each !== null)),
  attachments: z
    .array(Attachment)
    .nullish()
    .transform((all) => (all ?? []).filter((each) => each !== null)),
  channelData: z
    .object({
      team: z.object({ id: Words, name: Words }).nullish(),
      channel: z.object({ name: Words }).nullish(),
    })
    .nullish(),
  membersAdded: Accounts,
  membersRemoved: Accounts,
  action: Words,
  reactionsAdded: z
    .array(z.object({ type: z.string() }))
    .nullish()
    .transform((all) => all ?? []),
});
export type Activity = z.output<typeof Activity>;

/** An `Action.Execute` of a card. */
export const Pressed = z.object({ action: z.object({ data: z.unknown().optional() }) });
/** A button that opens a dialog, or a dialog that was sent. */
export const Dialog = z.object({ data: z.unknown().optional() });
/** A message that somebody chose an action for. */
export const Chosen = z.object({
  commandId: z.string(),
  messagePayload: z
    .object({
      from: z.object({ user: z.object({ id: z.string() }).nullish() }).nullish(),
      body: z.object({ content: Words, contentType: Words }).nullish(),
    })
    .nullish(),
  data: z.unknown().optional(),
});

/** What somebody answers who was offered a file; `accept` comes with the place that Teams made for it. */
export const Consent = z.object({
  action: z.string(),
  context: z.object({ ticket: z.string() }),
  uploadInfo: z
    .object({ uploadUrl: z.string(), contentUrl: z.string(), name: z.string(), uniqueId: z.string(), fileType: Words })
    .nullish(),
});

/** A thumb for one of Beacon's messages; `feedback` is JSON with what was written beside it. */
export const Thumb = z.object({
  actionName: z.literal("feedback"),
  actionValue: z.object({ reaction: z.enum(["like", "dislike"]), feedback: z.string().nullish() }),
});
export const Written = z.object({ feedbackText: z.string() });

/** As the roster of a conversation tells of somebody. */
export const Member = z.object({
  id: z.string(),
  aadObjectId: Words,
  objectId: Words,
  name: Words,
  email: Words,
  userRole: Words,
  tenantId: Words,
});
export type Member = z.output<typeof Member>;
