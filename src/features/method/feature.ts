import { Refusal } from "../../core/errors.ts";
import type { Command, Context, Feature, PressHandler } from "../../core/feature.ts";
import type { Reply } from "../../core/reply.ts";
import { textFor } from "../../text/text.ts";
import { veilOf } from "../people/veil.ts";
import { findPassages, isPassage, type PassageId } from "./passages.ts";
import { isQuestion } from "./question.ts";
import { samples } from "./samples.ts";
import { questionTask } from "./task.ts";
import { tell } from "./tell.ts";
import { passagesCard, topicsCard } from "./views.ts";

/** So few words after `ask` may name a topic without asking: `ask cascade`. */
const FEW = 3;

const command: Command = {
  word: "ask",
  uses: [{ name: "ask …" }],
  // "ask every guest for a rating by March" is a goal.
  accepts: (args) => args === "" || isQuestion(args) || (isShort(args) && findPassages(args).length > 0),
  run: async (args, context) => {
    const t = textFor(context.me.lang);
    if (args === "") return [{ kind: "whisper", card: topicsCard(t, t.method.topicsHint) }];
    return answer(args, findPassages(args), context);
  },
};

const isShort = (args: string): boolean =>
  /\p{Script=Han}/u.test(args) ? args.length <= 3 * FEW : args.split(/\s+/).length <= FEW;

const presses: Record<string, PressHandler> = {
  "method.show": async (id, { me }) => {
    const t = textFor(me.lang);
    if (!isPassage(id)) throw new Refusal(t.core.gone);
    return [{ kind: "whisper", card: passagesCard(t, [id]) }];
  },
};

/** The method's own words; a model's that rest on them, where one is on. */
async function answer(question: string, found: readonly PassageId[], context: Context): Promise<Reply[]> {
  const { model, me } = context;
  const t = textFor(me.lang);
  if (!model || found.length === 0) return [{ kind: "whisper", card: passagesCard(t, found) }];
  const asking = { t, question, found, veil: await veilOf(context), id: context.newId() };
  return [{ kind: "growing", growing: { title: t.method.answer, pieces: tell(asking, { ...context, model }) } }];
}

/** Answers questions about how goals are set and kept. */
export const methodFeature: Feature = {
  name: "method",
  tables: [],
  commands: [command],
  presses,
  submits: {},
  tasks: [questionTask],
  sentence: async (text, context) => {
    const found = isQuestion(text) ? findPassages(text) : [];
    return found.length > 0 ? answer(text, found, context) : null;
  },
  samples,
};
