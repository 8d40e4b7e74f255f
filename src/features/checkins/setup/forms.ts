import { filled, type Typed } from "../../../core/fields.ts";
import type { Field, Form } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { AUDIENCES, type Practice } from "../checkin.ts";

/** How many things to tick, or shifts, there may be. */
export const MOST = 5;
/** How long both lists may be, in characters. */
const LIST = 500;

export function setupForm(t: Text, team: string, typed: Typed): Form {
  const says = t.checkins.setup;
  const list = (name: "ticks" | "shifts", hint: string): Field => {
    return { kind: "text", name, label: says.form[name], hint, long: true, max: LIST, optional: true };
  };
  const fields: Field[] = [
    {
      ...{ kind: "choice", name: "audience", label: says.form.audience, hint: says.keeps },
      options: AUDIENCES.map((value) => ({ value, label: says.seenBy[value] })),
    },
    { kind: "time", name: "evening", label: says.form.evening, hint: says.form.eveningHint },
    list("ticks", says.form.ticksHint),
    list("shifts", says.form.shiftsHint),
  ];
  return {
    kind: "form",
    id: "checkin.practice.save",
    title: says.form.title,
    fields: filled(fields, typed),
    submit: says.form.save,
    state: team,
  };
}

/** The form's fields for what holds now. */
export function setupTyped({ audience, eveningFrom, selfCheck, shifts }: Practice): Typed {
  return { audience, evening: eveningFrom, ticks: selfCheck.join("\n"), shifts: shifts.join("\n") };
}

/** What stands on the lines, each once. */
export function linesOf(typed = ""): string[] {
  return [...new Set(typed.split("\n").map((line) => line.trim()))].filter((line) => line !== "");
}
