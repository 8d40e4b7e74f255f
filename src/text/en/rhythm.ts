import type { MonthDay, Rule } from "../../core/schedule.ts";
import { joinAll } from "../format.ts";
import { daysInRuns, weekdayName } from "../weekdays.ts";

const ORDINALS = { 1: "first", 2: "second", 3: "third", 4: "fourth", last: "last" };
const QUARTERS = [
  "January, April, July and October",
  "February, May, August and November",
  "March, June, September and December",
];

/** `Monday to Friday`; with the plural, `Mondays to Fridays`. */
function days(all: readonly number[], plural = ""): string {
  const runs = daysInRuns(
    all,
    (day) => `${weekdayName("en", day)}${plural}`,
    (first, last) => `${first} to ${last}`,
  );
  return joinAll("en", runs).join("");
}

function monthDay(day: MonthDay): string {
  if (day === "last") return "the last day";
  if (typeof day === "object") return `the ${ORDINALS[day.nth]} ${weekdayName("en", day.weekday)}`;
  const ending = { one: "st", two: "nd", few: "rd" } as Record<string, string>;
  return `the ${day}${ending[new Intl.PluralRules("en", { type: "ordinal" }).select(day)] ?? "th"}`;
}

function rule(one: Rule): string {
  switch (one.kind) {
    case "daily":
      return "Every day";
    case "weekly":
      return one.days.length === 7 ? "Every day" : days(one.days, "s");
    case "monthly":
      return `On ${monthDay(one.day)} of each month`;
    case "quarterly":
      return `On ${monthDay(one.day)} of ${QUARTERS[one.month - 1]}`;
    default:
      return one satisfies never;
  }
}

const count = (n: number, unit: string) => `${n} ${unit}${n === 1 ? "" : "s"}`;

/** When Beacon writes: the schedules of teams and people, working days, leave and quiet hours. */
export const rhythm = {
  /** The jobs that a schedule may call for. */
  kinds: {
    "goals.due": "Reminder before a goal is due",
    "goals.left": "Goals of somebody who has left",
    "goals.answer": "Reminder of a goal that waits for an answer",
    "kpis.pull": "Fetching the team’s numbers",
    "checkins.daily": "Daily check-in",
    "checkins.reminder": "Reminder of an open check-in",
    "checkins.summary": "The team's check-ins of the day",
    "kpis.digest": "The team's numbers each workday",
    "kpis.alerts": "The team's alerts, looked after each workday",
    "kpis.follow": "The numbers you follow",
    "recognition.weekly": "The week's wins in the channel",
    "recognition.monthly": "A lead's note on who was recognised",
    "recognition.star": "What is next for the Service Star",
    "goals.monday": "The team's goals of the week",
    "ideas.daily": "Reminder of ideas that wait for an answer",
    "retro.weekly": "The week's retro in the channel",
    "retro.publish": "Publishing the retro on its day",
    "review.monthly": "The month’s review in the channel",
    "review.quarterly": "The quarter’s report in the channel",
    "review.meeting": "Showing on the day of the talk what was answered",
    "actions.daily": "Looking whether actions helped",
  } as Record<string, string>,

  days: (all: readonly number[]) => days(all),
  monthDay,
  quarterMonth: (month: number) => QUARTERS[month - 1] ?? "",
  timing: (one: Rule, at: string, zone: string) => `${rule(one)} at ${at}, ${zone}`,
  /** A length of time, in minutes. */
  span: (minutes: number) => {
    if (minutes % 1440 === 0 && minutes > 0) return count(minutes / 1440, "day");
    return minutes % 60 === 0 && minutes > 0 ? count(minutes / 60, "hour") : count(minutes, "minute");
  },
  moment: (day: string, time: string) => `${day} at ${time}`,
  noted: (moment: string, notes: readonly string[]) => `${moment} – ${notes.join("; ")}`,
  next: (moment: string) => `Next: ${moment}`,
  noNext: "Nothing planned for now",
  notYet: "Not set up yet",
  paused: (day: string) => `Paused until ${day}`,
  switchedOff: "Switched off",
  saved: "Saved.",
  save: "Save",
  setUp: "Set up",
  yes: "Yes",
  no: "No",
  remove: "Remove",
  more: (count: number) => `and ${count} more`,
  fromTo: (from: string, to: string) => (from === to ? from : `${from} – ${to}`),
  workday: { work: "working day", off: "day off" },
  dayIs: (day: string, is: string) => `${day}: ${is}`,

  me: {
    title: "Your settings",
    language: "Language",
    zone: "Time zone",
    zoneFrom: (zone: string) => `${zone} (from your chat profile)`,
    zoneChosen: (zone: string) => `${zone} (chosen by you)`,
    zoneAwaited: (zone: string) => `${zone} (your chat profile's as soon as you next write to me)`,
    zoneBack: "Time zone as in my chat profile",
    days: "Working days",
    teamDays: (all: string) => `${all} (as your team)`,
    quiet: "Quiet hours",
    noQuiet: "none",
    leave: (dates: string) => `Leave: ${dates}`,
    snoozed: (day: string) => `Snoozed: I write to you again on ${day}.`,
    nothingYet:
      "I remind you of nothing yet. Reminders begin by themselves, with your first goal or check-in, and then stand here.",
    stopped: "Stopped: I no longer write first. When you write to me, I answer as always.",
    change: "Change",
    when: "When I work",
    addLeave: "Leave",
    snooze: { tomorrow: "Snooze until tomorrow", monday: "Snooze until Monday", day: "Snooze until…" },
    wake: "End the snooze",
    stop: "Stop messages",
    stopConfirm: "I will no longer write to you first, until you start again. Is that right?",
    start: "Start messages again",
    form: {
      when: "When I work",
      zoneHint: "A city, or a name such as Europe/London",
      daysHint: "Tick none to work as your team does.",
      from: "Quiet from",
      to: "Quiet until",
      quietHint: "Nothing comes in between. The same time twice means no quiet hours.",
      leave: "Leave",
      firstDay: "First day away",
      lastDay: "Last day away",
      snooze: "Snooze",
      until: "First day with messages again",
      time: "Time",
      timeTitle: "Your reminder",
      on: "Should it come?",
    },
    leaveHow: "Please give days that exist, the first one first: me leave 2026-12-24 2027-01-02",
  },

  team: {
    open: "Rhythm",
    title: (name: string) => `The rhythm of ${name}`,
    days: "Working days",
    holidays: "Public holidays",
    noHolidays: "none chosen",
    zone: "Time zone",
    budget: "Messages a day",
    budgetOf: (most: number) => `at most ${most} for each person`,
    change: "Change",
    pause: "Pause",
    goOn: "Go on",
    off: "Switch off",
    on: "Switch on",
    week: "Working days",
    except: "Exception",
    onlyLead: "A lead of this team or an administrator can change this.",
    preview: (kind: string) => `Before it is saved: ${kind}`,
    previewNext: "The next three times:",
    previewNone: "It would not come round in the next months.",
    skipped: (why: string) => `skipped: ${why}`,
    clocks: (at: string) => `the clocks change: there is no ${at} that day`,
    back: "Leave it as it was",
    form: {
      change: "Change the schedule",
      at: "Time",
      rule: "How often",
      rules: { daily: "Every day", weekly: "On weekdays I choose", monthly: "Every month", quarterly: "Every quarter" },
      days: "Weekdays",
      daysHint: "For weekdays you choose",
      day: "Day of the month",
      dayHint: "For every month and every quarter",
      month: "Months",
      monthHint: "For every quarter",
      workdaysOnly: "On days off and public holidays",
      workdays: { yes: "Skip it", no: "Send it anyway" },
      grace: "How late is it still useful?",
      graceHint: "If something held me up, I still send it within this time.",
      preview: "Preview",
      pause: "Pause",
      resumes: "First day it runs again",
      week: "Working days",
      country: "Public holidays of",
      countryHint: "A country or region by name or code, such as TW; empty for none",
      budget: "Messages a day for each person, at most",
      except: "An exception",
      exceptDay: "Day",
      exceptIs: "That day is a",
    },
  },

  error: {
    time: "Please give a time such as 09:30.",
    day: "Please pick a day that exists.",
    past: "Please pick today or a later day.",
    later: "Please pick tomorrow or a later day.",
    far: "Please pick a day within the next two years.",
    order: "The last day lies before the first. Please swap them.",
    zone: "I do not know this time zone. Try a large city, such as Taipei or London.",
    country: (typed: string) => `I know no country or region “${typed}”. Try its two letters, such as TW, CN or GB.`,
    days: "Please tick at least one day.",
    monthDay: "Please choose a day of the month.",
    month: "Please choose the months.",
    pick: "Please choose one.",
    budget: "Please choose a number from 1 to 10.",
  },

  /** What can follow the command `me`. */
  words: { leave: ["leave", "vacation"], snooze: ["snooze"], stop: ["stop"], start: ["start"] },
  /** Cities that people name and the zone database does not. */
  cities: {
    beijing: "Asia/Shanghai",
    shenzhen: "Asia/Shanghai",
    guangzhou: "Asia/Shanghai",
    "san francisco": "America/Los_Angeles",
    delhi: "Asia/Kolkata",
    mumbai: "Asia/Kolkata",
    kolkata: "Asia/Kolkata",
    kyiv: "Europe/Kyiv",
    "ho chi minh city": "Asia/Ho_Chi_Minh",
    washington: "America/New_York",
  } as Record<string, string>,
};
