import type { Measure } from "../../core/coach.ts";
import { type Block, type Item, type Rich, text } from "../../core/view.ts";
import { amountInWords } from "../../text/amount.ts";
import { brief, formatDay } from "../../text/format.ts";
import type { Text } from "../../text/text.ts";
import { isOpen } from "../goals/goal.ts";
import type { Change, GoalFigure, KpiFigure, Override } from "./figures.ts";
import type { Analysis, Decision } from "./review.ts";
import type { ShownReview } from "./shown.ts";

/** How long a line is at most where many stand together. */
export const LINE = 120;
/** How many lines one kind has room for. */
const LINES = 6;

/** The lines of one kind under their heading; nothing where there are none. */
export function listed(t: Text, label: string, items: readonly Item[]): Block[] {
  if (items.length === 0) return [];
  return [
    text({ bold: label }),
    { kind: "list", items: items.slice(0, LINES) },
    ...(items.length > LINES ? [text(t.reviews.more(items.length - LINES), "muted")] : []),
  ];
}

const gone = (t: Text): Item => ({ text: t.reviews.gone, tone: "muted" });

export const percent = (t: Text, share: number | null): string =>
  share === null ? t.reviews.noNumber : new Intl.NumberFormat(t.locale, { style: "percent" }).format(share);

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
  return { text: said, ...(revision.late && { tone: "warning" as const }) };
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

/** A cause with its whys, each behind the one before. */
export function analysisItem(t: Text, shown: ShownReview, { about, cause, whys, by }: Analysis): Item {
  const name = goalName(shown, about) ?? shown.kpis.get(about)?.name[t.locale] ?? t.reviews.gone;
  const chain: Rich = t.reviews.chain(t.reviews.causes[cause], whys.map((why) => brief(why, LINE)).join(" ← "));
  return { text: [{ bold: name }, t.reviews.colon, chain, t.reviews.between, shown.names[by] ?? ""] };
}

/** What was decided about a goal, by whom, and whether it has happened. */
export function decisionItem(t: Text, shown: ShownReview, decision: Decision): Item {
  const name = goalName(shown, decision.goal) ?? t.reviews.gone;
  const goal = shown.goals.get(decision.goal);
  const waits = goal && isWaiting(goal, decision);
  const said = t.reviews.decided(
    t.reviews.decisions[decision.what],
    brief(decision.reason, LINE),
    shown.names[decision.approver] ?? "",
  );
  const wait = waits ? [t.reviews.between, t.reviews.waitsFor(shown.names[goal.owner] ?? "")] : [];
  return { text: [{ bold: name }, t.reviews.colon, said, ...wait], ...(waits && { tone: "warning" as const }) };
}

/** Whether the goal's owner still has to do what was decided. */
function isWaiting(goal: Parameters<typeof isOpen>[0], { what, at }: Decision): boolean {
  if (what === "keep" || !isOpen(goal)) return false;
  if (what === "retire" || what === "reached") return true;
  return !goal.history.some((entry) => entry.at >= at && entry.changes.some(({ field }) => field !== "notes"));
}
