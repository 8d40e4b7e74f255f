import { filled, type Typed } from "../../core/fields.ts";
import { type Day, daysBetween } from "../../core/time.ts";
import type { Field, Form } from "../../core/view.ts";
import { formatShortDay } from "../../text/format.ts";
import type { Text } from "../../text/text.ts";
import type { Goal } from "../goals/goal.ts";
import { slotValue } from "./access.ts";
import { type Audience, BLOCKER_KINDS } from "./checkin.ts";
import { plannedIn, typedOf } from "./prefill.ts";
import type { Sheet } from "./sheet.ts";
import { goalName, levels } from "./words.ts";

/** How long the texts may be, in characters: room for a bad day, and within what every platform takes. */
export const MAX = { number: 60, line: 1_000, praise: 500 };

/** @param typed what stands in the fields; what was said or planned before when absent */
export function checkInForm(t: Text, sheet: Sheet, today: Day, typed: Typed = typedOf(sheet, today)): Form {
  const says = t.checkins;
  const { slot, team, before } = sheet;
  const audience = audienceOf(sheet);
  return {
    kind: "form",
    id: "checkin.save",
    title: says.form.title,
    intro: [
      { bold: says.form.titleOf(slot.day) },
      ...[says.audience[audience](team.name), says.privateParts, ...(before ? [says.form.editing] : [])].map(
        (sentence) => `\n${sentence}`,
      ),
    ],
    fields: filled(fieldsOf(t, sheet, today), typed),
    submit: says.form.send,
    state: `${slotValue(slot)} ${audience}`,
  };
}

/** Who sees it: as it was given, or as the team's lead says now. */
export const audienceOf = ({ before, practice }: Pick<Sheet, "before" | "practice">): Audience =>
  before?.said.kind === "answer" ? before.audience : practice.audience;

function fieldsOf(t: Text, sheet: Sheet, today: Day): Field[] {
  const says = t.checkins.form;
  const { practice } = sheet;
  const worded = (items: readonly string[]) => items.map((label, at) => ({ value: String(at), label }));
  return [
    ...(practice.shifts.length > 0
      ? [
          {
            kind: "choice" as const,
            name: "shift",
            label: says.shift,
            options: worded(practice.shifts),
            optional: true as const,
          },
        ]
      : []),
    ...sheet.goals.map((goal) => goalField(t, goal, today)),
    { ...long("done", says.done, MAX.line), ...(plannedIn(sheet) && { hint: says.doneHint }) },
    long("next", says.next, MAX.line),
    { ...long("obstacle", says.obstacle, MAX.line), hint: says.obstacleHint },
    {
      ...{ kind: "choice", name: "kind", label: says.kind, optional: true },
      options: BLOCKER_KINDS.map((value) => ({ value, label: says.kinds[value] })),
    },
    { kind: "day", name: "since", label: says.since, optional: true },
    { kind: "person", name: "helper", label: says.helper, hint: says.helperHint, optional: true },
    {
      ...{ kind: "choice", name: "confidence", label: says.confidence, optional: true },
      options: says.levels.map((label, at) => ({ value: String(at + 1), label })),
    },
    ...(practice.selfCheck.length > 0
      ? [
          {
            kind: "choices" as const,
            name: "ticks",
            label: says.ticks,
            options: worded(practice.selfCheck),
            optional: true as const,
          },
        ]
      : []),
    { ...long("praise", says.praise, MAX.praise), hint: says.praiseHint },
  ];
}

function goalField(t: Text, goal: Goal, today: Day): Field {
  const says = t.checkins.form;
  const last = goal.notes.findLast(({ measure }) => measure !== null);
  const told = last ? `${last.measure?.text.trim()} (${formatShortDay(t.locale, last.day)})` : null;
  const left = goal.due === null ? null : daysBetween(today, goal.due);
  const label = says.goal(goalName(goal), levels(goal));
  return {
    kind: "text",
    name: `goal.${goal.id}`,
    label,
    hint: says.goalHint(told, left),
    max: MAX.number,
    optional: true,
  };
}

const long = (name: string, label: string, max: number): Field => {
  return { kind: "text", name, label, max, long: true, optional: true };
};
