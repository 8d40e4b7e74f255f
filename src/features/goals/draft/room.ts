import type { Text } from "../../../text/text.ts";
import { lacking } from "../calibration/resources.ts";
import { calibrationLines } from "../calibration/views.ts";
import type { Goal } from "../goal.ts";
import type { Finding } from "../guard/rails.ts";
import { MOST, toldFindings } from "../guard/views.ts";
import { nextQuestion } from "../smart.ts";
import type { Viewer } from "../views.ts";

/** What stops a draft goes first, then how hard it is, then what else there is to say: two in all. */
export function roomFor(t: Text, goal: Goal, viewer: Viewer, findings: readonly Finding[]) {
  const told = toldFindings(findings);
  // What nobody stands in for is said on a finished goal.
  const most = nextQuestion(goal) === null && lacking(goal).length > 0 ? MOST - 1 : MOST;
  const stops = told.some(({ level }) => level === "block");
  const first = stops ? 0 : Math.min(1, calibrationLines(t, goal, viewer).length);
  const guards = Math.min(told.length, most - first);
  return { guards, readings: most - guards };
}
