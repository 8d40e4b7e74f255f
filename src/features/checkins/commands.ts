import type { Command, Context } from "../../core/feature.ts";
import { LANGS } from "../../core/lang.ts";
import type { Reply } from "../../core/reply.ts";
import { type Text, textFor } from "../../text/text.ts";
import { isLead, mayChange, teamsOf } from "../people/person.ts";
import { ahead, type Checking, checkingHere, checkingOf, myself, says } from "./access.ts";
import type { Slot } from "./checkin.ts";
import { freeSlot, lastWorkday, openSkip, openSlot, showDay } from "./handlers.ts";
import { showSetup, teamToSetUp } from "./setup/handlers.ts";
import { noneCard } from "./setup/views.ts";
import { showTeam } from "./team/handlers.ts";

type Word = keyof Text["checkins"]["words"];

export const command: Command = {
  word: "checkin",
  uses: [
    { name: "checkin", reads: true },
    { name: "checkin again" },
    { name: "checkin skip" },
    { name: "checkin yesterday", reads: true },
    { name: "checkin tomorrow", reads: true },
    { name: "checkin team", reads: true },
    { name: "checkin setup", reads: true },
  ],
  accepts: (args) => args === "" || wordOf(args) !== null,
  run: async (args, context) => obey(wordOf(args), context),
};

/** `签到设置`: the command and its word without a space; and `check in`, which has one too many. Null for all else. */
export async function joinedWords(text: string, context: Context): Promise<Reply[] | null> {
  const typed = fold(text);
  const names = LANGS.flatMap((lang) => textFor(lang).core.words.checkin);
  const name = [...names, "check in"].find((one) => typed.startsWith(one));
  if (name === undefined) return null;
  const rest = typed.slice(name.length).trim();
  return rest === "" || wordOf(rest) !== null ? obey(wordOf(rest), context) : null;
}

function wordOf(typed: string): Word | null {
  const asked = fold(typed);
  const all = LANGS.flatMap((lang) => Object.entries(textFor(lang).checkins.words) as [Word, readonly string[]][]);
  return all.find(([word, names]) => [word, ...names].includes(asked))?.[0] ?? null;
}

const fold = (text: string): string => text.trim().normalize("NFKC").toLowerCase();

async function obey(word: Word | null, context: Context): Promise<Reply[]> {
  if (word === "setup") return showSetup(await teamToSetUp(context), context, "whisper", false);
  const checking = word === "team" ? await ledHere(context) : await checkingHere(context);
  if (!checking) return nobodyAsks(context);
  const today: Slot = { team: checking.team.id, day: context.today, slot: 1 };
  switch (word) {
    case null:
      return showDay(today, context);
    case "again":
      return openSlot({ ...today, slot: await freeSlot(today.team, today.day, context) }, context);
    case "skip":
      return openSkip(today, context);
    case "yesterday":
      return showDay({ ...today, day: await lastWorkday(context) }, context);
    case "tomorrow":
      return showDay({ ...today, day: (await ahead(checking, context)).next }, context);
    case "team":
      return showTeam(checking.team.id, context.today, context, "whisper");
    default:
      return word satisfies never;
  }
}

/** Somebody may mean a team that they lead, where the one they write in is not theirs to read, nor they in it. */
async function ledHere(context: Context): Promise<Checking | null> {
  const { records, me, team } = context;
  const own = (await teamsOf(me.id, records)).map(({ value }) => value);
  const all = await checkingOf(records, [...(team === null ? [] : [team]), ...own]);
  return all.find((one) => isLead(one.team, me.id)) ?? all[0] ?? null;
}

/** No team of theirs checks in: whoever may is offered to begin. */
async function nobodyAsks(context: Context): Promise<Reply[]> {
  const person = await myself(context);
  const id = context.team ?? person.teams[0];
  const team = id === undefined ? null : await teamToSetUp({ ...context, team: id });
  return [{ kind: "whisper", card: noneCard(says(context), team, team !== null && mayChange(team, person)) }];
}
