import type { Typed } from "../../core/fields.ts";
import { addDays, type Day } from "../../core/time.ts";
import type { Form } from "../../core/view.ts";
import type { Draft } from "../../core/work.ts";
import type { Text } from "../../text/text.ts";
import type { Team } from "../people/person.ts";
import { form, weekdays } from "./fields.ts";
import { countryName } from "./places.ts";
import type { TeamTime } from "./rhythm.ts";

/** The most that a day can bring somebody of Beacon's own accord. */
export const MOST_BUDGET = 10;

export function weekTyped(t: Text, { zone }: Pick<Team, "zone">, { workweek, budget }: Draft<TeamTime>): Typed {
  const { days, country } = workweek;
  return {
    ...{ days: days.join(","), zone, budget: String(budget) },
    ...(country !== null && { country: countryName(t.locale, country) }),
  };
}

/** When a team works, by which clock, and how much it may be written to. */
export function weekForm(t: Text, team: string, typed: Typed): Form {
  const says = t.rhythm.team.form;
  const budgets = Array.from({ length: MOST_BUDGET }, (_, n) => ({ value: `${n + 1}`, label: `${n + 1}` }));
  return form(
    {
      ...{ id: "rhythm.week.save", title: says.week, submit: t.rhythm.save, state: team },
      fields: [
        { ...weekdays(t), name: "days", label: t.rhythm.team.days },
        { kind: "text", name: "country", label: says.country, hint: says.countryHint, max: 60, optional: true },
        { kind: "text", name: "zone", label: t.rhythm.team.zone, hint: t.rhythm.me.form.zoneHint, max: 60 },
        { kind: "choice", name: "budget", label: says.budget, options: budgets },
      ],
    },
    typed,
  );
}

/** One day that is other than the week says. */
export function exceptForm(t: Text, team: string, today: Day, typed: Typed = {}): Form {
  const says = t.rhythm.team.form;
  const options = (["off", "work"] as const).map((value) => ({ value, label: t.rhythm.workday[value] }));
  return form(
    {
      ...{ id: "rhythm.except.save", title: says.except, submit: t.rhythm.save, state: team },
      fields: [
        { kind: "day", name: "day", label: says.exceptDay, from: today },
        { kind: "choice", name: "is", label: says.exceptIs, options },
      ],
    },
    typed,
  );
}

/** @param state the team and the kind of its schedule */
export function pauseForm(t: Text, state: string, today: Day, typed: Typed = {}): Form {
  const says = t.rhythm.team.form;
  return form(
    {
      ...{ id: "rhythm.pause.save", title: says.pause, submit: t.rhythm.save, state },
      fields: [{ kind: "day", name: "until", label: says.resumes, from: addDays(today, 1) }],
    },
    typed,
  );
}
