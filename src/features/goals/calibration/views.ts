import { CURRENCIES, type Gauge } from "../../../catalog/gauge.ts";
import { nameIn } from "../../../catalog/meant.ts";
import type { Typed } from "../../../core/fields.ts";
import { type Day, daysBetween } from "../../../core/time.ts";
import { type Block, type Button, buttons, type Form, facts, text } from "../../../core/view.ts";
import { formatNumber } from "../../../text/figures.ts";
import type { Text } from "../../../text/text.ts";
import { written } from "../cascade/sum.ts";
import { fieldsOf } from "../fields.ts";
import type { Goal } from "../goal.ts";
import { nextQuestion } from "../smart.ts";
import type { Viewer } from "../views.ts";
import { BOUNDS } from "./bounds.ts";
import type { Weighed } from "./weigh.ts";

/** A change is read in these. */
const STEPS: Partial<Record<Gauge["unit"], string>> = { percent: "points", score: "score_points" };

/** What the readings say to a draft that has a number and a day: what weighs most first. */
export function calibrationLines(t: Text, goal: Goal, { weighed, today }: Viewer): Block[] {
  if (!weighed || !isWeighable(goal)) return [];
  return [...linesOf(t, goal, weighed, today).map((line) => text(line)), ...markOf(t, weighed)];
}

/** So many of them, with the answers that take one press. */
export function calibrationBlocks(t: Text, goal: Goal, viewer: Viewer, most: number): Block[] {
  const lines = calibrationLines(t, goal, viewer);
  // An answer without its question would stand alone.
  if (!viewer.weighed || !isWeighable(goal) || lines.length === 0 || most === 0) return [];
  const answers = answersOf(t, goal, viewer.weighed);
  return [...lines.slice(0, most), ...(answers.length > 0 ? [buttons(...answers)] : [])];
}

const isWeighable = ({ state, target, due }: Goal): boolean => state === "draft" && target !== null && due !== null;

/** What must not be undercut, and what would be more than hoped for. */
export function boundFacts(t: Text, goal: Goal, viewer: Viewer): Block | null {
  const { floor, stretch } = boundsOf(t, goal, viewer);
  return floor || stretch ? facts([t.calibration.floor, floor], [t.calibration.stretch, stretch]) : null;
}

/** As somebody has set them, else as the readings have them; null for what nobody knows. */
export function boundsOf(t: Text, goal: Goal, { weighed }: Viewer): Record<"floor" | "stretch", string | null> {
  const { floor = null, stretch = null, target = null } = weighed?.found ?? {};
  // 元 is another money in each place, so an amount stands as its author wrote it.
  const asked = weighed && isMoney(weighed.gauge) ? goal.target : null;
  const model = asked && written(asked, target ?? 0) === asked.text.trim() ? asked : null;
  const level = (value: number | null) => {
    if (!weighed || target === null || value === null) return null;
    return model ? written(model, value) : levelInWords(t, value, weighed.gauge);
  };
  return { floor: goal.floor?.text ?? level(floor), stretch: goal.stretch?.text ?? level(stretch) };
}

function linesOf(t: Text, goal: Goal, weighed: Weighed, today: string): string[] {
  const says = t.calibration;
  const { series, notes } = weighed.found;
  const kpi = nameIn(weighed.kpi, t.locale);
  if (notes.includes("other-unit")) return [says.otherUnit(kpi)];
  const level = (n: number) => levelInWords(t, series.at(n)?.value ?? 0, weighed.gauge);
  if (series.length === 0) return goal.baseline ? [] : [says.none(kpi)];
  if (notes.includes("measure-first")) return [says.few(series.length, level(-1))];
  const verdict = verdictOf(t, weighed, goal, today);
  return [`${says.series(series.length, level(0), level(-1))}${verdict === "" ? "" : `${says.gap}${verdict}`}`];
}

function verdictOf(t: Text, weighed: Weighed, goal: Goal, today: string): string {
  const says = t.calibration;
  const { notes, band, ratio, reach } = weighed.found;
  if (notes.includes("hold")) return notes.includes("slipping") ? says.holdSlipping : "";
  if (notes.includes("already-there")) return says.there;
  const need = needOf(t, weighed, goal.due ? daysBetween(today, goal.due) : 0);
  if (need === null) return "";
  if (notes.includes("slipping")) return says.slipping(need);
  if (notes.includes("standing-still")) return says.still(need);
  if (band === null || ratio === null) return "";
  const verdict = says.bands[band](need, formatNumber(t.locale, rounded(ratio, 1)));
  // Whoever moves the day sees which level would go with it.
  return band !== "easy" || reach === null
    ? verdict
    : `${verdict}${says.gap}${says.reach(levelInWords(t, reach, weighed.gauge))}`;
}

/** What each period has to bring, or all at once where less than a period is left; null where nobody can say. */
function needOf(t: Text, { found, gauge }: Weighed, days: number): string | null {
  const says = t.calibration;
  const { required, cadence, notes, baseline, target } = found;
  if (required === null || cadence === null || baseline === null || target === null) return null;
  const step = (value: number) => stepInWords(t, value, gauge);
  const level = levelInWords(t, baseline, gauge);
  if (notes.includes("short-time")) return says.need.short(step(Math.abs(target - baseline)), days);
  if (!notes.includes("error-share")) return says.need.step(level, step(required), everyOf(t, cadence));
  return says.need.errors(formatNumber(t.locale, rounded(required * 100, 2)), everyOf(t, cadence));
}

function everyOf(t: Text, days: number): string {
  const { every } = t.calibration;
  const within = (from: number, to: number) => days >= from && days <= to;
  if (days === 1) return every.day;
  if (within(6, 8)) return every.week;
  if (within(28, 31)) return every.month;
  if (within(89, 92)) return every.quarter;
  return within(364, 367) ? every.year : every.days(Math.round(days));
}

function markOf(t: Text, { found, mark: usual }: Weighed): Block[] {
  if (usual === null) return [];
  const { better, worse } = t.calibration.reference;
  const mark = levelInWords(t, usual.value, usual.gauge);
  if (found.notes.includes("reference-better")) return [text(better(mark), "muted")];
  return found.notes.includes("reference-worse") ? [text(worse(mark), "muted")] : [];
}

function answersOf(t: Text, goal: Goal, { found, gauge }: Weighed): Button[] {
  const { id: value, baseline, means } = goal;
  const { suggestedBaseline: level, notes, band, series } = found;
  const says = t.calibration;
  const answers: Button[] = [];
  // Where that is the next question, the button stands below it.
  if (level !== null && baseline === null && nextQuestion(goal) !== "A") answers.push(useLevel(t, goal, level, gauge));
  if (notes.includes("measure-first") && baseline === null) {
    answers.push({ label: says.measureFirst, action: "goal.measureFirst", value });
  }
  const hard = band === "stretch" || notes.includes("slipping") || notes.includes("standing-still");
  if (hard && means === "" && baseline !== null) answers.push({ label: says.sayHow, action: "goal.ask.A", value });
  const noPace = notes.includes("measure-first") || notes.includes("slipping") || notes.includes("standing-still");
  // Without a reading there is no sentence that it would answer.
  if ((band === "stretch" || noPace) && series.length > 0 && goal.resources === undefined) {
    answers.push({ label: t.resources.check, action: "goal.resources", value });
  }
  if (band === "split") {
    answers.push({ label: says.moreTime, action: "goal.ask.T", value });
    answers.push({ label: says.firstStep, action: "goal.ask.M", value });
  }
  return answers;
}

/** Takes the readings' level as today's. */
export const useLevel = (t: Text, { id }: Goal, level: number, gauge: Gauge): Button => ({
  ...{ label: t.calibration.use(levelInWords(t, level, gauge)), action: "goal.baseline", value: `${id} ${level}` },
});

const isMoney = ({ unit }: Gauge): boolean => (CURRENCIES as readonly string[]).includes(unit);

export function levelInWords(t: Text, value: number, gauge: Gauge): string {
  const { unit, scale } = gauge;
  if (isMoney(gauge)) return t.kpis.money(value, unit);
  const number = formatNumber(t.locale, rounded(value, 3));
  return t.kpis.units[unit]?.(number, scale) ?? number;
}

const stepInWords = (t: Text, value: number, gauge: Gauge): string => {
  const few = rounded(value, 2);
  const unit = STEPS[gauge.unit];
  return unit
    ? (t.kpis.units[unit]?.(formatNumber(t.locale, few), null) ?? "")
    : levelInWords(t, few, { ...gauge, scale: null });
};

/** To so many figures, whole numbers in full. */
function rounded(value: number, figures: number): number {
  return Math.abs(value) >= 10 ** figures ? Math.round(value) : Number(value.toPrecision(Math.max(figures, 2)));
}

/** @param shown the values that are in force, where nobody has set any */
export function boundsForm(t: Text, goal: Goal, today: Day, shown: Typed): Form {
  return {
    ...{ kind: "form", id: "goal.bounds.save", title: t.calibration.bounds.title },
    ...{ fields: fieldsOf(t, goal, BOUNDS, [], today, shown), submit: t.goals.form.save, state: goal.id },
  };
}
