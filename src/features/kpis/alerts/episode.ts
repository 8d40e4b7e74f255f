import type { Gauge } from "../../../catalog/gauge.ts";
import { type Day, HOUR, type Millis } from "../../../core/time.ts";
import type { Draft } from "../../../core/work.ts";
import { seriesId } from "../kpi.ts";
import { type Alert, FRESH, isOpen, moved } from "./alert.ts";
import type { Finding, Grade } from "./judge.ts";

/** How long a KPI stays quiet after an alert of it has ended. */
const COOL_DOWN = 24 * HOUR;

/** How a KPI of a team looks at a moment. */
export interface Look {
  team: string;
  kpi: string;
  now: Millis;
  today: Day;
  finding: Finding | null;
  /** Two good readings in a row. */
  cleared: boolean;
  last: { value: number; gauge: Gauge; at: Millis };
  limitOf(grade: Grade): Millis;
}

/**
 * What the look makes of the KPI's alerts: a new one, the open one as it is now, or null where nothing has changed.
 *
 * @param all the KPI's alerts so far, oldest first; at most one is open
 */
export function episode(all: readonly Alert[], look: Look): Draft<Alert> | null {
  const open = all.find(isOpen);
  if (!open) {
    return look.finding && isNews(all.at(-1), look.finding, look) ? raised(all.length, look.finding, look) : null;
  }
  const over = look.finding === null && (look.cleared || open.finding?.kind === "missing");
  // What somebody does something about ends with what came of it.
  if (over && (open.state === "open" || open.state === "acked")) return ended(open, look);
  const after = look.finding && grown(open, look.finding, look);
  return climbed(after ?? open, look) ?? after;
}

/** One grade up where nobody has taken it on in time; null where nobody is waited for. */
function climbed(open: Draft<Alert>, { now, limitOf }: Look): Draft<Alert> | null {
  const { state, dueBy, grade } = open;
  if (state !== "open" || dueBy === null || dueBy > now || grade === 3) return null;
  const next = grade === 1 ? 2 : 3;
  return moved(open, { grade: next, dueBy: limitOf(next) }, { why: "silence", by: null, at: now });
}

/** After an alert only what has come since can raise another one, and not at once. */
function isNews(before: Alert | undefined, finding: Finding, { now, last }: Look): boolean {
  const ended = before?.closedAt ?? null;
  if (!before || ended === null) return true;
  if (now - ended < COOL_DOWN) return false;
  if (finding.kind !== "missing") return last.at > ended;
  return before.finding?.kind !== "missing" || finding.until > before.finding.until;
}

function raised(place: number, finding: Finding, { team, kpi, now, last, limitOf }: Look): Draft<Alert> {
  const fresh: Draft<Alert> = {
    // The same for two who raise it at once, so that only one of them can.
    id: `${seriesId({ subject: team, kpi })}:${place}`,
    ...{ ...FRESH, team, kpi, finding, incident: null, gauge: last.gauge, grade: finding.grade, state: "open" },
    ...{ raisedAt: now, dueBy: limitOf(finding.grade), readings: readingsIn(finding) },
  };
  return moved(fresh, {}, { why: "raised", by: null, at: now });
}

/** Worse than before it climbs, and never falls while it is open; the same again is no news. */
function grown(open: Alert, finding: Finding, { now, last, limitOf }: Look): Draft<Alert> | null {
  const fresh = readingsIn(finding).filter((id) => !open.readings.includes(id));
  const graver = finding.grade > open.grade;
  const came = open.finding?.kind === "missing" && finding.kind !== "missing";
  if (fresh.length === 0 && !graver) return null;
  const grade = graver ? finding.grade : open.grade;
  const dueBy = graver && open.state === "open" ? limitOf(grade) : open.dueBy;
  const known = open.finding === null || graver || came || finding.grade >= open.finding.grade;
  const patch = { grade, dueBy, readings: [...open.readings, ...fresh], gauge: last.gauge };
  const after = { ...patch, finding: known ? finding : open.finding };
  return graver ? moved(open, after, { why: "worse", by: null, at: now }) : { ...open, ...after };
}

function ended(open: Alert, { now, last }: Look): Draft<Alert> {
  const effect = { note: "", before: firstValue(open), after: last.value, by: null };
  return moved(open, { state: "closed", dueBy: null, effect, closedAt: now }, { why: "cleared", by: null, at: now });
}

/** The number that its finding is about; null where it is a missing one. */
export function firstValue({ finding }: Pick<Alert, "finding">): number | null {
  return finding && "reading" in finding ? finding.reading.value : null;
}

const readingsIn = (finding: Finding): string[] => ("reading" in finding ? [finding.reading.id] : []);
