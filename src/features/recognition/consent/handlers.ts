import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { readableWin, says, seen } from "../access.ts";
import { choices } from "../choices.ts";
import { follow } from "../shoutouts/announce.ts";
import { type Consent, type Win, wins } from "../win.ts";
import { takeWords } from "./reword.ts";
import { settingsCard } from "./settings-card.ts";
import { askCard, rewordForm } from "./views.ts";

export const presses: Record<string, PressHandler> = {
  "win.share": async (value, context) => answer(value, "share", context),
  "win.keep": async (value, context) => answer(value, "private", context),

  "win.reword": async (value, context) => {
    const win = await namedWin(value, context);
    return [{ kind: "open", form: rewordForm(says(context), win) }];
  },

  "win.settings": async (_value, context) => [
    { kind: "whisper", card: settingsCard(says(context), await isOut(context)) },
  ],
  "win.out": async (_value, context) => choose(true, context),
  "win.in": async (_value, context) => choose(false, context),
};

export const submits: Record<string, SubmitHandler> = {
  "win.reword.save": async (typed, id, context) => {
    const win = await namedWin(id, context);
    const taken = await takeWords(win, typed, rewordForm(says(context), win, typed), context);
    return "rejected" in taken ? taken.rejected : [...(await redraw(taken.saved, context)), ...taken.told];
  },
};

/** Keeps what somebody says to the words they have read; what was reworded since is shown anew. */
async function answer(value: string, said: Consent, context: Context): Promise<Reply[]> {
  const win = await namedWin(value, context);
  if (Number(value.split(" ")[1]) !== win.words) return redraw(win, context);
  const consent = { ...win.consent, [context.me.id]: said };
  const saved = context.records.put(wins, { ...win, consent });
  return [...(await redraw(saved, context)), ...(await follow(saved, context))];
}

async function redraw(win: Win, context: Context): Promise<Reply[]> {
  return [{ kind: "update", card: askCard(says(context), win, await seen(win, context), context.me.id) }];
}

/** A win for somebody whom it is about. */
async function namedWin(value: string, context: Context): Promise<Win> {
  const win = await readableWin(value.split(" ")[0] ?? "", context);
  if (!win.whose.includes(context.me.id) || win.group !== undefined)
    throw new Refusal(says(context).recognition.error.notNamed);
  return win;
}

async function isOut({ records, me }: Context): Promise<boolean> {
  return (await records.get(choices, me.id))?.out ?? false;
}

/** A standing choice: what names them is kept private from now on. What waited for an announcement stays out, too. */
async function choose(out: boolean, context: Context): Promise<Reply[]> {
  await context.records.get(choices, context.me.id);
  context.records.put(choices, { id: context.me.id, out });
  return [{ kind: "update", card: settingsCard(says(context), out) }];
}
