import type { Typed } from "../../core/fields.ts";
import type { Schedule } from "../../core/schedule.ts";
import { addDays, type Day } from "../../core/time.ts";
import type { Form } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import { form, weekdays } from "./fields.ts";
import type { PersonTime } from "./rhythm.ts";
import { kindInWords } from "./words.ts";

/** @param zone where the person's clocks are */
export function whenTyped({ days, quiet }: Pick<PersonTime, "days" | "quiet">, zone: string): Typed {
  const { from, to } = quiet ?? { from: "00:00", to: "00:00" };
  return { zone, days: (days ?? []).join(","), from, to };
}

/** Where somebody's clocks are, when they work, and when it is quiet. */
export function whenForm(t: Text, typed: Typed): Form {
  const says = t.rhythm.me.form;
  return form(
    {
      ...{ id: "me.when.save", title: says.when, submit: t.rhythm.save, state: "" },
      fields: [
        { kind: "text", name: "zone", label: t.rhythm.me.zone, hint: says.zoneHint, max: 60 },
        { ...weekdays(t), name: "days", label: t.rhythm.me.days, hint: says.daysHint, optional: true },
        { kind: "time", name: "from", label: says.from, hint: says.quietHint },
        { kind: "time", name: "to", label: says.to },
      ],
    },
    typed,
  );
}

export function leaveForm(t: Text, today: Day, typed: Typed = {}): Form {
  const says = t.rhythm.me.form;
  return form(
    {
      ...{ id: "me.leave.save", title: says.leave, submit: t.rhythm.save, state: "" },
      fields: [
        { kind: "day", name: "from", label: says.firstDay },
        { kind: "day", name: "to", label: says.lastDay, from: today },
      ],
    },
    typed,
  );
}

export function snoozeForm(t: Text, today: Day, typed: Typed = {}): Form {
  const says = t.rhythm.me.form;
  return form(
    {
      ...{ id: "me.snooze.save", title: says.snooze, submit: t.rhythm.save, state: "" },
      fields: [{ kind: "day", name: "until", label: says.until, from: addDays(today, 1) }],
    },
    typed,
  );
}

export function timeTyped({ at, off }: Pick<Schedule, "at" | "off">): Typed {
  return { at, on: off ? "no" : "yes" };
}

/** When one of somebody's own schedules comes, and whether. */
export function timeForm(t: Text, kind: string, typed: Typed): Form {
  const says = t.rhythm.me.form;
  const options = [
    { value: "yes", label: t.rhythm.yes },
    { value: "no", label: t.rhythm.no },
  ];
  const parts = {
    ...{ id: "me.time.save", title: says.timeTitle, submit: t.rhythm.save, state: kind },
    fields: [
      { kind: "time" as const, name: "at", label: says.time },
      { kind: "choice" as const, name: "on", label: says.on, options },
    ],
  };
  return { ...form(parts, typed), intro: kindInWords(t, kind) };
}
