import { Refusal } from "../../../core/errors.ts";
import type { Context } from "../../../core/feature.ts";
import { LANGS } from "../../../core/lang.ts";
import type { Reply } from "../../../core/reply.ts";
import { brief } from "../../../text/format.ts";
import { textFor } from "../../../text/text.ts";
import { people, personOf } from "../../people/person.ts";
import { inPrivate, says } from "../access.ts";
import { platformGroups } from "../choices.ts";
import { MOST } from "../named.ts";
import { isReason, isWords } from "../wins/read.ts";
import { refusalOf } from "./give.ts";
import { groupOf, namedGroups } from "./groups.ts";
import { openThanks } from "./open.ts";
import { readThanks } from "./read.ts";
import { valueCard } from "./views.ts";

/** How much of the names that nobody has is said again. */
const NAMES = 100;

/** Whether it is more than a polite word to Beacon: somebody is named, or nothing follows. */
export const isThanks = (args: string): boolean => args === "" || /^[@＠]/.test(args.trim());

/** `thanks @a @b for …`: asks for the value, or opens the form for whatever is missing. */
export async function typedThanks(args: string, context: Context): Promise<Reply[]> {
  const t = says(context);
  const { error, thanks } = t.recognition;
  const { to, groups, unknown, reason } = await read(args, context);
  if (to.length + unknown.length > MOST) throw new Refusal(error.many(MOST));
  const [group, other] = groups;
  if (group !== undefined) {
    if (other !== undefined || to.length + unknown.length > 0) throw new Refusal(error.either);
    return thankGroup(group, reason, context);
  }
  if (to.length > 0) {
    const refusal = await refusalOf(to, context);
    if (refusal !== null) throw new Refusal(refusal);
  }
  if (unknown.length > 0) return openThanks(to, reason, context, thanks.unknown(brief(unknown.join(" "), NAMES)));
  if (to.length === 0 || !isReason(reason)) {
    return openThanks(to, reason, context, args === "" || isWords(reason) ? undefined : error.reason);
  }
  const shown = new Map(to.map((person) => [person.id, person]));
  const id = context.newId();
  return inPrivate(valueCard(t, { id, to: to.map((one) => one.id), reason }, { people: shown }), context);
}

/** `感谢@小王帮我顶班`, written as Chinese is, without a space, and `表揚 @小王 …`, the shout-outs' word; null for all else. */
export async function joinedThanks(text: string, context: Context): Promise<Reply[] | null> {
  const names = LANGS.flatMap((lang) => [...textFor(lang).core.words.thanks, ...textFor(lang).core.words.shoutouts]);
  const said = text.toLowerCase();
  const word = names.find((one) => said.startsWith(one) && /^\s*[@＠]/.test(text.slice(one.length)));
  return word === undefined ? null : typedThanks(text.slice(word.length), context);
}

/** Asks for the value as with colleagues. */
async function thankGroup(token: string, reason: string, context: Context): Promise<Reply[]> {
  const { error } = says(context).recognition;
  const group = await groupOf(token, context);
  const refusal = await refusalOf(group?.people ?? [], context, true);
  if (!group || refusal !== null) throw new Refusal(refusal ?? error.empty);
  if (!isReason(reason)) return openThanks([], reason, context, isWords(reason) ? undefined : error.reason, token);
  const unvalued = { id: context.newId(), to: [], reason, group: token };
  return inPrivate(valueCard(says(context), unvalued, { people: new Map() }, group.name), context);
}

async function read(args: string, context: Context) {
  const { records, org, mentions = [], team } = context;
  const told = await Promise.all(
    mentions.map(async ({ text, account }) => ({ text, person: await personOf(records, account, org) })),
  );
  await keepGroups(context);
  const typed = readThanks(args, await records.list(people), told, await namedGroups(context));
  // "Everybody" is the team of the channel, or one's own.
  return typed.everybody && team !== null ? { ...typed, groups: [...typed.groups, `team:${team}`] } : typed;
}

/** Keeps who is in the groups that the platform has told of, so that a button needs to carry no more than their name. */
async function keepGroups({ records, org, groups = [] }: Context): Promise<void> {
  for (const { account: id, name, members } of groups) {
    const found = await Promise.all(members.map((account) => personOf(records, account, org)));
    await records.get(platformGroups, id);
    records.put(platformGroups, { id, name, members: found.flatMap((person) => person?.id ?? []) });
  }
}
