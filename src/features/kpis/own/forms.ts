import { LONGEST_FORMULA } from "../../../catalog/formula.ts";
import { PERIODS } from "../../../catalog/kpi.ts";
import type { Typed } from "../../../core/fields.ts";
import type { Field, Form } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import type { Team } from "../../people/person.ts";
import { formWith, worded } from "../forms.ts";
import { OWN_UNITS } from "./own.ts";

/** Characters a field takes. */
export const MAX_OWN = { name: 60, definition: 300, bounds: 20, counter: 80 };
export const DIRECTIONS = ["up", "down", "none"] as const;

/** @param id of the KPI that is changed; null for a new one */
export function ownForm(t: Text, team: Pick<Team, "id" | "name">, id: string | null, typed: Typed): Form {
  const { form, field, hint } = t.kpis.own;
  const units = worded(t.kpis.gauges, OWN_UNITS);
  const fields: Field[] = [
    { kind: "text", name: "name", label: field.name, max: MAX_OWN.name },
    {
      kind: "text",
      name: "definition",
      label: field.definition,
      hint: hint.definition,
      long: true,
      max: MAX_OWN.definition,
    },
    { kind: "choice", name: "unit", label: field.unit, options: units },
    { kind: "text", name: "bounds", label: field.bounds, hint: hint.bounds, max: MAX_OWN.bounds, optional: true },
    { kind: "choice", name: "direction", label: field.direction, options: worded(t.kpis.directions, DIRECTIONS) },
    { kind: "choice", name: "period", label: field.period, options: worded(t.kpis.periods, PERIODS) },
    { kind: "text", name: "expr", label: field.expr, hint: hint.expr, max: LONGEST_FORMULA, optional: true },
    { kind: "text", name: "counter", label: field.counter, hint: hint.counter, max: MAX_OWN.counter, optional: true },
  ];
  const state = id === null ? `team ${team.id}` : `kpi ${id}`;
  const parts = { id: "kpi.own.save", title: id === null ? form.add : form.edit, state, intro: form.about(team.name) };
  return formWith(t, parts, fields, typed);
}
