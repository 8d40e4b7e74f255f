import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Typed } from "../../../core/fields.ts";
import type { Reply } from "../../../core/reply.ts";
import { schedules } from "../../../core/schedule.ts";
import { HOUR, MINUTE, type Millis } from "../../../core/time.ts";
import type { FieldErrors } from "../../../core/view.ts";
import type { Draft, Records } from "../../../core/work.ts";
import { formatTime } from "../../../text/when.ts";
import type { Team } from "../../people/person.ts";
import { scheduleId } from "../../rhythm/schedules.ts";
import { needTeam, readAim, says, teamHere } from "../access.ts";
import { ALERTS } from "../watch/schedule.ts";
import { saved } from "./access.ts";
import { type Alert, alerts, FRESH, INCIDENTS, type Incident, type IncidentKind, moved } from "./alert.ts";
import { MAX, reportForm } from "./forms.ts";
import { limitOf } from "./time.ts";
import { whenInWords } from "./words.ts";

/** The longest limit, in hours. */
const LONGEST = 720;
/** How late it is still told that a limit has passed, in minutes. */
const GRACE = 24 * 60;

/** `alerts report the till is down`: one case, whose limit starts to run. */
export async function openReport(text: string, context: Context): Promise<Reply[]> {
  const team = needTeam(await teamHere(context), context);
  return [{ kind: "open", form: reportForm(says(context), team, { kind: "outage", text }) }];
}

export const presses: Record<string, PressHandler> = {
  "kpi.alert.report": (_value, context) => openReport("", context),
};

export const submits: Record<string, SubmitHandler> = {
  "kpi.alert.report.save": async (typed, state, context) => {
    const team = needTeam((await readAim(state, context)).team, context);
    const t = says(context);
    const read = readIncident(typed, context);
    if ("errors" in read) {
      const { text, hours } = read.errors;
      const errors: FieldErrors = {
        ...(text && { text: typed["text"]?.trim() ? t.core.tooLong(MAX.text) : t.core.required }),
        ...(hours && { hours: t.alerts.report.wrongHours }),
        ...(read.errors.kind && { kind: t.core.notOffered }),
      };
      return [{ kind: "reject", form: reportForm(t, team, typed), errors }];
    }
    const { limit, at } = read;
    const alert = caseOf(read, team, context);
    if (limit <= at) return saved(broken(alert, team, context.now), team, context, t.alerts.report.atOnce);
    await wake(alert, limit, team, context);
    return saved(alert, team, context, t.alerts.report.noted(whenInWords(t, limit, team.zone, true)));
  },
};

type Wrong = { kind: boolean; text: boolean; hours: boolean };

function readIncident(typed: Typed, { me, now }: Context): Incident | { errors: Wrong } {
  const kind = (Object.keys(INCIDENTS) as IncidentKind[]).find((one) => one === typed["kind"]);
  const text = (typed["text"] ?? "").trim();
  const written = (typed["hours"] ?? "").normalize("NFKC").trim();
  const hours = written === "" && kind ? INCIDENTS[kind] : Number(written || Number.NaN);
  const wrong = { kind: !kind, text: text === "" || text.length > MAX.text, hours: !(hours >= 0 && hours <= LONGEST) };
  if (!kind || wrong.text || wrong.hours) return { errors: wrong };
  // Schedules know minutes.
  const limit = hours === 0 ? now : Math.ceil((now + hours * HOUR) / MINUTE) * MINUTE;
  return { kind, text, by: me.id, at: now, limit };
}

function caseOf(incident: Incident, team: Team, { newId, now }: Context): Draft<Alert> {
  return {
    ...{ ...FRESH, id: newId(), team: team.id, kpi: null, finding: null, incident, gauge: null, grade: 3 },
    ...{ state: "waiting", raisedAt: now, dueBy: null },
  };
}

/** The case after its limit has passed, which is critical at once. */
export function broken(alert: Draft<Alert>, { zone }: Team, now: Millis): Draft<Alert> {
  const dueBy = limitOf(3, now, zone, () => true);
  return moved(alert, { state: "open", raisedAt: now, dueBy }, { why: "raised", by: null, at: now });
}

/** The cases of the team whose limit has passed. */
export async function brokenCases(team: Team, records: Records, now: Millis): Promise<Draft<Alert>[]> {
  const waiting = await records.list(alerts, { team: team.id });
  const late = waiting.filter(({ state, incident }) => state === "waiting" && incident && incident.limit <= now);
  for (const alert of late) await sleep(alert, records);
  return late.map((alert) => broken(alert, team, now));
}

const wakeId = (alert: Pick<Alert, "id" | "team">): string =>
  `${scheduleId(ALERTS.name, { team: alert.team })}:${alert.id}`;

/** Has the team's alerts looked after at the minute of the limit, on any day. */
async function wake(alert: Draft<Alert>, limit: Millis, { id, zone }: Team, { records, now }: Context): Promise<void> {
  const rule = { kind: "daily" } as const;
  const when = { at: formatTime("en", limit, zone), rule, zone, workdaysOnly: false, grace: GRACE };
  const subject = { team: id };
  records.put(schedules, { id: wakeId(alert), kind: ALERTS.name, subject, ...when, pausedUntil: null, since: now });
}

/** Ends that. */
export async function sleep(alert: Pick<Alert, "id" | "team">, records: Records): Promise<void> {
  const schedule = await records.get(schedules, wakeId(alert));
  if (schedule) records.put(schedules, { ...schedule, off: true });
}
