import { z } from "zod";
import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { type Person, peopleOf } from "../../people/person.ts";
import { inPrivate, says, seen } from "../access.ts";
import { named } from "../named.ts";
import { VISIBILITIES, type Win, wins } from "../win.ts";
import { MAX } from "../wins/forms.ts";
import { isValue, isWords } from "../wins/read.ts";
import { thanksForm } from "./forms.ts";
import { give, leftToday, refusalOf } from "./give.ts";
import { typedOf } from "./typed-of.ts";
import { sentCard } from "./views.ts";

/** What the value card's buttons carry. */
const Chosen = z.object({ id: z.string(), to: z.array(z.string()), reason: z.string(), value: z.string() });

export const presses: Record<string, PressHandler> = {
  "thanks.new": async (_value, context) => openThanks([], "", context),

  "thanks.value": async (value, context) => {
    const { id, to, reason, value: picked } = readChosen(value, context);
    const { error } = says(context).recognition;
    const people = await peopleOf(context.records, to);
    if (people.length === 0 || !isValue(picked) || !isWords(reason)) throw new Refusal(error.gone);
    return send({ id, to: people, reason, value: picked, visibility: "team" }, "update", context);
  },

  "thanks.more": async (value, context) => {
    const { id, to, reason } = readChosen(value, context);
    const form = thanksForm(says(context), id, typedOf(await peopleOf(context.records, to), reason));
    return [{ kind: "open", form }];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "thanks.save": async (typed, id, context) => {
    const t = says(context);
    const { picked, errors } = await named(typed, context);
    const reason = (typed["what"] ?? "").trim();
    const value = typed["value"] ?? "";
    const visibility = VISIBILITIES.find((one) => one === typed["visibility"]) ?? "team";
    const known = await context.records.get(wins, id);
    const refusal = known || picked.length === 0 ? null : await refusalOf(picked, context);
    const wrong = {
      ...(picked.length === 0 && { person: t.core.required }),
      ...(refusal !== null && { person: refusal }),
      ...(!isWords(reason) && { what: t.recognition.error.reason }),
      ...(reason.length > MAX.what && { what: t.core.tooLong(MAX.what) }),
      ...(!isValue(value) && { value: t.recognition.error.value }),
      ...errors,
    };
    if (Object.keys(wrong).length > 0) return [{ kind: "reject", form: thanksForm(t, id, typed), errors: wrong }];
    return send({ id, to: picked, reason, value, visibility }, "post", context);
  },
};

/** Opens the form with whom and what for, as far as it is known. */
export function openThanks(to: readonly Person[], reason: string, context: Context, intro?: string): Reply[] {
  const form = thanksForm(says(context), context.newId(), typedOf(to, reason), intro);
  return [{ kind: "open", form }];
}

async function send(thanks: Parameters<typeof give>[0], kind: "update" | "post", context: Context): Promise<Reply[]> {
  const before = await context.records.get(wins, thanks.id);
  if (before && before.by !== context.me.id) throw new Refusal(says(context).recognition.error.notYours);
  const refusal = before ? null : await refusalOf(thanks.to, context);
  if (refusal !== null) throw new Refusal(refusal);
  const { win, sendings } = await give(thanks, context);
  const shown = await shownTo(win, context);
  return [...(kind === "update" ? [{ kind, card: shown }] : inPrivate(shown, context)), ...sendings];
}

async function shownTo(win: Win, context: Context) {
  return sentCard(says(context), win, await seen(win, context), (await leftToday(context)).count);
}

function readChosen(value: string, context: Context): z.output<typeof Chosen> {
  try {
    return Chosen.parse(JSON.parse(value));
  } catch {
    throw new Refusal(says(context).core.gone);
  }
}
