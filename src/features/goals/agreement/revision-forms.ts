import { filled, type Typed, withTyped } from "../../../core/fields.ts";
import type { Day } from "../../../core/time.ts";
import type { Field, Form, Rich } from "../../../core/view.ts";
import { joinAll } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import type { Person } from "../../people/person.ts";
import type { Content } from "../content.ts";
import { fieldsOf, MAX } from "../fields.ts";
import type { Goal } from "../goal.ts";
import { statementOf } from "../statement.ts";
import { wasLowered } from "./lowered.ts";
import { isLate, isSlip, REASONS, type Revision } from "./revision.ts";
import { changesOf } from "./revision-views.ts";

/** The form's fields of what was agreed. */
export const REVISED = ["target", "unit", "due", "baseline", "metric", "direction", "start"];
/** What cannot be left empty; the rest may never have been there. */
export const NEEDED_OF_REVISED = ["start"];

/** Who may be asked: the leads or who stands for them, and who answers for the goal beyond its team. */
export interface Deciders {
  approvers: readonly Person[];
  sponsors: readonly Person[];
  /** Those of the sponsors who do not lead the team. */
  beyond: readonly Person[];
}

/** A change of what was agreed, or of those `names`; `typed` may bring the values it is to begin with. */
export function reviseForm(
  t: Text,
  goal: Goal,
  deciders: Deciders,
  { today, now }: { today: Day; now: number },
  names: readonly string[] = REVISED,
  typed: Typed = {},
): Form {
  const { field, form, kinds } = t.revision;
  const choices = choicesOf(goal, deciders, today);
  const options = REASONS.map((value) => ({ value, label: kinds[value] }));
  const fields: Field[] = [
    { kind: "choice", name: "kind", label: field.kind, options },
    { kind: "text", name: "reason", label: field.reason, long: true, max: MAX.paragraph },
    ...approverField(t, choices),
  ];
  return {
    ...{ kind: "form", id: "goal.revise.save", title: form.title, submit: form.send },
    // It carries what it shows: an empty field is something else than none.
    state: [goal.id, ...names].join(" "),
    intro: introOf(t, goal, deciders, today, now),
    fields: [...fieldsOf(t, goal, names, NEEDED_OF_REVISED, today, typed), ...filled(fields, typed)],
  };
}

export function declineForm(t: Text, revision: Revision, state: string, typed: Typed = {}): Form {
  const { field, form } = t.revision;
  const comment: Field = { kind: "text", name: "comment", label: field.comment, long: true, max: MAX.paragraph };
  return {
    ...{ kind: "form", id: "goal.revise.decline.save", title: form.decline, intro: changesOf(t, revision) },
    ...{ fields: [withTyped(comment, typed)], submit: form.send, state },
  };
}

/** What the form shows when it is to begin with another content than the goal's. */
export function typedOf(patch: Partial<Content>): Record<string, string> {
  const { target, baseline, ...others } = patch;
  const texts = Object.entries(others).flatMap(([name, value]) =>
    REVISED.includes(name) && typeof value === "string" ? [[name, value]] : [],
  );
  return {
    ...Object.fromEntries(texts),
    ...(target && { target: target.text }),
    ...(baseline && { baseline: baseline.text }),
  };
}

/** All who can be asked, each once. */
export function everyone({ approvers, sponsors }: Pick<Deciders, "approvers" | "sponsors">): Person[] {
  return [...new Map([...approvers, ...sponsors].map((person) => [person.id, person])).values()];
}

/** One of them: `Lea or Ana`. */
export function oneOf(t: Text, some: readonly Person[]): string {
  const names = some.map(({ name }) => name);
  return joinAll(t.locale, names, "disjunction").join("");
}

/** Who may be asked for it: a sponsor alone decides only about what comes late, or lowers the bar again. */
function choicesOf(goal: Goal, deciders: Deciders, today: Day): readonly Person[] {
  if (deciders.approvers.length > 0) return everyone(deciders);
  if (isLate(goal, today)) return deciders.sponsors;
  return wasLowered(goal, today) ? deciders.beyond : [];
}

/** Asked only where there is a choice. */
function approverField(t: Text, choices: readonly Person[]): Field[] {
  const options = choices.map(({ id, name }) => ({ value: id, label: name }));
  const [first] = options;
  if (!first || options.length < 2) return [];
  return [{ kind: "choice", name: "approver", label: t.revision.field.approver, options, value: first.value }];
}

function introOf(t: Text, goal: Goal, deciders: Deciders, today: Day, now: number): Rich {
  const says = t.revision;
  const [only, ...more] = everyone(deciders);
  const alone = deciders.approvers.length === 0;
  const who = alone ? says.alone : only && more.length === 0 ? says.decides(only.name) : null;
  const late = isLate(goal, today) && deciders.sponsors.length > 0;
  const again = deciders.beyond.length > 0 && wasLowered(goal, today);
  const lines = [
    who,
    isSlip(goal, "error", now) ? says.slipHint : null,
    late && !again ? says.lateHint(oneOf(t, deciders.sponsors)) : null,
    again ? says.againHint(oneOf(t, deciders.beyond)) : null,
  ].filter((line) => line !== null);
  return [statementOf(t, goal), ...lines.flatMap((line) => ["\n", { bold: line }])];
}
