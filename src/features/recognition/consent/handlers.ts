import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { readableWin, says, seen } from "../access.ts";
import { choices, outOf } from "../choices.ts";
import { mask } from "../mask.ts";
import { follow } from "../shoutouts/announce.ts";
import { type Consent, reworded, type Win, wins } from "../win.ts";
import { isWords } from "../wins/read.ts";
import { askConsent } from "./ask.ts";
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
    const t = says(context);
    const win = await namedWin(id, context);
    const words = { what: mask((typed["what"] ?? "").trim()), effect: mask((typed["effect"] ?? "").trim()) };
    if (!isWords(words.what)) {
      return [{ kind: "reject", form: rewordForm(t, win, typed), errors: { what: t.recognition.error.what } }];
    }
    const { whose, kind, value, goal, evidence, visibility } = win;
    const out = await outOf(context.records, whose);
    const after = reworded(win, { whose, kind, value, goal, evidence, visibility, ...words }, context.me.id, out);
    const saved = after === win ? win : context.records.put(wins, after);
    if (after === win) return redraw(win, context);
    return [
      ...(await redraw(saved, context)),
      ...(await askConsent(saved, context)),
      ...(await follow(saved, context)),
    ];
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
  if (!win.whose.includes(context.me.id)) throw new Refusal(says(context).recognition.error.notNamed);
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
