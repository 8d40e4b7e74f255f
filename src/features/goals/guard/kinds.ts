import { SECONDS } from "../../../catalog/gauge.ts";
import type { Kpi } from "../../../catalog/kpi.ts";
import { isTime, meantKpi } from "../../../catalog/meant.ts";
import { isOwn } from "../../kpis/own/own.ts";
import type { Goal } from "../goal.ts";
import { mentions } from "./words.ts";

/** What a goal pushes, where pushing it alone can harm. */
export type Push = "speed" | "cost" | "output";

/** Speed that is not read in units of time. */
const SPEED = [
  ...["call_answer_rate_90s", "handling_speed", "service_timeliness", "complaint_timeliness_rate"],
  ...["low_score_response_48h", "survey_within_1h", "delivered_within_3_days", "intercity_72h_rate"],
];
const COST = [
  ...["cost_per_contact", "service_cost_ratio", "cac", "onboarding_cost", "cost_efficiency", "innovation_cost_saving"],
];
const OUTPUT = ["output_per_head", "complaints_handled", "equipment_utilisation"];

/** What customers get: these hold what speed, cost and output may push aside. */
const FLOORS = ["service_quality", "customer_experience"];

/** What the KPI pushes; null for one that tells of customers or of the work's quality. */
export function pushOf({ key, unit, direction }: Kpi): Push | null {
  if (SPEED.includes(key) || (unit in SECONDS && direction === "down")) return "speed";
  if (COST.includes(key)) return "cost";
  return OUTPUT.includes(key) ? "output" : null;
}

/** What the goal pushes, by its KPI or else by its words and its unit. What holds where it is pushes nothing. */
export function pushed(goal: Goal, kpi: Kpi | null): Push | null {
  const { target, direction } = goal;
  if (target === null || direction === "hold") return null;
  const known = ofCatalogue(kpi);
  if (known) return pushOf(known);
  const words = aimOf(goal);
  if (isTime(target)) {
    const shorter = direction === "down" || (direction === null && mentions(words, "speed"));
    return shorter && !mentions(words, "training") ? "speed" : null;
  }
  if (direction !== "up" && mentions(words, "cost")) return "cost";
  return direction !== "down" && mentions(words, "output") && !mentions(words, "quality") ? "output" : null;
}

/** A measure of the team's own may stand for anything under its name, so there its words count. */
export const ofCatalogue = (kpi: Kpi | null): Kpi | null => (kpi && !isOwn(kpi.key) ? kpi : null);

/** What a goal is about in its own words; where no field has any, the sentence without its reason and its means. */
export function aimOf({ metric, what, sentence, why, means }: Goal): string {
  return `${metric} ${what}`.trim() || sentence.replace(why, "").replace(means, "");
}

/** Whether a measure, in its author's words, holds quality while another is pushed. */
export function isFloor(counter: string, kpi: Kpi | null, own: readonly Kpi[]): boolean {
  const meant = meantKpi(counter, own);
  if (meant && (meant.key === kpi?.key || pushOf(meant) !== null)) return false;
  if (meant && (FLOORS.includes(meant.category) || kpi?.pairWith.includes(meant.key))) return true;
  return mentions(meant ? `${counter} ${meant.definition.en}` : counter, "quality");
}

/** Whether a bot's share of the work is the target, under whatever name. */
export function isCoverage(goal: Goal, called: Kpi | null): boolean {
  const kpi = ofCatalogue(called);
  const { metric, what, where, target, sentence } = goal;
  if (kpi && metric !== "") return kpi.key === "bot_coverage_rate";
  if (metric === "" && target === null) return false;
  // Where the measure has no name, or it is the bot that does it, the sentence tells what the number is about.
  const words = metric === "" || mentions(where, "bot") ? `${metric} ${what} ${sentence}` : metric;
  if (mentions(words, "deflection")) return true;
  const byMachine = mentions(words, "bot") || mentions(words, "ai");
  return target?.unit === "%" && byMachine && mentions(words, "coverage") && !mentions(words, "quality");
}

/** Whether customers are to be served by a machine; a machine among the means is another matter. */
export function isByMachine({ metric, what, target }: Goal, called: Kpi | null): boolean {
  const kpi = ofCatalogue(called);
  if (target === null) return false;
  if (kpi) return ["ai_resolution_rate", "ai_satisfaction"].includes(kpi.key);
  const words = `${metric} ${what}`;
  return mentions(words, "bot") && !mentions(words, "training");
}
