import { Refusal } from "../../../core/errors.ts";
import type { PressHandler, SubmitHandler } from "../../../core/feature.ts";
import { isDay } from "../../../core/time.ts";
import type { FieldErrors } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { people } from "../../people/person.ts";
import { ownGoal, says, viewer } from "../access.ts";
import { MAX } from "../fields.ts";
import { ASKS, type Ask, allForm, askForm, FIELDS_OF, newForm, statementForm } from "../forms.ts";
import { type Content, change, type Goal, hasStarted } from "../goal.ts";
import { type Beside, blocks } from "../guard/rails.ts";
import { save } from "../life.ts";
import { readContent, textProblem } from "../parse.ts";
import { missing, nextQuestion } from "../smart.ts";
import { values } from "../values.ts";
import { readCorrection } from "./correct.ts";
import { answer, redraw, startDraft } from "./draft.ts";
import { onOpen, onSent, take } from "./on-open.ts";
import { FIELD_OF } from "./typed-answer.ts";

const openAsk = (ask: Ask): PressHandler =>
  onOpen(async (goal, choice, context) => {
    const typed: Record<string, string> = choice === "" ? {} : { value: choice };
    return [{ kind: "open", form: askForm(says(context), goal, ask, context.today, typed) }];
  });

export const presses: Record<string, PressHandler> = {
  "goal.new": async (_value, context) => [{ kind: "open", form: newForm(says(context), context.newId()) }],
  ...Object.fromEntries(ASKS.map((ask) => [`goal.ask.${ask}`, openAsk(ask)])),

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

  "goal.value": onOpen(async (goal, choice, context) => {
    if (!values.some(({ id }) => id === choice)) throw new Refusal(says(context).core.gone);
    return take(goal, { value: choice }, context);
  }),

  "goal.sees": onOpen((goal, choice, context) =>
    take(goal, { visibility: choice === "lead" ? "lead" : "team" }, context),
  ),

  "goal.team": onOpen(async (goal, team, context) => {
    const owner = await context.records.get(people, goal.owner);
    if (!owner?.teams.includes(team)) throw new Refusal(says(context).core.gone);
    return take(goal, { team }, context);
  }),

  "goal.all": onOpen(async (goal, _choice, context) => [
    { kind: "open", form: allForm(says(context), goal, context.today) },
  ]),

  "goal.correct": onOpen(async (goal, _choice, context) => [
    { kind: "open", form: statementForm(says(context), goal) },
  ]),

  "goal.drop": onOpen(async (goal, _choice, context) => {
    if (goal.state !== "draft") return redraw(goal, context);
    return redraw(save(goal, { state: "cancelled" }, context), context);
  }),

  "goal.restore": async (id, context) => {
    const goal = await ownGoal(id, context);
    if (goal.state !== "cancelled" || hasStarted(goal)) return redraw(goal, context);
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
    const started = problem === null ? await startDraft(sentence, context, id || context.newId()) : null;
    if (started) return started;
    return [{ kind: "reject", form: newForm(t, id, typed), errors: { sentence: problem ?? t.goals.notGoal.inForm } }];
  },

  "goal.all.save": onSent(async (goal, typed, context) => {
    const reader = { t: says(context), coach: context.coach, today: context.today };
    const { patch, errors } = readContent(typed, "all", goal, reader);
    const { beside } = await viewer(goal, context);
    const all: FieldErrors = { ...lost(goal, patch, reader.t, beside), ...errors };
    if (Object.keys(all).length === 0) return answer(goal, patch, context);
    return [{ kind: "reject", form: allForm(reader.t, goal, context.today, typed), errors: all }];
  }),

  "goal.correct.save": onSent(async (goal, typed, context) => {
    const t = says(context);
    const statement = (typed["statement"] ?? "").trim();
    const { patch, problem } = readCorrection(goal, statement, context);
    if (problem === null) return answer(goal, patch, context);
    return [{ kind: "reject", form: statementForm(t, goal, statement), errors: { statement: problem } }];
  }),
};

/** A goal that has started stays complete: the field of each letter, the value, and what guards it, that would be lost. */
function lost(goal: Goal, patch: Partial<Content>, t: Text, beside?: readonly Beside[]): FieldErrors {
  if (!hasStarted(goal)) return {};
  const { required } = t.core;
  const field = { S: "what", M: "target", T: "due", R: "why", A: "means" } as const;
  const before = missing(goal);
  const after = change(goal, patch, goal.owner, 0);
  const gone = missing(after).filter((letter) => !before.includes(letter));
  const stood = [...blocks(goal, beside), ...(goal.override?.guards ?? [])];
  const guard = blocks(after, beside).find((code) => !stood.includes(code));
  const noValue = goal.value !== null && patch.value === null;
  return {
    ...Object.fromEntries(gone.filter((letter) => letter !== "R" || patch.why === "").map((l) => [field[l], required])),
    ...(noValue && { value: required }),
    ...(guard && { [guard === "G06" ? "target" : "counters"]: t.guard.needs[guard] ?? required }),
  };
}
