import type { Kpi } from "../../../catalog/kpi.ts";
import { kpiOf, nameIn } from "../../../catalog/meant.ts";
import type { Letter } from "../../../core/coach.ts";
import type { Text } from "../../../text/text.ts";
import { levelInWords } from "../calibration/views.ts";
import { type Goal, isChange } from "../goal.ts";
import type { Viewer } from "../views.ts";
import { suggestMeasures } from "../ways/suggest.ts";

type Reader = Pick<Viewer, "lang" | "read" | "weighed" | "own">;

/**
 * What a draft is asked next: about its own words and the team's own numbers where there are any, else in general.
 * Rule: docs/method.md, the next question.
 */
export function questionOf(t: Text, goal: Goal, asked: Letter | "value", reader: Reader): string {
  const { ask } = t.goals.draft;
  if (asked === "R" && hasReason(goal)) return ask.value;
  if (asked === "value" || asked === "R") return ask[asked];
  const own = goal.reading.lang === reader.lang ? goal.reading : null;
  const wrong = own?.wrong?.[asked];
  if (wrong) return wrong;
  const closer = { S: whose, M: howFar, A: startsAt, T: () => null }[asked](t, goal, reader);
  return closer ?? (own?.advice[asked] || ask[asked]);
}

/** Whether only the value is still to say of why it matters. */
export const hasReason = ({ why, reading }: Goal): boolean => why !== "" && !reading.example;

/** What is to change has been said: whose is it? */
function whose(t: Text, { what }: Goal): string | null {
  return what === "" ? null : t.coach.advice.whose(what);
}

/** Which number, quoting the word that stands in its place; how far, once it is known. */
function howFar(t: Text, goal: Goal, reader: Reader): string | null {
  const { vague = null, example } = goal.reading;
  const kpi = measured(goal, reader.own);
  const { next } = t.ways;
  if (example) return null;
  if (!kpi) return offeredMeasures(goal, reader).length > 0 ? next.which(vague) : null;
  const question = next.howFar(vague, goal.metric);
  const last = reader.read?.find((reading) => reading.kpi === kpi.key);
  if (!last) return question;
  return `${question}${t.calibration.gap}${next.last(levelInWords(t, last.value, last.gauge), t.goals.day(last.end))}`;
}

/** Whether the level that the readings show is where it starts. */
function startsAt(t: Text, goal: Goal, { weighed }: Reader): string | null {
  const level = weighed ? levelRead(goal, { weighed }) : null;
  if (!weighed || level === null || goal.reading.refused.includes("A")) return null;
  return t.ways.next.start(nameIn(weighed.kpi, t.locale), levelInWords(t, level, weighed.gauge));
}

/** Where the readings say that it stands, as a number of their gauge; null where there is nothing to answer by it. */
export function levelRead({ baseline }: Goal, { weighed }: Pick<Viewer, "weighed">): number | null {
  return baseline === null ? (weighed?.found.suggestedBaseline ?? null) : null;
}

/** Keys of the measures to choose from, where the goal has none yet. */
export function offeredMeasures(
  goal: Goal,
  { read = [], own = [] }: Pick<Viewer, "read" | "own">,
  most?: number,
): string[] {
  const { metric, what, sentence, reading } = goal;
  if (reading.example || measured(goal, own) !== null) return [];
  return suggestMeasures(`${metric} ${what} ${sentence}`, {
    ...{ read: read.map(({ kpi }) => kpi), own, most, target: isChange(goal) ? null : goal.target },
  });
}

/** The KPI by the goal's own measure: what it is about may be a mere place, such as a chat. */
const measured = (goal: Goal, own?: readonly Kpi[]): Kpi | null => (goal.metric === "" ? null : kpiOf(goal, own));
