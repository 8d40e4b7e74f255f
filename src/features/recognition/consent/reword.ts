import type { Context } from "../../../core/feature.ts";
import { mask } from "../../../core/mask.ts";
import type { Reply } from "../../../core/reply.ts";
import type { Form } from "../../../core/view.ts";
import { says } from "../access.ts";
import { outOf } from "../choices.ts";
import { follow } from "../shoutouts/announce.ts";
import { reworded, type Win, wins } from "../win.ts";
import type { Typed } from "../wins/forms.ts";
import { isWords } from "../wins/read.ts";
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
  return { saved, told: [...(await askConsent(saved, context)), ...(await follow(saved, context))] };
}
