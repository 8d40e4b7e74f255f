import { type Supported, supported } from "../../../../core/evidence.ts";
import type { Context } from "../../../../core/feature.ts";
import { type Drafted, drafted } from "../../../../core/model.ts";
import { brief } from "../../../../text/format.ts";
import { type Text, textFor } from "../../../../text/text.ts";
import { PHASES } from "../../cycle/cycle.ts";
import { labelOf } from "../group.ts";
import type { Short } from "../retro.ts";
import type { ShownRetro } from "../shown.ts";
import { type Sheet, sheetOf } from "./sheet.ts";
import { type SentencesAnswer, summaryTask } from "./tasks.ts";

/** So many sentences, and so many characters each. */
const SENTENCES = 3;
const LONGEST = 300;
/** How much of an answer stands in a sentence of the rules. */
const QUOTED = 100;

/** A retro in a few sentences: the model's where they hold, else those of the rules; null where nothing can be said. */
export async function draftShort(
  shown: ShownRetro,
  context: Context,
): Promise<{ drafted: Drafted<readonly Supported[]>; sheet: Sheet } | null> {
  const t = textFor(shown.team.lang);
  const sheet = await sheetOf(t, shown, context);
  if (sheet.answers.size === 0) return null;
  const inputs = { language: t.locale, ...sheet.lines };
  const read = (answer: SentencesAnswer) => readShort(answer, sheet);
  return { sheet, drafted: await drafted(context.model, summaryTask, inputs, read, () => byRules(t, shown, sheet)) };
}

/** In what a whole team reads nobody is named, so only numbers are filled in; null where no sentence holds. */
function readShort({ sentences }: SentencesAnswer, { pieces, veil, reader }: Sheet): Supported[] | null {
  const held = supported(sentences, { pieces, veil, fills: ["number"], longest: LONGEST }, reader);
  return held.length === 0 ? null : held.slice(0, SENTENCES);
}

/** What was said most often at each step. */
function byRules(t: Text, { steps, retro, template }: ShownRetro, { answers }: Sheet): Supported[] {
  const idOf = new Map([...answers].map(([id, one]) => [one.id, id]));
  return PHASES.flatMap((step): Supported[] => {
    const [largest = []] = steps[step];
    const on = largest.flatMap(({ id }) => idOf.get(id) ?? []);
    const said = brief(labelOf(largest, retro) || (largest[0]?.text ?? ""), QUOTED);
    return on.length > 0 ? [{ says: t.drafts.summary.most(t.retro.steps[template][step], said, on.length), on }] : [];
  });
}

/** What a button carries of them. */
export const packShort = (sentences: readonly Supported[]): string =>
  sentences.map(({ says, on }) => `${on.join(",")} ${says.replace(/\s+/g, " ")}`).join("\n");

/** The same, by the answers' own ids; facts of the week stay, so nothing needs to be kept of them. */
export function unpackShort(packed: readonly string[], { answers, pieces }: Sheet): Short["sentences"] {
  return packed.flatMap((line) => {
    const [ids = "", ...words] = line.split(" ");
    const on = ids.split(",").filter((id) => pieces.has(id));
    const says = words.join(" ").trim();
    return on.length > 0 && says !== "" ? [{ says, on: on.flatMap((id) => answers.get(id)?.id ?? []) }] : [];
  });
}
