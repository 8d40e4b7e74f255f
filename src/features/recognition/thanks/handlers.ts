import { z } from "zod";
import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { peopleOf } from "../../people/person.ts";
import { inPrivate, says, seen } from "../access.ts";
import { named } from "../named.ts";
import { mayMake, VISIBILITIES, type Win, wins } from "../win.ts";
import { MAX } from "../wins/forms.ts";
import { isReason, isValue, isWords } from "../wins/read.ts";
import { give, leftToday, refusalOf } from "./give.ts";
import { groupOf } from "./groups.ts";
import { drawForm } from "./open.ts";
import { typedOf } from "./typed-of.ts";
import { sentCard } from "./views.ts";

/** What the value card's buttons carry. */
const Chosen = z.object({
  id: z.string(),
  to: z.array(z.string()),
  reason: z.string(),
  value: z.string(),
  group: z.string().optional(),
});

export const presses: Record<string, PressHandler> = {
  // From a message: its author's account on the first line, its words below.
  "thanks.new": async (value, context) => {
    const [author = "", ...words] = value.split("\n");
    const typed = { ...typedOf([], words.join("\n")), ...(author && { person: author }) };
    return [{ kind: "open", form: await drawForm(context.newId(), typed, context) }];
  },

  "thanks.value": async (value, context) => {
    const { id, to, reason, value: picked, group } = readChosen(value, context);
    const { error } = says(context).recognition;
    const whole = group === undefined ? null : await groupOf(group, context);
    const people = group === undefined ? await peopleOf(context.records, [...new Set(to)]) : (whole?.people ?? []);
    if (people.length === 0 || !isValue(picked) || !isReason(reason)) throw new Refusal(error.gone);
    const together = whole ? { group: whole.name } : {};
    return send({ id, to: people, reason, value: picked, visibility: "team", ...together }, "update", context);
  },

  "thanks.more": async (value, context) => {
    const { id, to, reason, group } = readChosen(value, context);
    const typed = typedOf(await peopleOf(context.records, to), reason, group);
    return [{ kind: "open", form: await drawForm(id, typed, context) }];
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
    const whole = typed["group"] ? await groupOf(typed["group"], context) : null;
    const to = whole ? whole.people : picked;
    const none = picked.length === 0 && !typed["group"];
    const refusal = known || none ? null : await refusalOf(to, context, Boolean(typed["group"]));
    const wrong = {
      ...(none && { person: t.core.required }),
      ...(refusal !== null && { [whole ? "group" : "person"]: refusal }),
      ...(whole && picked.length > 0 && { group: t.recognition.error.either }),
      ...(!isWords(reason) && { what: t.recognition.error.reason }),
      ...(reason.length > MAX.what && { what: t.core.tooLong(MAX.what) }),
      ...(!isValue(value) && { value: t.recognition.error.value }),
      ...errors,
    };
    if (Object.keys(wrong).length > 0) {
      return [{ kind: "reject", form: await drawForm(id, typed, context), errors: wrong }];
    }
    return send({ id, to, reason, value, visibility, ...(whole && { group: whole.name }) }, "post", context);
  },
};

async function send(thanks: Parameters<typeof give>[0], kind: "update" | "post", context: Context): Promise<Reply[]> {
  const before = await context.records.get(wins, thanks.id);
  const { error } = says(context).recognition;
  if (before && before.by !== context.me.id) throw new Refusal(error.notYours);
  if (!before && !mayMake(thanks.id, context.me.id)) throw new Refusal(error.gone);
  const refusal = before ? null : await refusalOf(thanks.to, context, thanks.group !== undefined);
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
