import { findKpi, type Kpi } from "../../../catalog/kpi.ts";
import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { kpisOwnBy } from "../../kpis/own/own.ts";
import { says, teamOf } from "../access.ts";
import { levelInWords } from "../calibration/views.ts";
import { weigh } from "../calibration/weigh.ts";
import { redraw } from "../draft/draft.ts";
import { onOpen, take } from "../draft/on-open.ts";
import type { Goal } from "../goal.ts";
import { viewer } from "../viewer.ts";
import { further, isAble, isStart, levelRead, type Picked, said, withMeasure } from "./answers.ts";
import { begin, blank, ownDraft, showStarts } from "./begin.ts";
import { open, save, show } from "./steps.ts";
import { stepBefore, type Way } from "./way.ts";

export { submits } from "./submits.ts";

/** For the owner of a draft that came on a way; what is no such draft any more is shown as it is. */
const onWay = (act: (goal: Goal, way: Way, choice: string, context: Context) => Promise<Reply[]>): PressHandler =>
  onOpen(async (goal, choice, context) =>
    goal.way && goal.state === "draft" ? act(goal, goal.way, choice, context) : redraw(goal, context),
  );

export const presses: Record<string, PressHandler> = {
  "goal.ways": (sentence, context) => showStarts(sentence, context),

  "goal.way.begin": async (value, context) => {
    const [start = "", id = "", ...sentence] = value.split(" ");
    if (!isStart(start) || id === "") throw new Refusal(says(context).core.gone);
    return begin(start, id, sentence.join(" "), context);
  },

  // The first press on a number of one's own makes the draft; pressed again, it is the same one.
  "goal.way.measure": async (value, context) => {
    const [id = "", key = ""] = value.split(" ");
    const goal = (await ownDraft(id, context)) ?? (await blank(id, "baseline", context));
    if (!goal.way || goal.state !== "draft") return redraw(goal, context);
    const words = key === "-" ? said(goal.way, "words") : "";
    if (key === "-" && words === "") throw new Refusal(says(context).core.gone);
    const picked = key === "-" ? { words } : { kpi: await measureFor(goal, key, context) };
    return pickMeasure(goal, goal.way, picked, context);
  },

  "goal.way.words": async (id, context) =>
    open("words", (await ownDraft(id, context)) ?? (await blank(id, "baseline", context)), context),

  "goal.way.form": onWay(async (goal, _way, name, context) =>
    open(name === "size" || name === "share" ? name : "levels", goal, context),
  ),

  "goal.way.size": onWay(async (goal, _way, level, context) => {
    const weighed = await weigh(goal, context);
    const value = Number(level);
    if (!weighed || !Number.isFinite(value)) return redraw(goal, context);
    return open("size", goal, context, { target: levelInWords(says(context), value, weighed.gauge) });
  }),

  "goal.way.able": onWay(async (goal, way, able, context) => {
    if (!isAble(able)) throw new Refusal(says(context).core.gone);
    return open("share", save(goal, {}, further(way, "share", { able }), context), context);
  }),

  "goal.way.solves": onWay(async (goal, way, answer, context) =>
    show(save(goal, {}, further(way, answer === "no" ? "measure" : "done"), context), context),
  ),

  "goal.way.own": onWay(async (goal, way, _choice, context) =>
    show(save(goal, {}, further(way, "done"), context), context),
  ),

  "goal.way.back": onWay(async (goal, way, _choice, context) => {
    const before = stepBefore(way);
    if (before !== null) return show(save(goal, {}, further(way, before), context), context);
    return way.from === "baseline" ? showStarts("", context) : open(way.from, goal, context);
  }),

  // On any draft: the number, or the place, that its next question offers.
  "goal.metric": onOpen(async (goal, key, context) => {
    const kpi = await measureFor(goal, key, context);
    const { what, metric } = withMeasure(goal, { kpi }, says(context));
    const rough = goal.what === "" || goal.what === goal.metric;
    return take(goal, { metric, ...(rough && { what }) }, context);
  }),

  "goal.here": onOpen(async (goal, _choice, context) => {
    const { team } = await viewer(goal, context);
    return team === null ? redraw(goal, context) : take(goal, { where: team }, context);
  }),
};

/** A KPI that the goal may have: one of the catalogue, or one that its own team uses. */
export async function measureFor({ team }: Goal, key: string, context: Context): Promise<Kpi> {
  const kpi = (await kpisOwnBy(context.records, team)).find((one) => one.key === key) ?? findKpi(key);
  if (!kpi) throw new Refusal(says(context).core.gone);
  return kpi;
}

async function pickMeasure(goal: Goal, way: Way, picked: Picked, context: Context): Promise<Reply[]> {
  const t = says(context);
  const patch = withMeasure(goal, picked, t);
  const weighed = await weigh({ ...goal, ...patch }, context);
  const level = "baseline" in patch || goal.baseline === null ? levelRead(weighed, t) : {};
  const named = { ...goal, sentence: goal.sentence || patch.metric };
  // A team's readings tell of the team.
  const home = way.from === "baseline" && goal.where === "" ? (await teamOf(goal, context))?.name : undefined;
  const content = { ...patch, ...level, ...(home !== undefined && { where: home }) };
  const after = save(named, content, further(way, way.from === "problem" ? "levels" : "size"), context);
  // Where the readings come first, a form would hide them.
  return way.from === "problem" ? open("levels", after, context) : show(after, context);
}
