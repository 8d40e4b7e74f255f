import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { people } from "../../people/person.ts";
import { inPrivate, ownGoals, says, seen, writtenWin } from "../access.ts";
import { named } from "../named.ts";
import { follow } from "../shoutouts/announce.ts";
import { nominating } from "../star/access.ts";
import { mayMake, mayRead, type Win, wins } from "../win.ts";
import { wordsButton } from "../words/views.ts";
import { valuesOf } from "./fields.ts";
import { winForm } from "./forms.ts";
import { handMine, showMine, showText } from "./mine.ts";
import { asPeriod } from "./periods.ts";
import { readStory } from "./read.ts";
import { saveWin } from "./save.ts";
import { shownWin } from "./shown.ts";
import { winCard } from "./views.ts";

/** Opens the form with what was said already. */
export async function openForm(text: string, context: Context): Promise<Reply[]> {
  const typed = { what: text.trim(), kind: "result", visibility: "team" };
  return [{ kind: "open", form: winForm(says(context), context.newId(), await ownGoals(context), typed) }];
}

export async function showWin(win: Win, context: Context, kind: "update" | "post", said?: string): Promise<Reply[]> {
  const star = win.group === undefined ? await nominating(win.team, context) : null;
  const t = says(context);
  const drawn = winCard(t, win, await seen(win, context), win.by === context.me.id, star, said);
  const mayDraft = context.model && win.by === context.me.id && !win.thanks;
  const shown = mayDraft ? { ...drawn, blocks: [...drawn.blocks, wordsButton(t, win, "win")] } : drawn;
  return kind === "update" ? [{ kind, card: shown }] : inPrivate(shown, context);
}

export const presses: Record<string, PressHandler> = {
  "win.new": openForm,
  "win.open": async (id, context) => showWin(await shownWin(id, context), context, "post"),
  "win.mine": async (period, context) => showMine(asPeriod(period), context, "update"),
  "win.text": async (period, context) => showText(asPeriod(period), context),
  "win.export": async (period, context) => handMine(asPeriod(period), context),

  "win.edit": async (id, context) => {
    const win = changeable(await writtenWin(id, context), context);
    const typed = valuesOf(win, await seen(win, context));
    return [{ kind: "open", form: winForm(says(context), id, await ownGoals(context), typed) }];
  },

  "win.remove": async (id, context) => {
    const win = await writtenWin(id, context);
    context.records.remove(wins, win);
    return [...(await showMine("month", context, "update")), ...(win.post ? await follow(win, context) : [])];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "win.save": async (typed, id, context) => {
    const t = says(context);
    const known = await knownWin(id, context);
    const goals = await ownGoals(context);
    const { picked, errors: strangers } = await named(typed, context);
    const { story, errors } = readStory(
      t,
      typed,
      goals.map((goal) => goal.id),
    );
    const wrong = { ...errors, ...strangers };
    if (Object.keys(wrong).length > 0) {
      return [{ kind: "reject", form: winForm(t, id, goals, typed), errors: wrong }];
    }
    const whose = picked.length > 0 ? picked.map((person) => person.id) : [context.me.id];
    const { win, sendings } = await saveWin(known, id, { ...story, whose }, context);
    return [...(await showWin(win, context, known ? "update" : "post", t.recognition.saved)), ...sendings];
  },
};

/** The win that the form is about; null for a new one. Refuses somebody else's. */
async function knownWin(id: string, context: Context): Promise<Win | null> {
  const win = await context.records.get(wins, id);
  const { error } = says(context).recognition;
  if (!win && !mayMake(id, context.me.id)) throw new Refusal(error.gone);
  if (!win) return null;
  const person = await context.records.get(people, context.me.id);
  if (!person || !mayRead(win, person)) throw new Refusal(error.gone);
  if (win.by !== context.me.id) throw new Refusal(error.notYours);
  return changeable(win, context);
}

/** Thanks stay for whom they were given: no button changes them, only one that somebody has made up. */
export function changeable(win: Win, context: Context): Win {
  if (win.thanks) throw new Refusal(says(context).core.gone);
  return win;
}
