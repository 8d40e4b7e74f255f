import type { Command, Context } from "../../../core/feature.ts";
import { inPrivate } from "../../../core/private.ts";
import type { Reply } from "../../../core/reply.ts";
import { type Block, card, text } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { personNames, teamsOf } from "../../people/person.ts";
import { ownTeam, says, teamHere } from "../access.ts";
import { joinedRest, meant } from "../words.ts";
import { type Action, actionsOf, openActions } from "./action.ts";
import { showLearned } from "./learn.ts";
import { listCard, sourceBlocks } from "./list-view.ts";
import { openPlan } from "./save.ts";

type Word = keyof Text["actions"]["words"];

export const command: Command = {
  word: "actions",
  uses: [{ name: "actions", reads: true }, { name: "actions add" }, { name: "actions learned", reads: true }],
  accepts: (args) => args.trim() === "" || wordOf(args) !== null,
  run: async (args, context) => obey(wordOf(args), context),
};

/** `行动添加`: the command and its word without a space; null for all else. */
export async function joinedActions(text: string, context: Context): Promise<Reply[] | null> {
  const word = wordOf(joinedRest(text, "actions") ?? "");
  return word === null ? null : obey(word, context);
}

const wordOf = (typed: string): Word | null => meant<Word>(typed, (t) => t.actions.words);

async function obey(word: Word | null, context: Context): Promise<Reply[]> {
  const found = await teamHere(context);
  const t = says(context);
  if (!found) return [{ kind: "whisper", card: card(t.actions.title, text(t.actions.noTeam)) }];
  const { team } = await ownTeam(found.id, context);
  if (word === "add") return openPlan(`hand ${team.id}`, context);
  if (word === "learned") return showLearned(team, context, false);
  return inPrivate(await list(team, context), context.place, t.actions.pointer);
}

async function list(team: { id: string; name: string }, context: Context) {
  const { records, me, today } = context;
  const others = (await openActions(records, team.id)).filter(({ owner }) => owner !== me.id);
  const mine = await ownActions(context);
  const names = await personNames(
    records,
    others.map(({ owner }) => owner),
  );
  return listCard(says(context), { team, mine, others, names, today });
}

/** What of one's own is open, by where it came from. */
export async function home(context: Context): Promise<Block[]> {
  return homeBlocks(says(context), await ownActions(context), context.today);
}

/** What was left behind in a team is its leads' to give to somebody else. */
async function ownActions({ records, me }: Context): Promise<Action[]> {
  const all = await actionsOf(records, me.id);
  const own = all.length === 0 ? [] : (await teamsOf(me.id, records)).map(({ value }) => value);
  return all.filter(({ team }) => own.includes(team));
}

export function homeBlocks(t: Text, all: readonly Action[], today: string): Block[] {
  return all.length === 0 ? [] : [text({ bold: t.actions.home }), ...sourceBlocks(t, all, today, null)];
}
