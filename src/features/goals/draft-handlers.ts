import { Refusal } from "../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../core/feature.ts";
import type { Reply } from "../../core/reply.ts";
import { isDay } from "../../core/time.ts";
import type { FieldErrors } from "../../core/view.ts";
import { people } from "../people/person.ts";
import { ownGoal, says } from "./access.ts";
import { checkContent } from "./check.ts";
import { readCorrection } from "./correct.ts";
import { answer, redraw, startDraft } from "./draft.ts";
import { MAX } from "./fields.ts";
import { ASKS, type Ask, allForm, askForm, FIELDS_OF, newForm, statementForm } from "./forms.ts";
import { type Content, change, type Goal, hasStarted, isEditable } from "./goal.ts";
import { save } from "./life.ts";
import { readContent, textProblem } from "./parse.ts";
import { missing, nextQuestion } from "./smart.ts";
import { FIELD_OF } from "./typed-answer.ts";
import { values } from "./values.ts";

/** Splits a button's value: the goal's id, and what was chosen. */
const split = (value: string): [id: string, choice: string] => {
  const space = value.indexOf(" ");
  return space < 0 ? [value, ""] : [value.slice(0, space), value.slice(space + 1)];
};

type Act = (goal: Goal, choice: string, context: Context) => Promise<Reply[]>;

/** For the owner, while the content may change; a button of an old card shows the goal as it is now. */
const onOpen =
  (act: Act): PressHandler =>
  async (value, context) => {
    const [id, choice] = split(value);
    const goal = await ownGoal(id, context);
    return isEditable(goal) ? act(goal, choice, context) : redraw(goal, context);
  };

/** The same for a form; one that comes too late stays open with the reason, and so with what was typed. */
const onSent =
  (act: (goal: Goal, typed: Record<string, string>, context: Context) => Promise<Reply[]>): SubmitHandler =>
  async (typed, id, context) => {
    const goal = await ownGoal(id, context);
    if (!isEditable(goal)) throw new Refusal(says(context).goals.error.closed);
    return act(goal, typed, context);
  };

/** Takes a change that a button makes; what cannot be is said in one sentence. */
async function take(goal: Goal, patch: Partial<Content>, context: Context): Promise<Reply[]> {
  const checked = checkContent(goal, patch, context.today, says(context));
  const [problem] = Object.values(checked.errors);
  if (problem) throw new Refusal(problem);
  return answer(goal, checked.patch, context);
}

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
    const all: FieldErrors = { ...lost(goal, patch, reader.t.core.required), ...errors };
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

/** A goal that has started stays complete: the field of each letter, and the value, that the change would lose. */
function lost(goal: Goal, patch: Partial<Content>, required: string): FieldErrors {
  if (!hasStarted(goal)) return {};
  const field = { S: "what", M: "target", T: "due", R: "why", A: "means" } as const;
  const before = missing(goal);
  const gone = missing(change(goal, patch, goal.owner, 0)).filter((letter) => !before.includes(letter));
  const noValue = goal.value !== null && patch.value === null;
  return {
    ...Object.fromEntries(gone.filter((letter) => letter !== "R" || patch.why === "").map((l) => [field[l], required])),
    ...(noValue && { value: required }),
  };
}
