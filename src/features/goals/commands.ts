import type { Command, Context } from "../../core/feature.ts";
import { LANGS } from "../../core/lang.ts";
import type { Reply } from "../../core/reply.ts";
import { textFor } from "../../text/text.ts";
import { inPrivate, says } from "./access.ts";
import { givenList } from "./agreement/giver-handlers.ts";
import { ownLine, showTree } from "./cascade/show.ts";
import { notGoalCard, redraw, startDraft } from "./draft/draft.ts";
import { browse } from "./examples/handlers.ts";
import { type Goal, isOpen } from "./goal.ts";
import { drafts, mine, note, takeBack } from "./life.ts";
import { menu } from "./menu.ts";
import { draftsCard, pickCard } from "./menu-views.ts";
import { beginTyped, offerProblem, showStarts } from "./ways/begin.ts";
import { tellsOfTrouble } from "./ways/topics.ts";

type Word = keyof ReturnType<typeof textFor>["goals"]["words"];

/** What a `goal` command asks for: a word of its own, or a sentence to draft from. */
type Request = { word: Word; rest: string } | { word: null; rest: string };

export const commands: Command[] = [
  {
    word: "goal",
    uses: [
      { name: "goal …" },
      { name: "goal list", reads: true },
      { name: "goal drafts", reads: true },
      { name: "goal given", reads: true },
      { name: "goal tree", reads: true },
      { name: "goal line", reads: true },
      { name: "goal templates …", reads: true },
      { name: "goal help", reads: true },
      { name: "goal problem …", reads: true },
      { name: "goal baseline", reads: true },
      { name: "goal expectation", reads: true },
      { name: "goal update …" },
      { name: "goal close" },
      { name: "goal undo" },
    ],
    run: async (args, context) => {
      const { word, rest } = readRequest(args, context);
      if (word !== null) return ACTIONS[word](rest, context);
      if (rest === "") return ACTIONS.list("", context);
      const started = (await startDraft(rest, context)) ?? (await offerProblem(rest, context));
      // Perhaps another command is meant; where no model can tell, this one says what a goal looks like.
      const meant = started === null && context.model ? await context.heard?.guess(rest) : null;
      return started ?? meant ?? [{ kind: "whisper", card: notGoalCard(rest, context) }];
    },
  },
];

const ACTIONS: Record<Word, (rest: string, context: Context) => Promise<Reply[]>> = {
  list: async (_rest, context) => inPrivate(await menu(context), context),
  open: async (_rest, context) => inPrivate(await menu(context), context),
  drafts: async (_rest, context) => inPrivate(draftsCard(context.me.lang, drafts(await mine(context))), context),

  given: async (_rest, context) => inPrivate(await givenList("0", context), context),
  tree: async (_rest, context) => inPrivate(await showTree("", 0, context), context),
  line: async (_rest, context) => ownLine(await mine(context), context),

  templates: browse,

  help: showStarts,
  problem: (rest, context) => beginTyped("problem", rest, context),
  baseline: (rest, context) => beginTyped("baseline", rest, context),
  expectation: (rest, context) => beginTyped("expectation", rest, context),

  update: async (rest, context) =>
    withActive(context, "goal.note", rest, says(context).goals.active.whichUpdate(rest), async (goal) =>
      rest === "" ? redraw(goal, context) : note(goal, rest, context),
    ),

  close: async (_rest, context) =>
    withActive(context, "goal.close", "", says(context).goals.active.whichClose, (goal) => redraw(goal, context)),

  undo: async (_rest, context) => {
    const all = await mine(context);
    const latest = all.toSorted((a, b) => changedAt(b) - changedAt(a))[0];
    return latest ? posted(await takeBack(latest, context), context) : ACTIONS.list("", context);
  },
};

const changedAt = (goal: Goal): number => goal.history.at(-1)?.at ?? 0;

/** Acts on the only active goal, or asks which one is meant. */
async function withActive(
  context: Context,
  action: string,
  carry: string,
  question: string,
  act: (goal: Goal) => Promise<Reply[]>,
): Promise<Reply[]> {
  const open = (await mine(context)).filter(isOpen);
  const [only] = open;
  if (!only)
    return [{ kind: "whisper", card: { kind: "card", title: says(context).goals.active.noneActive, blocks: [] } }];
  if (open.length === 1) return posted(await act(only), context);
  return inPrivate(pickCard(context.me.lang, question, open, action, carry), context);
}

/** A typed command has no card to redraw, so what would be redrawn is posted. */
function posted(replies: Reply[], context: Context): Reply[] {
  return replies.flatMap((reply) => (reply.kind === "update" ? inPrivate(reply.card, context) : [reply]));
}

/**
 * `update` is a command before a number that is no goal of its own, `templates` before words to look for, the others
 * only when nothing follows: "update the SOP by March" and "close 20 tickets a day" are goals.
 */
function readRequest(args: string, { coach, me, today }: Context): Request {
  const text = args.trim();
  const found = wordAt(text);
  if (found === null) return { word: null, rest: text };
  const { word, rest, apart } = found;
  if (rest === "") return { word, rest };
  const read = (said: string) => coach.review({ text: said, lang: me.lang, today });
  const isNote = () => coach.measure(rest) !== null && !read(rest).T;
  // "templates for all replies by March" is a goal, and so is 模板覆盖率提高到80%, which goes on without a space.
  const isSearch = () => (apart ? !read(text).T : read(text).kind === "none");
  // "problem: replies are slow" is one, "problem resolution rate to 90% by March" is a goal.
  const isProblem = () => tellsOfTrouble(rest) && !read(text).M;
  const meant =
    (word === "update" && isNote()) || (word === "templates" && isSearch()) || (word === "problem" && isProblem());
  return meant ? { word, rest } : { word: null, rest: text };
}

/**
 * The sub-command that a text begins with, in any language: the longest, because 我的 begins 我的线, too. Chinese needs
 * no space behind it: `更新87%`.
 */
function wordAt(text: string): { word: Word; rest: string; apart: boolean } | null {
  const typed = text.normalize("NFKC").toLowerCase();
  const words = LANGS.flatMap((lang) => Object.entries(textFor(lang).goals.words) as [Word, readonly string[]][]);
  const [found] = words
    .flatMap(([word, names]) => [word, ...names].map((name) => ({ word, name })))
    .filter(({ name }) => typed.startsWith(name) && endsAt(typed, name))
    .toSorted((a, b) => b.name.length - a.name.length);
  if (!found) return null;
  const behind = text.slice(found.name.length);
  const rest = behind.replace(/^[\s:：,，]+/, "");
  return { word: found.word, rest, apart: rest !== behind };
}

const endsAt = (text: string, name: string): boolean =>
  /\p{Script=Han}$/u.test(name) || !/^[\p{L}\p{N}]/u.test(text.slice(name.length));

/** `目标列表`, written as Chinese is: the command and its word without a space; null for anything else. */
export async function joinedWords(text: string, context: Context): Promise<Reply[] | null> {
  const name = LANGS.flatMap((lang) => textFor(lang).core.words.goal).find((one) => text.startsWith(one));
  if (name === undefined || !/\p{Script=Han}/u.test(name)) return null;
  const { word, rest } = readRequest(text.slice(name.length), context);
  return word === null ? null : ACTIONS[word](rest, context);
}

/** A number alone, when no draft waits for one, is a note; it is asked which goal it belongs to. */
export async function loneNumber(text: string, context: Context): Promise<Reply[] | null> {
  if (context.coach.measure(text)?.text.trim() !== text.trim()) return null;
  const open = (await mine(context)).filter(isOpen);
  if (open.length === 0) return null;
  const question = says(context).goals.active.whichUpdate(text.trim());
  return inPrivate(pickCard(context.me.lang, question, open, "goal.note", text.trim()), context);
}
