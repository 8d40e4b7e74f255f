import type { Lang } from "../../core/lang.ts";
import type { Schedule } from "../../core/schedule.ts";
import { addDays } from "../../core/time.ts";
import type { Sample } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import type { Team } from "../people/person.ts";
import { changeForm, previewCard } from "./change-views.ts";
import { mondays, NOW, nextMorning, TODAY, ZONE } from "./invented.ts";
import type { Round, Standing } from "./standing.ts";
import { exceptForm, pauseForm, weekForm, weekTyped } from "./team-forms.ts";
import { type Ours, rhythmCard } from "./team-views.ts";
import { typedOf } from "./timing.ts";

const STATE = "t1 goals.monday";

export function teamSamples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const { error } = t.rhythm;
  const team: Team = {
    ...{ id: "t1", org: "o1", rev: 1, name: "chat-desk <!channel>", lang, zone: ZONE },
    ...{ channel: "slack:T1:C1", leads: ["p1"] },
  };
  const overrides = { "2026-11-27": "off", "2026-12-05": "work" } as const;
  const time = { id: "t1", budget: 4, workweek: { days: [1, 2, 3, 4, 5], country: "TW", overrides } };
  const standing = (schedule: Schedule | null, next: number | null): Standing => {
    return { kind: "goals.monday", schedule, next };
  };
  const ours = (one: Standing, more: Partial<Ours> = {}): Ours => {
    return { team, time, standings: [one], mayChange: true, today: TODAY, now: NOW, skip: 0, ...more };
  };
  const plain = { ...time, workweek: { ...time.workweek, country: null, overrides: {} } };
  const days = Array.from({ length: 20 }, (_, n) => [addDays(TODAY, n), "off" as const]);
  const crowded = { ...time, workweek: { ...time.workweek, overrides: Object.fromEntries(days) } };
  const running = standing(mondays, nextMorning);
  const paused = standing({ ...mondays, pausedUntil: "2026-12-07" }, nextMorning + 14 * 86_400_000);
  const typed = typedOf(mondays);
  const wrongWeek = { ...weekTyped(t, team, time), days: "", country: "Atlantis", zone: "Mars" };
  return [
    { name: "rhythm", view: rhythmCard(t, ours(running, { time: plain }), false) },
    { name: "rhythm, with exceptions, saved", view: rhythmCard(t, ours(running), true) },
    { name: "rhythm, with many exceptions", view: rhythmCard(t, ours(running, { time: crowded }), false) },
    { name: "rhythm, for somebody who is no lead", view: rhythmCard(t, ours(running, { mayChange: false }), false) },
    { name: "rhythm, paused", view: rhythmCard(t, ours(paused), false) },
    { name: "rhythm, switched off", view: rhythmCard(t, ours(standing({ ...mondays, off: true }, null)), false) },
    { name: "rhythm, not set up yet", view: rhythmCard(t, ours(standing(null, null)), false) },
    { name: "change", view: changeForm(t, STATE, typed) },
    {
      name: "change, every quarter",
      view: changeForm(t, STATE, { ...typed, rule: "quarterly", day: "3.4", month: "2", grace: "60" }),
    },
    {
      name: "change, refused",
      view: changeForm(t, STATE, { ...typed, at: "", rule: "quarterly", days: "" }),
      errors: { at: error.time, day: error.monthDay, month: error.month },
    },
    ...previewSamples(lang),
    { name: "working days", view: weekForm(t, "t1", weekTyped(t, team, time)) },
    {
      name: "working days, refused",
      view: weekForm(t, "t1", wrongWeek),
      errors: { days: error.days, country: error.country("Atlantis"), zone: error.zone },
    },
    { name: "exception", view: exceptForm(t, "t1", TODAY) },
    { name: "exception, refused", view: exceptForm(t, "t1", TODAY), errors: { day: error.day, is: error.pick } },
    { name: "pause", view: pauseForm(t, STATE, TODAY) },
    { name: "pause, refused", view: pauseForm(t, STATE, TODAY, { until: TODAY }), errors: { until: error.later } },
  ];
}

function previewSamples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const early: Schedule = { ...mondays, at: "01:30", zone: "Europe/London", rule: { kind: "monthly", day: "last" } };
  const round = (schedule: Schedule, day: string, due: string, whyNot: Round["whyNot"] = null): Round => {
    return { occurrence: { key: day, schedule, day, due: Date.parse(due) }, whyNot };
  };
  const preview = (schedule: Schedule, rounds: Round[]) =>
    previewCard(t, { schedule, rounds, value: "{}", state: STATE }, NOW);
  const weeks = [
    round(mondays, "2026-12-28", "2026-12-28T01:00:00Z"),
    round(mondays, "2027-01-04", "2027-01-04T01:00:00Z", "holiday"),
    round(mondays, "2027-01-11", "2027-01-11T01:00:00Z", "day-off"),
  ];
  const clocks = [
    round(early, "2027-02-28", "2027-02-28T01:30:00Z", "day-off"),
    round(early, "2027-03-28", "2027-03-28T01:00:00Z"),
    round(early, "2027-04-30", "2027-04-30T00:30:00Z"),
  ];
  return [
    { name: "preview, with a day off and a holiday", view: preview(mondays, weeks) },
    { name: "preview, where the clocks change", view: preview(early, clocks) },
    { name: "preview, of what never comes", view: preview(mondays, []) },
  ];
}
