import { asMeasure } from "../../../catalog/in-gauge.ts";
import type { Kpi } from "../../../catalog/kpi.ts";
import { nameIn } from "../../../catalog/meant.ts";
import type { Measure } from "../../../core/coach.ts";
import type { Typed } from "../../../core/fields.ts";
import { addMonths, type Day } from "../../../core/time.ts";
import { brief } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import { levelInWords } from "../calibration/views.ts";
import type { Weighed } from "../calibration/weigh.ts";
import type { Basis, Content } from "../content.ts";
import { MAX } from "../fields.ts";
import type { Goal } from "../goal.ts";
import { ABLE, SAID, type Said, STARTS, type Step, type Way } from "./way.ts";

/** How long a goal takes that nobody has given a day yet, in months. */
const USUAL = 3;
export const usualDue = (today: Day): Day => addMonths(today, USUAL);
/** The day that a goal's level is counted to: its own while that is to come. */
export const dueOf = ({ due }: Pick<Goal, "due">, today: Day): Day =>
  due !== null && due > today ? due : usualDue(today);

/** The way with more said, at another step. */
export function further(way: Way, at: Step, typed: Typed = {}): Way {
  const said = Object.fromEntries(
    SAID.flatMap((name) => (typed[name] === undefined ? [] : [[name, typed[name].trim()]])),
  );
  return { ...way, at, said: { ...way.said, ...said } };
}

/** A measure from the catalogue, or in somebody's own words, with where its readings stand. */
export function withMeasure({ metric }: Pick<Content, "metric">, measure: Picked, t: Text) {
  const name = "kpi" in measure ? nameIn(measure.kpi, t.locale) : measure.words;
  const way = "kpi" in measure ? measure.kpi.direction : null;
  const direction = way === "up" || way === "down" ? way : null;
  const named = { what: name, metric: name };
  // Numbers of another measure say nothing of this one.
  return name === metric ? named : { ...named, direction, target: null, baseline: null, basis: null };
}
export type Picked = { kpi: Kpi } | { words: string };

/** The level that the team's own readings show, and what it rests on; nothing without readings. */
export function levelRead(weighed: Weighed | null, t: Text): Partial<Content> {
  const { suggestedBaseline: level = null, series = [] } = weighed?.found ?? {};
  if (!weighed || level === null) return {};
  const baseline = asMeasure(level, weighed.gauge, null, levelInWords(t, level, weighed.gauge));
  return {
    baseline,
    basis: { source: t.ways.readings(series.length), day: series.at(-1)?.end ?? null, estimate: false },
  };
}

/** Why the problem is worth a goal, in its own words. */
export function whyOf({ way, why }: Pick<Goal, "way" | "why">, t: Text): string {
  const { problem = "", proof, detail = "", often = "", enough = "" } = way?.said ?? {};
  if (problem === "") return why;
  // A number that was read tells where it stands, not how bad it is.
  const much = [proof === "reading" ? "" : detail, often].filter((part) => part !== "");
  const said = much.length === 0 ? problem : t.ways.said.shown(problem, much);
  return brief(enough === "" ? said : t.ways.said.enough(said, enough), MAX.paragraph);
}

/** What the level rests on by what was typed beside it; a feeling stays an estimate until another source is named. */
export function basisOf({ way }: Pick<Goal, "way">, typed: Typed, baseline: Measure | null, t: Text): Basis | null {
  if (baseline === null) return null;
  const { proof = "", detail = "" } = way?.said ?? {};
  const felt = proof === "feeling" && [undefined, "", t.ways.proofs.feeling].includes(typed["source"]?.trim());
  const usual = felt ? t.ways.proofs.feeling : proof === "reading" ? detail : "";
  const source = typed["source"]?.trim() || usual;
  return source === "" ? null : { source, day: typed["since"] || null, estimate: felt };
}

/** What customers expect, as a goal says it: the share of cases that keep it. */
export function withExpectation(typed: Typed, where: string, who: string, t: Text): Partial<Content> {
  const { expected = "", heard = "other", sample = "", asked = "" } = typed;
  const { said } = t.ways;
  const metric = said.metric(expected.trim());
  const source = said.heard((t.ways.heard as Record<string, string>)[heard] ?? heard, sample.trim(), asked);
  return { where, who, what: metric, metric, direction: "up", why: said.because(expected.trim(), who, source) };
}

/** A share that was typed without its sign. */
export function asShare(measure: Measure | null | undefined): Measure | null {
  const bare = measure?.unit === "";
  return measure && bare ? { ...measure, unit: "%", text: `${measure.text}%` } : (measure ?? null);
}

export const isStart = (word: string): word is Way["from"] => (STARTS as readonly string[]).includes(word);
export const isAble = (word: string): boolean => (ABLE as readonly string[]).includes(word);
export const said = (way: Way | undefined, name: Said): string => way?.said[name] ?? "";
