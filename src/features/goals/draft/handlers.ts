import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import { isDay } from "../../../core/time.ts";
import type { FieldErrors } from "../../../core/view.ts";
import { people } from "../../people/person.ts";
import { ownGoal, says } from "../access.ts";
import { openRevision } from "../agreement/revise.ts";
import { REVISED } from "../agreement/revision-forms.ts";
import { isOffer } from "../agreement/views.ts";
import { levelInWords } from "../calibration/views.ts";
import { weigh } from "../calibration/weigh.ts";
import { VISIBILITIES } from "../content.ts";
import { MAX } from "../fields.ts";
import { ASKS, type Ask, allForm, askForm, FIELDS_OF, newForm, statementForm } from "../forms.ts";
import { type Goal, hasStarted, isOpen } from "../goal.ts";
import { save } from "../life.ts";
import { readContent, textProblem } from "../parse.ts";
import { nextQuestion } from "../smart.ts";
import { values } from "../values.ts";
import { viewer } from "../viewer.ts";
import { offerProblem } from "../ways/begin.ts";
import { readCorrection } from "./correct.ts";
import { answer, notGoalCard, ownCard, redraw, startDraft } from "./draft.ts";
import { lost } from "./lost.ts";
import { meanIn } from "./means.ts";
import { onOpen, onSent, take } from "./on-open.ts";
import { FIELD_OF } from "./typed-answer.ts";

const openAsk = (ask: Ask): PressHandler =>
  onOpen(async (goal, choice, context) => {
    const agreed = FIELDS_OF[ask].filter((name) => REVISED.includes(name));
    if (isOpen(goal) && agreed.length > 0) return openRevision(goal, {}, context, agreed);
    const read: Record<string, string> = ask === "M" ? await levelBefore(goal, context) : {};
    const typed = choice === "" ? read : { value: choice };
    return [{ kind: "open", form: askForm(says(context), goal, ask, context.today, typed) }];
  });

/** What the team's own readings say of today's level, for whoever has not said it. */
async function levelBefore(goal: Goal, context: Context): Promise<Record<string, string>> {
  const weighed = goal.baseline === null ? await weigh(goal, context) : null;
  const level = weighed?.found.suggestedBaseline ?? null;
  return weighed && level !== null ? { baseline: levelInWords(says(context), level, weighed.gauge) } : {};
}

export const presses: Record<string, PressHandler> = {
  "goal.new": async (_value, context) => [{ kind: "open", form: newForm(says(context), context.newId()) }],
  ...Object.fromEntries(ASKS.map((ask) => [`goal.ask.${ask}`, openAsk(ask)])),

  "goal.meant": async (sentence, context) => {
    const started = sentence === "" ? null : await startDraft(sentence, context, context.newId(), true);
    if (!started) throw new Refusal(says(context).core.gone);
    return started;
  },

  "goal.take": onOpen(async (goal, typed, context) => {
    const asked = ASKS.find((letter) => letter === nextQuestion(goal));
    const field = asked && FIELD_OF[asked];
    if (!asked || !field) return redraw(goal, context); // answered in another way meanwhile
    return [{ kind: "open", form: askForm(says(context), goal, asked, context.today, { [field]: typed }) }];
  }),

  "goal.due": onOpen(async (goal, due, context) => {
    if (!isDay(due)) throw new Refusal(says(context).core.gone);
    return take(goal, { due }, context);
  }),

  "goal.means": onOpen(async (goal, id, context) => {
    const means = meanIn(context.me.lang, id);
    if (means === undefined) throw new Refusal(says(context).core.gone);
    // Answered in another way meanwhile: nobody's own words are lost to an old card.
    return goal.means === "" ? take(goal, { means }, context) : redraw(goal, context);
  }),

  "goal.value": onOpen(async (goal, choice, context) => {
    if (!values.some(({ id }) => id === choice)) throw new Refusal(says(context).core.gone);
    return take(goal, { value: choice }, context);
  }),

  "goal.sees": onOpen(async (goal, choice, context) => {
    const visibility = VISIBILITIES.find((one) => one === choice);
    if (!visibility) throw new Refusal(says(context).core.gone);
    return take(goal, { visibility }, context);
  }),

  "goal.team": onOpen(async (goal, team, context) => {
    // Under way, its team's leads answer for it, and a change of team would be a change of who approves.
    if (goal.state !== "draft") return redraw(goal, context);
    const owner = await context.records.get(people, goal.owner);
    if (!owner?.teams.includes(team)) throw new Refusal(says(context).core.gone);
    return take(goal, { team }, context);
  }),

  "goal.more": onOpen(async (goal, _choice, context) => [
    { kind: "update", card: ownCard(goal, { ...(await viewer(goal, context)), more: true }) },
  ]),

  "goal.all": onOpen(async (goal, _choice, context) => [
    { kind: "open", form: allForm(says(context), goal, context.today) },
  ]),

  "goal.correct": onOpen(async (goal, _choice, context) => {
    if (goal.state !== "draft") return redraw(goal, context);
    return [{ kind: "open", form: statementForm(says(context), goal) }];
  }),

  "goal.drop": onOpen(async (goal, _choice, context) => {
    if (goal.state !== "draft") return redraw(goal, context);
    return redraw(save(goal, { state: "cancelled" }, context), context);
  }),

  "goal.restore": async (id, context) => {
    const goal = await ownGoal(id, context);
    if (goal.state !== "cancelled" || hasStarted(goal) || isOffer(goal)) return redraw(goal, context);
    return redraw(save(goal, { state: "draft" }, context), context);
  },
};

const saveAsk = (ask: Ask): SubmitHandler =>
  onSent(async (goal, typed, context) => {
    const reader = { t: says(context), coach: context.coach, today: context.today };
    const { patch, errors } = readContent(typed, FIELDS_OF[ask], goal, reader);
    // A measure that was only the rough words again goes with them.
    if (ask === "S" && goal.metric === goal.what) patch.metric = "";
    if (ask === "S" && !errors["what"] && !patch.who && !patch.where) errors["where"] = reader.t.core.required;
    if (ask === "A" && !patch.baseline && !patch.means && Object.keys(errors).length === 0) {
      errors["means"] = reader.t.core.required;
    }
    if (Object.keys(errors).length === 0) return answer(goal, patch, context);
    return [{ kind: "reject", form: askForm(reader.t, goal, ask, context.today, typed), errors }];
  });

export const submits: Record<string, SubmitHandler> = {
  ...Object.fromEntries(ASKS.map((ask) => [`goal.ask.${ask}.save`, saveAsk(ask)])),

  "goal.new.save": async (typed, id, context) => {
    const t = says(context);
    const sentence = (typed["sentence"] ?? "").trim();
    const problem = textProblem(sentence, MAX.sentence, t);
    if (problem !== null) return [{ kind: "reject", form: newForm(t, id, typed), errors: { sentence: problem } }];
    const started =
      (await startDraft(sentence, context, id || context.newId())) ?? (await offerProblem(sentence, context));
    // The card has the words, and a button for whoever means them as a goal: the same way on as behind the command.
    return started ?? [{ kind: "whisper", card: notGoalCard(sentence, context) }];
  },

  "goal.all.save": onSent(async (goal, typed, context) => {
    // Opened before it started: what was agreed since cannot be changed along with the rest.
    if (isOpen(goal) && "target" in typed) throw new Refusal(says(context).revision.error.use);
    const reader = { t: says(context), coach: context.coach, today: context.today };
    const { patch, errors } = readContent(typed, "all", goal, reader);
    const around = await viewer(goal, context);
    const all: FieldErrors = { ...lost(goal, patch, reader.t, around), ...errors };
    if (Object.keys(all).length === 0) return answer(goal, patch, context);
    return [{ kind: "reject", form: allForm(reader.t, goal, context.today, typed), errors: all }];
  }),

  "goal.correct.save": onSent(async (goal, typed, context) => {
    const t = says(context);
    if (goal.state !== "draft") throw new Refusal(t.revision.error.use);
    const statement = (typed["statement"] ?? "").trim();
    const { patch, problem } = readCorrection(goal, statement, context);
    if (problem === null) return answer(goal, patch, context);
    return [{ kind: "reject", form: statementForm(t, goal, statement), errors: { statement: problem } }];
  }),
};
