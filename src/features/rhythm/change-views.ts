import type { Typed } from "../../core/fields.ts";
import type { MonthDay, Schedule } from "../../core/schedule.ts";
import type { Millis } from "../../core/time.ts";
import { buttons, type Card, card, type Field, type Form, type Item, type Option, text } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import { formatTime } from "../../text/when.ts";
import { form, WEEK, weekdays } from "./fields.ts";
import type { Round } from "./standing.ts";
import { readDay, writeDay } from "./timing.ts";
import { kindInWords, momentInWords, timingInWords } from "./words.ts";

/** How late something may be, as offered; in minutes. */
const GRACES = [30, 120, 480, 1440];

/** @param state the team and the kind of its schedule */
export function changeForm(t: Text, state: string, typed: Typed): Form {
  const says = t.rhythm.team.form;
  const choice = (name: keyof typeof says, options: readonly Option[]): Field => {
    return { kind: "choice", name, label: says[name] as string, options };
  };
  const worded = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));
  const months = [1, 2, 3].map((month) => ({ value: String(month), label: t.rhythm.quarterMonth(month) }));
  const fields: Field[] = [
    { kind: "time", name: "at", label: says.at },
    choice("rule", worded(says.rules)),
    { ...weekdays(t), name: "days", label: says.days, hint: says.daysHint, optional: true },
    { ...choice("day", monthDays(t, typed["day"])), hint: says.dayHint, optional: true },
    { ...choice("month", months), hint: says.monthHint, optional: true },
    choice("workdaysOnly", worded(says.workdays)),
    { ...choice("grace", graces(t, Number(typed["grace"]))), hint: says.graceHint },
  ];
  return form({ id: "rhythm.preview", title: says.change, fields, submit: says.preview, state }, typed);
}

/** What a change comes to. `value` is the change itself, for the buttons that save it or go on with it. */
export function previewCard(
  t: Text,
  { schedule, rounds, value, state }: { schedule: Schedule; rounds: readonly Round[]; value: string; state: string },
  now: Millis,
): Card {
  const says = t.rhythm.team;
  return card(
    says.preview(kindInWords(t, schedule.kind)),
    text(timingInWords(t, schedule, now)),
    text(rounds.length > 0 ? says.previewNext : says.previewNone),
    rounds.length > 0 && { kind: "list", items: rounds.map((round) => roundItem(t, round, now)) },
    buttons(
      { label: t.rhythm.save, action: "rhythm.save", value, look: "primary" },
      { label: says.change, action: "rhythm.revise", value },
      { label: says.back, action: "rhythm.show", value: state },
    ),
  );
}

function roundItem(t: Text, { occurrence, whyNot }: Round, now: Millis): Item {
  const { due, schedule } = occurrence;
  const moment = momentInWords(t, due, schedule.zone, now);
  const says = t.rhythm.team;
  const notes = [
    ...(formatTime(t.locale, due, schedule.zone) === schedule.at ? [] : [says.clocks(schedule.at)]),
    ...(whyNot === null ? [] : [says.skipped(t.ledger.reasons[whyNot])]),
  ];
  return { text: notes.length > 0 ? t.rhythm.noted(moment, notes) : moment, tone: whyNot === null ? "good" : "muted" };
}

function monthDays(t: Text, now: string | undefined): Option[] {
  const numbers = Array.from({ length: 31 }, (_, n) => String(n + 1));
  const weekdaysOf = (nth: 1 | "last") => WEEK.map((weekday) => writeDay({ nth, weekday }));
  const all = [...numbers, "last", ...weekdaysOf(1), ...weekdaysOf("last")];
  // A job's usual day may be one that is not offered.
  const written = now && !all.includes(now) ? [now, ...all] : all;
  return written.map((value) => ({ value, label: t.rhythm.monthDay(readDay(value) as MonthDay) }));
}

function graces(t: Text, now: number): Option[] {
  const all = GRACES.includes(now) || !Number.isInteger(now) ? GRACES : [...GRACES, now].toSorted((a, b) => a - b);
  return all.map((minutes) => ({ value: String(minutes), label: t.rhythm.span(minutes) }));
}
