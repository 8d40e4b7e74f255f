import { dayIn, type Millis } from "../../../core/time.ts";
import { formatNumber } from "../../../text/figures.ts";
import { formatDay } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import { formatTime, formatWeekday } from "../../../text/when.ts";
import { amountInWords, spanInWords } from "../words.ts";
import type { Alert } from "./alert.ts";
import type { Finding } from "./judge.ts";
import type { ShownAlert } from "./shown.ts";

/** What it is about: the KPI's name, or what kind of case. */
export function subjectOf(t: Text, { alert: { incident }, kpi }: Pick<ShownAlert, "alert" | "kpi">): string {
  return incident ? t.alerts.report.names[incident.kind] : (kpi?.name[t.locale] ?? "");
}

export function titleOf(t: Text, shown: Pick<ShownAlert, "alert" | "kpi">): string {
  const what = subjectOf(t, shown);
  const { state, grade } = shown.alert;
  if (state === "closed") return t.alerts.over(what);
  return state === "waiting" ? t.alerts.running(what) : t.alerts.title(t.alerts.grades[grade], what);
}

/** What was found, in one sentence. */
export function foundInWords(t: Text, finding: Finding, gauge: Alert["gauge"]): string {
  const says = t.alerts;
  if (finding.kind === "missing") return says.missing(formatDay(t.locale, finding.until));
  const amount = (value: number) =>
    amountInWords(t, Number(value.toPrecision(4)), gauge ?? { unit: "count", scale: null });
  const { reading } = finding;
  const [value, span] = [
    amountInWords(t, reading.value, gauge ?? { unit: "count", scale: null }),
    spanInWords(t, reading),
  ];
  switch (finding.kind) {
    case "path":
      return says.path(value, span, amount(finding.should), percentOf(t, finding.miss));
    case "floor":
      return says.floor(value, span, amount(finding.floor), finding.twice);
    case "trend":
      return says.trend(value, span);
    case "unusual":
      return says.unusual(value, span, amount(finding.low), amount(finding.high));
    default:
      return finding satisfies never;
  }
}

/** The day, and for a case the minute, on the team's clock. */
export function whenInWords(t: Text, at: Millis, zone: string, exact = false): string {
  const day = formatWeekday(t.locale, dayIn(zone, at));
  return exact ? `${day} ${formatTime(t.locale, at, zone)}` : day;
}

/** What has to happen next, and until when; empty where nothing is waited for. */
export function nextInWords(t: Text, { alert, team }: Pick<ShownAlert, "alert" | "team">): string {
  const { state, dueBy, grade, action, incident } = alert;
  if (state === "waiting" && incident) return t.alerts.until(whenInWords(t, incident.limit, team.zone, true));
  // The limit is the end of a day, which is the beginning of the next one.
  if (state === "open" && dueBy !== null) return t.alerts.nextOpen(whenInWords(t, dueBy - 1, team.zone), grade);
  if (state === "acting" && action) return t.alerts.nextAction(formatWeekday(t.locale, action.due));
  return "";
}

export function valueInWords(t: Text, value: number | null, gauge: Alert["gauge"]): string {
  return value === null || gauge === null ? t.alerts.close.none : amountInWords(t, value, gauge);
}

const percentOf = (t: Text, miss: number | null): string | null =>
  miss === null ? null : formatNumber(t.locale, Math.round(miss * 100));
