import { Refusal } from "../../../core/errors.ts";
import type { Context, SubmitHandler } from "../../../core/feature.ts";
import type { Typed } from "../../../core/fields.ts";
import { findFieldErrors } from "../../../core/fields.ts";
import type { Reply } from "../../../core/reply.ts";
import type { FieldErrors } from "../../../core/view.ts";
import { says } from "../access.ts";
import { checkContent } from "../check.ts";
import type { Content } from "../content.ts";
import { wholeOf } from "../fields.ts";
import type { Goal } from "../goal.ts";
import { readContent } from "../parse.ts";
import { asShare, basisOf, further, isStart, whyOf, withExpectation } from "./answers.ts";
import { blank, ownDraft } from "./begin.ts";
import { unfit } from "./fits.ts";
import { type FormName, ownErrors, wayForm } from "./forms.ts";
import { save, show } from "./steps.ts";
import type { Way } from "./way.ts";

/** A form whose fields were read, and the draft that it is about. */
interface Sent {
  goal: Goal;
  way: Way;
  /** Every field of the form, without spaces around it. */
  typed: Typed;
  patch: Partial<Content>;
}
type Act = (sent: Sent, context: Context) => Promise<Reply[] | FieldErrors>;

/** Reads a form; it stays open with a sentence for each field that cannot be taken. */
const onForm =
  (name: FormName, act: Act): SubmitHandler =>
  async (values, id, context) => {
    const t = says(context);
    const { goal, way } = await draftFor(name, id, context);
    const form = wayForm(t, name, { ...goal, way }, context.today, values);
    const names = form.fields.map((field) => field.name);
    const typed: Typed = Object.fromEntries(names.map((field) => [field, (values[field] ?? "").trim()]));
    const fields = names.filter((field) => wholeOf(goal).includes(field));
    const { patch, errors } = readContent(typed, fields, goal, { t, coach: context.coach, today: context.today });
    const own = { ...findFieldErrors(form, filled(typed), () => false, t.core), ...ownErrors(t, typed, context.today) };
    const all: FieldErrors = { ...errors, ...unfit(name, goal, patch, t), ...own };
    const done = Object.keys(all).length > 0 ? all : await act({ goal, way, typed, patch }, context);
    return Array.isArray(done) ? done : [{ kind: "reject", form, errors: done }];
  };

/** The draft that a form goes on with. A way's first form begins one, or takes one that was begun otherwise along. */
async function draftFor(name: FormName, id: string, context: Context): Promise<Pick<Sent, "goal" | "way">> {
  const start = isStart(name) ? name : name === "words" ? "baseline" : null;
  const goal = (await ownDraft(id, context)) ?? (start && (await blank(id, start, context)));
  const { error } = says(context).goals;
  if (!goal) throw new Refusal(error.gone);
  if (goal.state !== "draft") throw new Refusal(error.closed);
  const way = isStart(name) && goal.way?.from !== name ? (await blank(id, name, context)).way : goal.way;
  if (!way) throw new Refusal(error.gone);
  return { goal, way };
}

const filled = (typed: Typed): Typed => Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ""));

export const submits: Record<string, SubmitHandler> = {
  "goal.way.problem.save": onForm("problem", async ({ goal, way, typed, patch }, context) => {
    const next = further(way, "measure", typed);
    const why = whyOf({ way: next, why: "" }, says(context));
    const named = { ...goal, sentence: goal.sentence || (typed["problem"] ?? "") };
    return show(save(named, { ...patch, why }, next, context), context);
  }),

  "goal.way.words.save": onForm("words", async ({ goal, way, typed }, context) => {
    const named = { ...goal, sentence: goal.sentence || (typed["words"] ?? "") };
    return show(save(named, {}, further(way, "measure", typed), context), context);
  }),

  "goal.way.levels.save": onForm("levels", async ({ goal, way, typed, patch }, context) => {
    const t = says(context);
    const next = further(way, "solves", typed);
    const basis = basisOf(goal, typed, patch.baseline ?? null, t);
    return show(save(goal, { ...patch, basis, why: whyOf({ way: next, why: goal.why }, t) }, next, context), context);
  }),

  "goal.way.size.save": onForm("size", async ({ goal, way, typed, patch }, context) => {
    const t = says(context);
    const moved = patch.baseline?.text !== goal.baseline?.text;
    const told = typed["source"] !== "" && typed["source"] !== goal.basis?.source;
    if (moved && goal.baseline && !told) return { source: t.ways.required.source };
    const basis = moved ? basisOf(goal, typed, patch.baseline ?? null, t) : (goal.basis ?? null);
    return show(save(goal, { ...patch, basis }, further(way, "done"), context), context);
  }),

  "goal.way.expectation.save": onForm("expectation", async ({ goal, way, typed, patch }, context) => {
    const { where = "", who = "" } = patch;
    const t = says(context);
    const sentence = goal.sentence || t.ways.said.expects(typed["expected"] ?? "", where);
    const content = withExpectation(typed, where, who, t);
    return show(save({ ...goal, sentence }, content, further(way, "able", typed), context), context);
  }),

  "goal.way.share.save": onForm("share", async ({ goal, way, typed, patch }, context) => {
    const t = says(context);
    const shares = { baseline: asShare(patch.baseline), target: asShare(patch.target) };
    const checked = checkContent(goal, { ...patch, ...shares }, context.today, t);
    if (Object.keys(checked.errors).length > 0) return checked.errors;
    const basis = basisOf(goal, typed, shares.baseline, t);
    return show(save(goal, { ...checked.patch, basis }, further(way, "done", typed), context), context);
  }),
};
