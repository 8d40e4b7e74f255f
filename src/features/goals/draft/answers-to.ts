import { nameOfKpi } from "../../../catalog/meant.ts";
import type { Letter } from "../../../core/coach.ts";
import { addMonths, type Day, daysBetween, endOfMonth, endOfQuarter } from "../../../core/time.ts";
import type { Button } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { useLevel } from "../calibration/views.ts";
import { servesButton } from "../cascade/views.ts";
import type { Goal } from "../goal.ts";
import { valueName, values } from "../values.ts";
import type { Viewer } from "../views.ts";
import { meansButtons } from "./means.ts";
import { hasReason, levelRead, offeredMeasures } from "./next-question.ts";

/** The ways to answer a draft's question in place: what one press can say, then the form for everything else. */
export function answersTo(asked: Letter | "value", goal: Goal, t: Text, viewer: Viewer): Button[] {
  const says = t.goals.draft;
  switch (asked) {
    case "A":
      // Nobody can reach it by any means, so only another target answers.
      if (goal.reading.refused.includes("A")) return answersTo("M", goal, t, viewer);
      return [...fromReadings(t, goal, viewer), ...meansButtons(t, goal, viewer), typed("A", goal, t)];
    case "S":
      return [...(goal.what === "" ? measures(t, goal, viewer) : here(t, goal, viewer)), typed("S", goal, t)];
    case "M":
      return [...measures(t, goal, viewer), typed("M", goal, t)];
    case "T":
      return [
        ...dates(t, viewer.today).map(({ label, due }) => ({ label, action: "goal.due", value: `${goal.id} ${due}` })),
        { label: says.answer.T, action: "goal.ask.T", value: goal.id },
      ];
    case "R":
    case "value": {
      const action = asked === "R" && !hasReason(goal) ? "goal.ask.R" : "goal.value";
      const one = (id: string) => ({ label: valueName(id, viewer.lang) ?? id, action, value: `${goal.id} ${id}` });
      const picks = values.map(({ id }) => one(id));
      return asked === "R" ? [...picks, servesButton(t, goal)] : picks;
    }
    default:
      return asked satisfies never;
  }
}

const typed = (letter: "S" | "M" | "A", { id }: Goal, t: Text): Button => ({
  ...{ label: t.goals.draft.answer[letter], action: `goal.ask.${letter}`, value: id, look: "primary" },
});

/** Numbers that may show it, where none is known yet. */
function measures(t: Text, goal: Goal, viewer: Viewer): Button[] {
  const offered = offeredMeasures(goal, viewer);
  const picks = offered.map((key) => ({
    ...{ label: nameOfKpi(key, t.locale, viewer.own), action: "goal.metric", value: `${goal.id} ${key}` },
  }));
  const suggests = viewer.words === true && offered.length > 0;
  return [...picks, ...(suggests ? [{ label: t.levels.button, action: "goal.levels", value: goal.id }] : [])];
}

function here(t: Text, { id }: Goal, { team }: Viewer): Button[] {
  return team === null ? [] : [{ label: t.ways.next.here(team), action: "goal.here", value: id }];
}

function fromReadings(t: Text, goal: Goal, viewer: Viewer): Button[] {
  const level = levelRead(goal, viewer);
  return level === null || !viewer.weighed ? [] : [useLevel(t, goal, level, viewer.weighed.gauge)];
}

/** Three deadlines worth offering, without twins and without one that leaves less than a week. */
function dates(t: Text, today: Day): { label: string; due: Day }[] {
  const says = t.goals.draft;
  const month = endOfMonth(today);
  const quarter = endOfQuarter(today);
  const later = addMonths(today, 3);
  const offers = [
    { due: month, label: says.endOfMonth(month) },
    { due: quarter, label: says.endOfQuarter(quarter) },
    { due: later, label: says.inThreeMonths(later) },
  ];
  return offers.filter(({ due }, n) => daysBetween(today, due) >= 7 && offers.findIndex((o) => o.due === due) === n);
}
