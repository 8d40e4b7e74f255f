import { linesOf, piecesOf, type Supported, supported } from "../../core/evidence.ts";
import type { Context } from "../../core/feature.ts";
import type { Asked, Model } from "../../core/model.ts";
import type { Ending } from "../../core/reply.ts";
import type { Veil } from "../../core/veil.ts";
import type { Text } from "../../text/text.ts";
import type { PassageId } from "./passages.ts";
import { namesOnlyKnown } from "./sound.ts";
import { questionTask } from "./task.ts";
import { endingAfterCut, endingByModel, endingByRules } from "./views.ts";

/** So many passages are sent, and so many sentences shown at most. */
const SENT = 4;
const SHOWN = 6;
const LONGEST = 300;

interface Asking {
  t: Text;
  question: string;
  found: readonly PassageId[];
  /** People are neither sent nor named in an answer. */
  veil: Veil;
  id: string;
}

/**
 * The model's answer, sentence by sentence, each once it is complete and checked; the method's own words where there is
 * none, or where it breaks off. Rule: docs/method.md, words of a model.
 */
export async function* tell(asking: Asking, context: Context & { model: Model }): AsyncGenerator<string, Ending, void> {
  const { inputs, read } = reading(asking, context);
  const told: Supported[] = [];
  const soFar: unknown[] = [];
  function* take(said: readonly unknown[]): Generator<string> {
    for (const one of said.slice(soFar.length)) {
      soFar.push(one);
      const [sound] = told.length < SHOWN ? read(one) : [];
      if (sound) {
        told.push(sound);
        yield sound.says;
      }
    }
  }
  const asked = context.model.stream(questionTask, inputs);
  let next = await asked.next();
  // Of what has come so far the last one may be broken off.
  for (; !next.done; next = await asked.next()) yield* take(sentencesIn(next.value).slice(0, -1));
  const end = next.value;
  const wasWhole = end.why === null && goesOn(soFar, end.answer.sentences);
  if (wasWhole) yield* take(end.answer.sentences);
  return endingOf(asking, told, end, wasWhole);
}

/** What is sent of a question, and how a sentence of the answer is read: null for what may not be shown. */
function reading({ t, question, found, veil }: Asking, context: Context) {
  const sent = found.slice(0, SENT);
  const passages = sent.map((id) => t.method.passages[id]);
  const pieces = piecesOf(
    "p",
    passages.map(({ title, says }) => `${title}. ${says}`),
    veil,
  );
  const inputs = { language: t.locale, question: veil.hide(question), passages: linesOf(pieces) };
  const rules = { pieces, veil, fills: ["number"], longest: LONGEST };
  const read = (one: unknown): Supported[] => {
    const sentence = questionTask.answer.shape.sentences.element.safeParse(one);
    if (!sentence.success || !namesOnlyKnown(sentence.data.says, Object.values(inputs), t.locale)) return [];
    return supported([sentence.data], rules, context);
  };
  return { inputs, read };
}

/** The sentences in what has come so far, whatever it is. */
function sentencesIn(soFar: unknown): readonly unknown[] {
  const { sentences } = (soFar ?? {}) as { sentences?: unknown };
  return Array.isArray(sentences) ? sentences : [];
}

/** Whether the whole answer begins as what was heard of it; one that was asked for anew may be another. */
function goesOn(heard: readonly unknown[], all: readonly { says: string }[]): boolean {
  return heard.every((one, at) => (one as { says?: unknown } | null)?.says === all[at]?.says);
}

function endingOf(
  { t, found, id }: Asking,
  told: readonly Supported[],
  end: Asked<unknown>,
  wasWhole: boolean,
): Ending {
  if (told.length === 0) return endingByRules(t, found, { by: "rules", draft: null, why: end.why ?? "shape" });
  if (end.why !== null || !wasWhole) return endingAfterCut(t, found);
  const named = new Set(told.flatMap(({ on }) => on));
  const on = found.slice(0, SENT).filter((_, at) => named.has(`p${at + 1}`));
  return endingByModel(t, on, end.prompt, id);
}
