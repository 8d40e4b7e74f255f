import type { Gauge } from "../../../catalog/gauge.ts";
import type { Kpi } from "../../../catalog/kpi.ts";
import type { Typed } from "../../../core/fields.ts";
import type { Field, Form } from "../../../core/view.ts";
import { formatNumber } from "../../../text/figures.ts";
import type { Text } from "../../../text/text.ts";
import type { Team } from "../../people/person.ts";
import { aim } from "../access.ts";
import { formWith, MAX } from "../forms.ts";
import { gaugeInWords } from "../words.ts";
import type { Aims } from "./aims.ts";

/** What a team aims at with a KPI. */
export function aimsForm(
  t: Text,
  { kpi, team, gauge }: { kpi: Kpi; team: Team; gauge: Gauge },
  known: Pick<Aims, "target" | "floor">,
  typed: Typed = {},
): Form {
  const { field, hint, form } = t.watch;
  const number = (name: "target" | "floor"): Field => ({
    ...{ kind: "text", name, label: field[name], hint: hint[name](gaugeInWords(t, kpi, gauge)), max: MAX.number },
    optional: true,
  });
  const fields: Field[] = [
    number("target"),
    number("floor"),
    { kind: "person", name: "owner", label: field.owner, hint: hint.owner, optional: true },
  ];
  const written = (value: number | null) => (value === null ? "" : formatNumber(t.locale, value));
  const parts = {
    ...{ id: "kpi.aims.save", title: form.title, state: aim(team, kpi.key) },
    intro: form.intro(kpi.name[t.locale], team.name),
  };
  return formWith(t, parts, fields, { target: written(known.target), floor: written(known.floor), ...typed });
}
