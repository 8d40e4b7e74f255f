import type { Context } from "../../../core/feature.ts";
import type { Typed } from "../../../core/fields.ts";
import { mask } from "../../../core/mask.ts";
import type { Reply } from "../../../core/reply.ts";
import type { Form } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import { people } from "../../people/person.ts";
import { says, seen } from "../access.ts";
import { outOf } from "../choices.ts";
import { follow } from "../shoutouts/announce.ts";
import { reworded, type Win, wins } from "../win.ts";
import { isWords } from "../wins/read.ts";
import { winCard } from "../wins/views.ts";
import { askConsent } from "./ask.ts";

/** The win in the words of a form, and who is to hear of it; or the form again, where it says nothing. */
export async function takeWords(
  win: Win,
  typed: Typed,
  form: Form,
  context: Context,
): Promise<{ rejected: Reply[] } | { saved: Win; told: Reply[] }> {
  const words = { what: mask((typed["what"] ?? "").trim()), effect: mask((typed["effect"] ?? "").trim()) };
  if (!isWords(words.what)) {
    return { rejected: [{ kind: "reject", form, errors: { what: says(context).recognition.error.what } }] };
  }
  const { whose, kind, value, goal, evidence, visibility } = win;
  const out = await outOf(context.records, whose);
  const after = reworded(win, { whose, kind, value, goal, evidence, visibility, ...words }, context.me.id, out);
  if (after === win) return { saved: win, told: [] };
  const saved = context.records.put(wins, after);
  const told = [...(await askConsent(saved, context)), ...(await tellWriter(saved, context))];
  return { saved, told: [...told, ...(await follow(saved, context))] };
}

/** Whoever wrote it reads what it says now, where somebody else has changed it: it goes out under their name. */
async function tellWriter(win: Win, context: Context): Promise<Reply[]> {
  const { records, me } = context;
  const writer = await records.get(people, win.by);
  if (!writer || win.by === me.id || win.consent[win.by] === "asked") return [];
  const t = textFor(writer.lang);
  const card = winCard(t, win, await seen(win, context), true, null, t.recognition.rewordedBy(me.name));
  return [
    { kind: "post", to: { person: win.by }, key: `win-named:${win.id}:${win.words}:${win.by}`, card, why: "win-named" },
  ];
}
