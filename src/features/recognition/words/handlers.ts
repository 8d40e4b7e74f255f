import type { Context, PressHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { ownGoals, says, seen, writtenWin } from "../access.ts";
import { decidable, editForm, showOne } from "../shoutouts/handlers.ts";
import type { Win } from "../win.ts";
import { valuesOf } from "../wins/fields.ts";
import { winForm } from "../wins/forms.ts";
import { changeable, showWin } from "../wins/handlers.ts";
import { draftWords } from "./draft.ts";
import type { Words } from "./task.ts";
import { type Asker, wordsCard } from "./views.ts";

export const presses: Record<string, PressHandler> = {
  "win.words": async (id, context) => {
    const win = changeable(await writtenWin(id, context), context);
    return context.model ? draft(win, "win", context) : showWin(win, context, "update");
  },

  "win.words.take": async (value, context) => {
    const { id, words } = carried(value);
    const win = changeable(await writtenWin(id, context), context);
    const typed = { ...valuesOf(win, await seen(win, context)), ...words };
    return [{ kind: "open", form: winForm(says(context), id, await ownGoals(context), typed) }];
  },

  "win.words.keep": async (id, context) => showWin(await writtenWin(id, context), context, "update"),

  "shout.words": async (id, context) => {
    const found = await decidable(id, context);
    return context.model && found.win.stage !== "posted"
      ? draft(found.face, "shout", context)
      : showOne(found, context);
  },

  "shout.words.take": async (value, context) => {
    const { id, words } = carried(value);
    const { win } = await decidable(id, context);
    return [{ kind: "open", form: editForm(says(context), win, words) }];
  },

  "shout.words.keep": async (id, context) => showOne(await decidable(id, context), context),
};

async function draft(win: Win, by: Asker, context: Context): Promise<Reply[]> {
  return [{ kind: "update", card: wordsCard(says(context), win, await draftWords(win, context), by) }];
}

function carried(value: string): { id: string; words: Words } {
  const [id = "", what = "", effect = ""] = value.split("\n");
  return { id, words: { what, effect } };
}
