import type { Lang } from "../../core/lang.ts";
import { addDays } from "../../core/time.ts";
import type { Sample } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { NOW, nextMorning, reminder, TODAY, ZONE } from "./invented.ts";
import { leaveForm, snoozeForm, timeForm, timeTyped, whenForm, whenTyped } from "./me-forms.ts";
import { type Mine, meCard } from "./me-views.ts";
import { availabilityOf, type PersonTime } from "./rhythm.ts";

export function meSamples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const { error } = t.rhythm;
  const usual: PersonTime = {
    ...{ id: "p1", org: "o1", rev: 1, days: null, leave: [], quiet: { from: "20:00", to: "08:00" } },
    ...{ snoozedUntil: null, stopped: false },
  };
  const mine = (time: Partial<PersonTime>, more: Partial<Mine> = {}): Mine => ({
    me: { lang, zone: ZONE },
    roles: ["member"],
    zoneOf: "profile",
    own: availabilityOf({ ...usual, ...time }, undefined),
    asTeam: !time.days,
    standings: [{ kind: "goals.due", schedule: reminder, next: nextMorning }],
    ...{ today: TODAY, now: NOW, skip: 0 },
    ...more,
  });
  const chosen: Partial<PersonTime> = {
    ...{ days: [1, 2, 4], quiet: { from: "18:30", to: "09:30" } },
    leave: [
      { from: "2026-11-27", to: "2026-11-27" },
      { from: "2026-12-24", to: "2027-01-02" },
    ],
  };
  const many = Array.from({ length: 32 }, (_, n) => ({ from: addDays(TODAY, 2 * n), to: addDays(TODAY, 2 * n) }));
  const off = [{ kind: "goals.due", schedule: { ...reminder, off: true as const }, next: null }];
  const unset = [{ kind: "goals.due", schedule: null, next: null }];
  const away = [{ kind: "goals.due", schedule: reminder, next: null }];
  const when = whenTyped({ days: [1, 2, 4], quiet: usual.quiet }, "Mars");
  return [
    { name: "me", view: meCard(t, mine({}), false) },
    { name: "me, with hours and leave of their own", view: meCard(t, mine(chosen, { zoneOf: "chosen" }), true) },
    { name: "me, with the chat profile's zone to come", view: meCard(t, mine({}, { zoneOf: "awaited" }), true) },
    { name: "me, with many leaves", view: meCard(t, mine({ leave: many }), false) },
    { name: "me, with many leaves, further on", view: meCard(t, mine({ leave: many }, { skip: 15 }), false) },
    { name: "me, snoozed", view: meCard(t, mine({ snoozedUntil: "2026-11-23" }), true) },
    { name: "me, stopped", view: meCard(t, mine({ stopped: true, quiet: null }, { standings: away }), true) },
    { name: "me, with no reminder yet", view: meCard(t, mine({}, { standings: unset }), false) },
    { name: "me, with a reminder that is off", view: meCard(t, mine({}, { standings: off }), false) },
    { name: "when I work", view: whenForm(t, whenTyped(usual, ZONE)) },
    {
      name: "when I work, refused",
      view: whenForm(t, { ...when, to: "" }),
      errors: { zone: error.zone, to: error.time },
    },
    { name: "leave", view: leaveForm(t, TODAY) },
    {
      name: "leave, refused",
      view: leaveForm(t, TODAY, { from: "2027-01-02", to: "2026-12-24" }),
      errors: { to: error.order },
    },
    { name: "snooze until a day", view: snoozeForm(t, TODAY) },
    {
      name: "snooze until a day, refused",
      view: snoozeForm(t, TODAY, { until: TODAY }),
      errors: { until: error.later },
    },
    { name: "a reminder's time", view: timeForm(t, "goals.due", timeTyped(reminder)) },
  ];
}
