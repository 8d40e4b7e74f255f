import type { Entry } from "../../core/audit.ts";
import type { Link } from "../../core/audit-chain.ts";
import { dayIn, type Millis } from "../../core/time.ts";
import { type Block, type Button, buttons, type Card, card, type Form, type Item, text } from "../../core/view.ts";
import { changeInWords, endOf, jobInWords, recordInWords } from "../../text/changed.ts";
import type { Text } from "../../text/text.ts";
import { formatNear, formatTime, zoneName } from "../../text/when.ts";
import { type About, type Read, written } from "./log.ts";
import { turnButtons } from "./pages.ts";

/** How many entries a card shows. */
export const LINES = 12;

/** What the log's card is drawn from. `names` holds people, teams and programs by id. */
export interface Shown {
  about: About;
  read: Read;
  skip: number;
  names: Readonly<Record<string, string>>;
  zone: string;
  now: Millis;
}

export function auditCard(t: Text, shown: Shown): Card {
  const says = t.audit;
  const { about, read, skip, zone, now } = shown;
  return card(
    says.title,
    narrowed(t, shown),
    text(read.all === 0 ? says.empty : says.intro(zoneName(t.locale, zone, now)), "muted"),
    read.waiting > 0 && skip === 0 && text(says.waiting(read.waiting), "muted"),
    read.entries.length > 0 && { kind: "list", items: read.entries.map((entry) => line(t, entry, shown)) },
    turnButtons(t, { action: "audit.page", skip, by: LINES, all: read.all, value: (to) => written(about, to) }),
    buttons(
      about.kind !== "all" && { label: says.all, action: "audit.page", value: written({ kind: "all" }, 0) },
      { label: says.person, action: "audit.person", value: "" },
      { label: says.day, action: "audit.day", value: "" },
    ),
  );
}

function narrowed(t: Text, { about, read, names, now, zone }: Shown): Block | false {
  const says = t.audit.about;
  if (about.kind === "all") return false;
  if (about.kind === "day") return text({ bold: says.day(formatNear(t.locale, about.day, dayIn(zone, now))) });
  if (about.kind === "person") return text({ bold: says.person(names[about.id] ?? t.audit.who.person) });
  const one = read.entries[0];
  return text({ bold: says.record(one ? recordInWords(t, one, names) : endOf(about.id)) });
}

function line(t: Text, entry: Entry & Partial<Link>, { about, names, zone, now }: Shown): Item {
  const says = t.audit;
  const moment = `${formatNear(t.locale, dayIn(zone, entry.at), dayIn(zone, now))} ${formatTime(t.locale, entry.at, zone)}`;
  const place = entry.n === undefined ? says.fresh : says.place(entry.n);
  const did = changeInWords(t, entry, whoOf(t, entry, names), names);
  const only: Button = {
    label: says.only,
    action: "audit.page",
    value: written({ kind: "record", id: entry.record }, 0),
  };
  return {
    text: [{ bold: moment }, ` ${place}\n${did}`],
    ...(about.kind !== "record" && entry.record !== "" && { button: only }),
  };
}

function whoOf(t: Text, { by, who }: Entry, names: Shown["names"]): string {
  const says = t.audit.who;
  if (by === "operator") return says.operator;
  if (by === "job") return says.job(jobInWords(t, who));
  return by === "token" ? says.token(names[who] ?? endOf(who)) : (names[who] ?? says.person);
}

export function personForm(t: Text): Form {
  const { form } = t.audit;
  const fields = [{ kind: "person" as const, name: "person", label: form.person }];
  return { kind: "form", id: "audit.person.save", title: form.personTitle, fields, submit: form.show, state: "" };
}

export function dayForm(t: Text, value: string): Form {
  const { form } = t.audit;
  const fields = [{ kind: "day" as const, name: "day", label: form.day, value }];
  return { kind: "form", id: "audit.day.save", title: form.dayTitle, fields, submit: form.show, state: "" };
}
