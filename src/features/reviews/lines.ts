import type { Measure } from "../../core/coach.ts";
import type { Item } from "../../core/view.ts";
import { amountInWords } from "../../text/amount.ts";
import { brief, formatDay } from "../../text/format.ts";
import { numberFormat } from "../../text/intl.ts";
import type { Text } from "../../text/text.ts";
import type { Change } from "./changes.ts";
import type { GoalFigure, KpiFigure, Override } from "./figures.ts";
import type { ShownReview } from "./shown.ts";

/** How long a line is at most where many stand together. */
export const LINE = 120;
const gone = (t: Text): Item => ({ text: t.reviews.gone, tone: "muted" });

export const percent = (t: Text, share: number | null): string =>
  share === null ? t.reviews.noNumber : numberFormat(t.locale, { style: "percent" }).format(share);

/** What a goal is called; null where it is gone, or no longer for everybody. */
export function goalName({ goals }: Pick<ShownReview, "goals">, id: string): string | null {
  const goal = goals.get(id);
  return goal ? brief(goal.what || goal.sentence, LINE) : null;
}

export function goalItem(t: Text, shown: ShownReview, figure: GoalFigure): Item {
  const name = goalName(shown, figure.goal);
  if (name === null) return gone(t);
  return { text: t.reviews.about(name, goalInWords(t, figure)), tone: "warning" };
}

/** `40 %, off track`: how a goal stood. */
export function goalInWords(t: Text, { share, standing, outcome }: GoalFigure): string {
  const state = outcome ? t.goals.outcomes[outcome] : standing ? t.reviews.standings[standing] : t.reviews.unknown;
  return t.reviews.goalState(percent(t, share), state);
}

export function kpiItem(t: Text, { kpis }: ShownReview, figure: KpiFigure): Item {
  const kpi = kpis.get(figure.kpi);
  if (!kpi) return gone(t);
  return { text: t.reviews.about(kpi.name[t.locale], kpiInWords(t, figure)), tone: "warning" };
}

export function kpiInWords(t: Text, { value, gauge, target, standing }: KpiFigure): string {
  const aim = target === null ? null : amountInWords(t, target, gauge);
  return t.reviews.kpiState(amountInWords(t, value, gauge), aim, t.reviews.standings[standing]);
}

export function alertItem(t: Text, { alert, kpi, grade, state }: ShownReview["alerts"][number]): Item {
  if (!alert) return gone(t);
  const what = alert.incident ? t.alerts.report.names[alert.incident.kind] : (kpi?.name[t.locale] ?? "");
  return { text: t.reviews.about(t.alerts.title(t.alerts.grades[grade], what), t.alerts.states[state]) };
}

/** A goal that began with something missing, or a change of what was agreed, with the reason. */
export function overrideItem(t: Text, shown: ShownReview, override: Override): Item {
  const [goal, name] = [shown.goals.get(override.goal), goalName(shown, override.goal)];
  if (!goal || name === null) return gone(t);
  if (override.kind === "incomplete") {
    const { by = "", reason = "" } = goal.override ?? {};
    return { text: t.reviews.incomplete(name, shown.names[by] ?? "", reason) };
  }
  const revision = goal.revisions?.[override.place];
  if (!revision) return gone(t);
  const changes = revision.changes.map(({ before, after }) =>
    t.goals.fromTo(valueInWords(t, before), valueInWords(t, after)),
  );
  const by = shown.names[revision.decided?.by ?? ""] ?? "";
  const said = t.reviews.revised(
    name,
    changes.join(t.reviews.between),
    t.revision.kinds[revision.kind],
    revision.reason,
    by,
  );
  return { text: said, ...((revision.late || revision.again) && { tone: "warning" as const }) };
}

function valueInWords(t: Text, value: unknown): string {
  if (value === null || value === "") return t.revision.none;
  if (typeof value === "object") return (value as Measure).text.trim();
  const said = String(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(said) ? formatDay(t.locale, said) : said;
}

/** What a figure was and has become. */
export function changeItem(t: Text, shown: ShownReview, change: Change): Item {
  if (change.kind === "count") {
    return { text: t.reviews.changed(t.reviews.counts[change.of], String(change.before), String(change.after)) };
  }
  if (change.kind === "kpi") {
    const name = shown.kpis.get((change.after ?? change.before)?.kpi ?? "")?.name[t.locale];
    const words = (one: KpiFigure | null) => (one ? kpiInWords(t, one) : t.reviews.notThere);
    return name === undefined ? gone(t) : { text: t.reviews.changed(name, words(change.before), words(change.after)) };
  }
  const name = goalName(shown, (change.after ?? change.before)?.goal ?? "") ?? t.reviews.gone;
  const words = (one: GoalFigure | null) => (one ? goalInWords(t, one) : t.reviews.notThere);
  return { text: t.reviews.changed(name, words(change.before), words(change.after)) };
}
