import { nameOfKpi } from "../../catalog/meant.ts";
import { type Typed, withTyped } from "../../core/fields.ts";
import type { Day } from "../../core/time.ts";
import type { Field } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import { AGREED } from "./agreement/revision.ts";
import { resourceField, resourceValues } from "./calibration/resource-forms.ts";
import { RESOURCES } from "./calibration/resources.ts";
import { isWide, levelOf } from "./cascade/level.ts";
import { VISIBILITIES } from "./content.ts";
import { type Goal, isOpen } from "./goal.ts";
import { countersFor } from "./guard/rules.ts";
import { valueName, values } from "./values.ts";

/** Characters a field takes. Slack's input holds 3,000, and a goal that needs more is not one goal. */
export const MAX = { sentence: 1_000, statement: 3_000, line: 200, number: 40, paragraph: 500 };

/** What a small form is there to ask; in the whole form nearly everything may wait. */
export const NEEDED = ["what", "target", "due", "value", "why"];
export const NEEDED_OF_ALL = ["start", "level", "visibility"];
const ALL_FIELDS = [
  ...["what", "who", "where", "metric", "baseline", "target", "unit", "floor", "stretch", "direction"],
  ...["start", "due", "value", "why", "means", "counters", ...RESOURCES, "level", "tier", "visibility"],
];

/** The fields of the whole form. What was agreed of a goal under way has a form of its own. */
export function wholeOf(goal: Goal): readonly string[] {
  const agreed: readonly string[] = [...AGREED, "unit"];
  return isOpen(goal) ? ALL_FIELDS.filter((name) => !agreed.includes(name)) : ALL_FIELDS;
}

/** The named fields as a form shows them; `needed` ones must be filled. */
export function fieldsOf(
  t: Text,
  goal: Goal,
  names: readonly string[],
  needed: readonly string[],
  today: Day,
  typed: Typed,
): Field[] {
  const known = { ...valuesOf(goal), ...typed };
  const all = fieldsByName(t, goal.due !== null && goal.due < today ? goal.due : today);
  all["visibility"] = visibilityField(t, goal, typed);
  if (names.includes("counters")) all["counters"] = countersField(t, goal);
  return names.flatMap((name) => {
    const field = all[name];
    if (!field) return [];
    return [withTyped(needed.includes(name) ? field : { ...field, optional: true }, known)];
  });
}

function fieldsByName(t: Text, from: Day): Record<string, Field> {
  const { field: label, hint } = t.goals;
  const line = (name: "what" | "who" | "where" | "metric"): Field => ({
    kind: "text",
    name,
    label: label[name],
    max: MAX.line,
  });
  const bound = (name: "floor" | "stretch"): Field => ({
    ...{ kind: "text", name, label: t.calibration[name], hint: t.calibration.bounds.hint, max: MAX.number },
  });
  const number = (name: "baseline" | "target" | "unit"): Field => ({
    ...{ kind: "text", name, label: label[name], hint: hint[name], max: MAX.number },
  });
  const choice = (name: string, text: string, options: Record<string, string>): Field => ({
    ...{ kind: "choice", name, label: text },
    options: Object.entries(options).map(([value, optionLabel]) => ({ value, label: optionLabel })),
  });
  const lang = t.locale;
  return {
    what: { ...line("what"), hint: hint.what },
    who: line("who"),
    where: { ...line("where"), hint: hint.where },
    metric: line("metric"),
    baseline: number("baseline"),
    target: number("target"),
    unit: number("unit"),
    floor: bound("floor"),
    stretch: bound("stretch"),
    ...Object.fromEntries(RESOURCES.map((kind) => [kind, resourceField(t, kind)])),
    direction: choice("direction", label.direction, t.goals.directions),
    start: { kind: "day", name: "start", label: label.start },
    due: { kind: "day", name: "due", label: label.due, hint: hint.due, from },
    value: choice("value", label.value, Object.fromEntries(values.map(({ id }) => [id, valueName(id, lang) ?? id]))),
    why: { kind: "text", name: "why", label: label.why, long: true, max: MAX.paragraph },
    means: { kind: "text", name: "means", label: label.means, hint: hint.means, long: true, max: MAX.paragraph },
    level: choice("level", t.cascade.level, t.cascade.levels),
    tier: choice("tier", label.tier, t.goals.tierMeans),
  };
}

/** Everybody is a choice only for what concerns more than one team. */
function visibilityField(t: Text, goal: Goal, typed: Typed): Field {
  const wide = isWide(goal) || typed["visibility"] === "everyone";
  const options = VISIBILITIES.filter((value) => wide || value !== "everyone");
  return {
    ...{ kind: "choice", name: "visibility", label: t.goals.field.visibility },
    options: options.map((value) => ({ value, label: t.goals.visibilities[value] })),
  };
}

/** With the measures that suit the goal to pick from. */
function countersField(t: Text, goal: Goal): Field {
  const suit = countersFor(goal).map((key) => nameOfKpi(key, t.locale));
  const hint = goal.metric || goal.what ? t.guard.hint(joinList(t, suit)) : t.goals.hint.counters;
  return { kind: "text", name: "counters", label: t.goals.field.counters, hint, max: MAX.line };
}

/** As they would be typed. */
const joinList = ({ locale }: Text, names: readonly string[]): string => names.join(locale === "en" ? ", " : "、");

/** The goal's content as a form shows it. */
function valuesOf(goal: Goal): Record<string, string> {
  const { what, who, where, metric, start, why, means, visibility } = goal;
  return {
    ...{ what, who, where, metric, start, why, means, visibility, level: levelOf(goal), tier: goal.tier ?? "" },
    ...resourceValues(goal),
    floor: goal.floor?.text ?? "",
    stretch: goal.stretch?.text ?? "",
    baseline: goal.baseline?.text ?? "",
    target: goal.target?.text ?? "",
    direction: goal.direction ?? "",
    due: goal.due ?? "",
    value: goal.value ?? "",
    counters: goal.counters.join(", "),
  };
}
