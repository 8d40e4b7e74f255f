import { Refusal } from "../../core/errors.ts";
import type { Command, Feature, PressHandler } from "../../core/feature.ts";
import { textFor } from "../../text/text.ts";
import { feedback, KEPT_FOR, keepFeedback, readThumb } from "./feedback.ts";
import { samples } from "./samples.ts";
import { countsCard, thanksCard } from "./views.ts";

const command: Command = {
  word: "feedback",
  uses: [{ name: "feedback", reads: true, for: "admin" }],
  accepts: (args) => args === "",
  run: async (_args, { me, now, records }) => {
    const t = textFor(me.lang);
    const all = (await records.list(feedback)).filter(({ at }) => now - at <= KEPT_FOR);
    return [{ kind: "whisper", card: countsCard(t, all) }];
  },
};

const presses: Record<string, PressHandler> = {
  feedback: async (value, { me, now, records }) => {
    const t = textFor(me.lang);
    const thumb = readThumb(value);
    if (!thumb) throw new Refusal(t.core.gone);
    await keepFeedback({ ...thumb, by: me.id, at: now }, records);
    return [{ kind: "whisper", card: thanksCard(t) }];
  },
};

/** Hears what people think of Beacon's answers, by thumbs that a platform shows or a card has as buttons. */
export const feedbackFeature: Feature = {
  name: "feedback",
  tables: [feedback],
  commands: [command],
  presses,
  submits: {},
  samples,
};
