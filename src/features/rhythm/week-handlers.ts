import { z } from "zod";
import type { Workweek } from "../../calendar/workweek.ts";
import type { PressHandler, SubmitHandler } from "../../core/feature.ts";
import type { Job } from "../../core/job.ts";
import { type Day, dayIn } from "../../core/time.ts";
import type { Records } from "../../core/work.ts";
import { textFor } from "../../text/text.ts";
import { type Team, teams } from "../people/person.ts";
import { dayProblem, isLongOver } from "./days-ahead.ts";
import { readWeekdays } from "./fields.ts";
import { readSkip } from "./pages.ts";
import { findCountry, findZone } from "./places.ts";
import { reject, sentences, wrong } from "./refuse.ts";
import { type TeamTime, teamTimeOf, teamTimes } from "./rhythm.ts";
import { moveZone } from "./schedules.ts";
import { changeableTeam, showRhythm } from "./team.ts";
import { exceptForm, MOST_BUDGET, weekForm, weekTyped } from "./team-forms.ts";

const Budget = z.coerce.number().int().min(1).max(MOST_BUDGET);
const Is = z.enum(["work", "off"]);

/** @param jobs those about a team */
export function weekPresses(jobs: readonly Job[]): Record<string, PressHandler> {
  return {
    "rhythm.week": async (id, context) => {
      const team = await changeableTeam(id, context);
      const t = textFor(context.me.lang);
      const typed = weekTyped(t, team, await teamTimeOf(context.records, id));
      return [{ kind: "open", form: weekForm(t, id, typed) }];
    },
    "rhythm.except": async (id, context) => {
      const team = await changeableTeam(id, context);
      return [{ kind: "open", form: exceptForm(textFor(context.me.lang), id, dayIn(team.zone, context.now)) }];
    },
    "rhythm.unexcept": async (value, context) => {
      const [id = "", day = "", skip] = value.split(" ");
      const team = await changeableTeam(id, context);
      const { overrides } = (await teamTimeOf(context.records, id)).workweek;
      const { [day]: _gone, ...others } = overrides;
      await changeWeek(context.records, id, { overrides: recent(others, dayIn(team.zone, context.now)) });
      return showRhythm(jobs, team, context, { kind: "update", saved: true, skip: readSkip(skip) });
    },
  };
}

/** @param jobs those about a team */
export function weekSubmits(jobs: readonly Job[]): Record<string, SubmitHandler> {
  return {
    "rhythm.week.save": async (typed, id, context) => {
      const team = await changeableTeam(id, context);
      const t = textFor(context.me.lang);
      const { country: said = "", zone: place = "" } = typed;
      const days = readWeekdays(typed["days"]);
      const country = said.trim() === "" ? null : await findCountry(said);
      const zone = place.trim() === team.zone ? team.zone : findZone(place);
      const budget = Budget.safeParse(typed["budget"]);
      const errors = wrong({
        days: days.length === 0 && t.rhythm.error.days,
        country: said.trim() !== "" && country === null && t.rhythm.error.country(said.trim()),
        zone: zone === null && t.rhythm.error.zone,
        budget: !budget.success && t.rhythm.error.budget,
      });
      if (errors || zone === null || !budget.success) return reject(weekForm(t, id, typed), errors);
      await changeWeek(context.records, id, { days, country }, budget.data);
      const moved = zone === team.zone ? team : await moveTeam(context, team, zone);
      return showRhythm(jobs, moved, context, { kind: "update", saved: true });
    },

    "rhythm.except.save": async (typed, id, context) => {
      const team = await changeableTeam(id, context);
      const t = textFor(context.me.lang);
      const today = dayIn(team.zone, context.now);
      const { day = "" } = typed;
      const is = Is.safeParse(typed["is"]);
      const errors = sentences(t, { day: dayProblem(day, "today", today), is: is.success ? null : "pick" });
      if (errors || !is.success) return reject(exceptForm(t, id, today, typed), errors);
      const { overrides } = (await teamTimeOf(context.records, id)).workweek;
      await changeWeek(context.records, id, { overrides: { ...recent(overrides, today), [day]: is.data } });
      return showRhythm(jobs, team, context, { kind: "update", saved: true });
    },
  };
}

async function changeWeek(records: Records, id: string, change: Partial<Workweek>, budget?: number): Promise<TeamTime> {
  const time = await teamTimeOf(records, id);
  return records.put(teamTimes, {
    ...time,
    workweek: { ...time.workweek, ...change },
    budget: budget ?? time.budget,
  });
}

async function moveTeam({ records, now }: { records: Records; now: number }, team: Team, zone: string): Promise<Team> {
  await moveZone(records, { team: team.id }, zone, now);
  return records.put(teams, { ...team, zone });
}

function recent(overrides: Workweek["overrides"], today: Day): Workweek["overrides"] {
  return Object.fromEntries(Object.entries(overrides).filter(([day]) => !isLongOver(day, today)));
}
