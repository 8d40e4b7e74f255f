import type { Context } from "../../../core/feature.ts";
import { type Drafted, drafted } from "../../../core/model.ts";
import { isPlain, type Reader } from "../../../core/plain.ts";
import { placesIn, unveil, type Veil } from "../../../core/veil.ts";
import { valueName } from "../../goals/values.ts";
import { veilOf } from "../../people/veil.ts";
import { says } from "../access.ts";
import type { Win } from "../win.ts";
import { MAX } from "../wins/forms.ts";
import { isWords } from "../wins/read.ts";
import { shoutoutTask, type Words } from "./task.ts";

/** The win in better words: the model's where they hold, else its own. */
export async function draftWords(win: Win, context: Context): Promise<Drafted<Words>> {
  const t = says(context);
  const veil = await veilOf(context);
  const sent = { what: veil.hide(win.what), effect: veil.hide(win.effect) };
  const { kind, value } = win;
  const inputs = {
    ...{ language: t.locale, ...sent, kind: t.recognition.kinds[kind], value: valueName(value, t.locale) ?? "" },
  };
  const read = (answer: Words) => readWords(answer, sent, veil, context);
  return drafted(context.model, shoutoutTask, inputs, read, () => ({ what: win.what, effect: win.effect }));
}

/** With every name and number of the win, each once, and none besides; null where it is of no use. */
function readWords(said: Words, sent: Words, veil: Veil, reader: Reader): Words | null {
  const [what, effect] = [said.what.trim(), sent.effect === "" ? "" : said.effect.trim()];
  const texts = [sent.what, sent.effect];
  const sound = isPlain(what, texts, veil, reader) && (effect === "" || isPlain(effect, texts, veil, reader));
  const needed = [...new Set(texts.flatMap(placesIn))];
  if (!sound || unveil(`${what}\n${effect}`, veil.behind, needed) === null) return null;
  const words = { what: unveil(what, veil.behind, []) ?? "", effect: unveil(effect, veil.behind, []) ?? "" };
  const fits = words.what.length <= MAX.what && words.effect.length <= MAX.effect && isWords(words.what);
  return fits ? words : null;
}
