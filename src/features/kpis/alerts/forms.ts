import type { Typed } from "../../../core/fields.ts";
import type { Day } from "../../../core/time.ts";
import { addDays } from "../../../core/time.ts";
import type { Field, Form } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import type { Team } from "../../people/person.ts";
import { formWith, worded } from "../forms.ts";
import { CAUSES, HELPS, type HelpKind, INCIDENTS, type IncidentKind } from "./alert.ts";
import type { AlertRule } from "./rule.ts";
import type { ShownAlert } from "./shown.ts";
import { subjectOf, valueInWords } from "./words.ts";

/** Characters a field takes. */
export const MAX = { text: 500, line: 200, hours: 6 };
/** When the effect of an action is usually looked at, in days. */
const USUAL_WAIT = 14;

/** @param to the names of whoever each kind of help goes to; kinds that are left out are not offered */
export function helpForm(t: Text, shown: ShownAlert, to: Partial<Record<HelpKind, string>>, typed: Typed = {}): Form {
  const { help } = t.alerts;
  const kinds = HELPS.filter((kind) => kind in to);
  const options = kinds.map((value) => ({ value, label: help.goesTo(help.kinds[value], to[value] ?? "") }));
  const fields: Field[] = [
    { kind: "choice", name: "kind", label: help.kind, options },
    { kind: "text", name: "note", label: help.note, hint: help.noteHint, long: true, max: MAX.text, optional: true },
  ];
  const parts = { id: "kpi.alert.help.save", title: help.title, state: shown.alert.id, intro: subjectOf(t, shown) };
  return { ...formWith(t, parts, fields, typed), submit: help.send };
}

/** A small sign needs no action; a warning does. */
export function causeForm(t: Text, shown: ShownAlert, today: Day, typed: Typed = {}): Form {
  const { cause: says } = t.alerts;
  const { id, cause, action, grade } = shown.alert;
  const open = grade === 1 ? { optional: true as const } : {};
  const fields: Field[] = [
    { kind: "choice", name: "code", label: says.code, options: worded(says.codes, CAUSES) },
    { kind: "text", name: "text", label: says.text, long: true, max: MAX.text },
    { kind: "text", name: "action", label: says.action, hint: says.actionHint, long: true, max: MAX.text, ...open },
    { kind: "person", name: "owner", label: says.owner, hint: says.ownerHint, optional: true },
    { kind: "day", name: "due", label: says.due, from: today, ...open },
  ];
  const usual = { code: cause?.code ?? "", text: cause?.text ?? "", action: action?.what ?? "" };
  const due = action?.due ?? addDays(today, USUAL_WAIT);
  const parts = { id: "kpi.alert.cause.save", title: says.title, state: id, intro: says.intro(subjectOf(t, shown)) };
  return formWith(t, parts, fields, { ...usual, due, ...typed });
}

/** What came of it, beside the number before and after. */
export function closeForm(
  t: Text,
  shown: ShownAlert,
  before: number | null,
  after: number | null,
  typed: Typed = {},
): Form {
  const { close } = t.alerts;
  const { id, gauge } = shown.alert;
  const fields: Field[] = [
    { kind: "text", name: "note", label: close.note, hint: close.noteHint, long: true, max: MAX.text },
  ];
  const numbers = close.intro(valueInWords(t, before, gauge), valueInWords(t, after, gauge));
  const intro = gauge === null ? subjectOf(t, shown) : numbers;
  return formWith(t, { id: "kpi.alert.close.save", title: close.title, state: id, intro }, fields, typed);
}

export function ruleForm(
  t: Text,
  kpi: string,
  team: Team,
  rule: Omit<AlertRule, "org" | "rev">,
  typed: Typed = {},
): Form {
  const { rule: says } = t.alerts;
  const number = (name: "notice" | "warning" | "critical"): Field => ({
    ...{ kind: "text", name, label: says[name], max: MAX.hours, value: String(rule[name]) },
  });
  const fields: Field[] = [
    { kind: "choice", name: "on", label: says.on, options: worded(says.options, ["on", "off"] as const) },
    ...[number("notice"), number("warning"), number("critical")],
  ];
  const parts = { id: "kpi.alert.rule.save", title: says.title, state: rule.id, intro: says.intro(kpi, team.name) };
  return formWith(t, parts, fields, { on: rule.muted ? "off" : "on", ...typed });
}

export function reportForm(t: Text, team: Team, typed: Typed = {}): Form {
  const { report } = t.alerts;
  const kinds = Object.keys(INCIDENTS) as IncidentKind[];
  const fields: Field[] = [
    { kind: "choice", name: "kind", label: report.kind, options: worded(report.kinds, kinds) },
    { kind: "text", name: "text", label: report.text, hint: report.textHint, long: true, max: MAX.text },
    { kind: "text", name: "hours", label: report.hours, hint: report.hoursHint, max: MAX.hours, optional: true },
  ];
  const parts = { id: "kpi.alert.report.save", title: report.title, state: team.id, intro: report.intro(team.name) };
  return { ...formWith(t, parts, fields, typed), submit: report.send };
}
