import type { Me } from "../../core/feature.ts";
import { type Day, dayIn, type Millis } from "../../core/time.ts";
import { type Block, buttons, type Card, card, type Form, facts, type Item, text } from "../../core/view.ts";
import { formatDay } from "../../text/format.ts";
import type { Text } from "../../text/text.ts";
import { formatNear, formatTime } from "../../text/when.ts";
import type { Person } from "../people/person.ts";
import type { Erasure } from "./erasure.ts";
import { PERIOD_NAMES, PERIODS } from "./holding.ts";
import { daysOf, type Retention } from "./retention.ts";

/** How many people one card shows. */
const MOST = 8;

/** How much may be typed as a number of days: enough to say what is wrong with it. */
const LONGEST = 20;

/** What the card of what is kept is drawn from. */
export interface ShownPrivacy {
  me: Pick<Me, "admin" | "zone">;
  ways: Pick<Retention, "days" | "last">;
  /** When their data goes; null where they have not asked for that. */
  due: Millis | null;
  now: Millis;
  /** Whether it says that something was saved. */
  saved?: true;
}

/** What is kept, and what somebody can do about it. */
export function privacyCard(t: Text, { me, ways, due, now, saved }: ShownPrivacy): Card {
  const says = t.privacy;
  const removed = ways.last && Object.values(ways.last.counts).reduce((sum, count) => sum + count, 0);
  return card(
    says.title,
    saved === true && text(t.rhythm.saved, "good"),
    due !== null && text(says.erase.pending(momentOf(t, due, me.zone, now)), "warning"),
    text(says.intro),
    facts(...PERIOD_NAMES.map((period) => [says.periods[period], says.days(daysOf(ways, period))] as const)),
    text(says.rest, "muted"),
    buttons(
      { label: says.get, action: "privacy.get", value: "", look: "primary" },
      due === null
        ? { label: says.delete, action: "privacy.delete", value: "" }
        : { label: says.erase.keep, action: "privacy.keep", value: "" },
    ),
    me.admin && ways.last !== null && text(says.lastNight(formatDay(t.locale, ways.last.day), removed ?? 0), "muted"),
    me.admin &&
      buttons(
        { label: says.change, action: "privacy.periods", value: "" },
        { label: says.leavers, action: "privacy.leavers", value: "0" },
      ),
  );
}

/** What goes and what stays, before anything is done. */
export function deleteCard(t: Text): Card {
  const says = t.privacy.erase;
  return card(
    says.title,
    text(says.goes),
    text(says.stays),
    text(says.grace),
    buttons(
      { label: says.yes, action: "privacy.erase", value: "", look: "danger", confirm: says.sure },
      { label: t.privacy.get, action: "privacy.get", value: "" },
      { label: t.core.cancel, action: "privacy.leave", value: "" },
    ),
  );
}

/** It is asked for, and can still be called off. */
export function pendingCard(t: Text, { due }: Pick<Erasure, "due">, zone: string, now: Millis): Card {
  const says = t.privacy.erase;
  return card(
    says.pending(momentOf(t, due, zone, now)),
    text(says.pendingHow),
    buttons(
      { label: says.keep, action: "privacy.keep", value: "", look: "primary" },
      { label: t.privacy.get, action: "privacy.get", value: "" },
    ),
  );
}

/** One of those who have left, and until when their deletion can be called off; null where nobody asked for it. */
export interface Leaver {
  person: Pick<Person, "id" | "name">;
  due: Millis | null;
}

/** Those who have left, for an administrator. @param skip how many lie before the first that is shown */
export function leaversCard(t: Text, all: readonly Leaver[], skip: number, at: { zone: string; now: Millis }): Card {
  const says = t.privacy.left;
  const shown = all.slice(skip, skip + MOST);
  const more = all.length - skip - shown.length;
  return card(
    says.title,
    text(all.length === 0 ? says.none : says.how),
    listOf(shown.map((one) => leaverItem(t, one, at))),
    buttons(
      skip > 0 && { label: says.before, action: "privacy.leavers", value: `${Math.max(0, skip - MOST)}` },
      more > 0 && { label: says.more(more), action: "privacy.leavers", value: `${skip + MOST}` },
      { label: t.privacy.title, action: "privacy.show", value: "" },
    ),
  );
}

function leaverItem(t: Text, { person, due }: Leaver, { zone, now }: { zone: string; now: Millis }): Item {
  const says = t.privacy.left;
  if (due !== null) {
    const button = { label: t.privacy.erase.keep, action: "privacy.spare", value: person.id };
    return { text: says.pending(person.name, momentOf(t, due, zone, now)), button };
  }
  const button = { label: says.delete, action: "privacy.forget", value: person.id, confirm: says.sure(person.name) };
  return { text: person.name, button };
}

/** The nightly backup did not work. @param last the day of the last one that did; null for none */
export function backupCard(t: Text, last: Day | null): Card {
  const says = t.privacy.backup;
  return card(
    says.failed,
    text(last === null ? says.never : says.last(formatDay(t.locale, last)), "warning"),
    text(says.how),
  );
}

const momentOf = (t: Text, at: Millis, zone: string, now: Millis): string =>
  t.rhythm.moment(formatNear(t.locale, dayIn(zone, at), dayIn(zone, now)), formatTime(t.locale, at, zone));

const listOf = (items: readonly Item[]): Block | null => (items.length === 0 ? null : { kind: "list", items });

/** How long what is kept. @param typed what was typed, where it could not be taken */
export function periodsForm(
  t: Text,
  ways: Pick<Retention, "days">,
  typed: Readonly<Record<string, string>> = {},
): Form {
  const says = t.privacy;
  const fields = PERIOD_NAMES.map((period) => ({
    ...{ kind: "text" as const, name: period, label: says.periods[period], max: LONGEST },
    ...{ hint: says.bounds(PERIODS[period].least, PERIODS[period].most) },
    value: typed[period] ?? `${daysOf(ways, period)}`,
  }));
  const intro = says.formIntro;
  return { kind: "form", id: "privacy.periods.save", title: says.form, intro, fields, submit: says.save, state: "" };
}
