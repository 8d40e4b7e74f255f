import { findKpi } from "../../catalog/kpi.ts";
import type { Entry } from "../../core/audit.ts";
import { type Day, dayIn, isDay } from "../../core/time.ts";
import { amountInWords } from "../../text/amount.ts";
import { changeInWords } from "../../text/changed.ts";
import { formatDay } from "../../text/format.ts";
import type { Text } from "../../text/text.ts";
import { formatTime } from "../../text/when.ts";
import type { Reading } from "../kpis/kpi.ts";
import type { Person } from "../people/person.ts";
import { holdingOf } from "./holdings.ts";
import type { Mine } from "./mine.ts";
import { valuesAt } from "./places.ts";

/** Whose it is, and how they read it. */
export interface Reader {
  readonly t: Text;
  readonly person: Pick<Person, "id" | "name" | "zone">;
  readonly today: Day;
}

/** A record for people: what it is and when it was, and the words in it. */
export interface Words {
  readonly head: string;
  readonly texts: readonly string[];
}

export function wordsOf(reader: Reader, { table, ...record }: Mine): Words {
  const { t } = reader;
  if (isEntry(record)) return { head: changeOf(reader, record), texts: [] };
  const names: Readonly<Record<string, string>> = t.held;
  const name = names[table] ?? table;
  if ("wrote" in record) return { head: name, texts: [t.privacy.pack.named, ...textsOf(record.wrote)] };
  const when = whenOf(reader, record);
  const own = [...new Set([...amountOf(t, table, record), ...writtenIn(table, record), ...textsOf(record)])];
  return { head: when === null ? name : `${name} · ${when}`, texts: own };
}

const isEntry = (record: object): record is Entry => "who" in record && "fields" in record;

function changeOf(reader: Reader, entry: Entry): string {
  const { t, person } = reader;
  return `${momentOf(reader, entry.at)} · ${changeInWords(t, entry, person.name, { [person.id]: person.name })}`;
}

const momentOf = ({ t, person: { zone } }: Reader, at: number): string =>
  `${formatDay(t.locale, dayIn(zone, at))} ${formatTime(t.locale, at, zone)}`;

/** The day that it is about, else the moment at which it was written. */
function whenOf(reader: Reader, record: object): string | null {
  const { day, end, since, at, createdAt } = record as Record<string, unknown>;
  const on = [day, end, since].find((one) => typeof one === "string" && isDay(one));
  if (on !== undefined) return formatDay(reader.t.locale, on as Day);
  const moment = [at, createdAt, since].find((one) => typeof one === "number");
  return moment === undefined ? null : momentOf(reader, moment as number);
}

function amountOf(t: Text, table: string, record: object): string[] {
  if (table !== "readings") return [];
  const { kpi, value, gauge } = record as Reading;
  const amount = amountInWords(t, value, gauge);
  const name = findKpi(kpi)?.name[t.locale];
  return [name === undefined ? amount : `${name}${t.core.colon}${amount}`];
}

/** What somebody wrote, as the list of what is kept says. */
function writtenIn(table: string, record: object): string[] {
  const places = holdingOf(table)?.texts ?? [];
  const found = places.flatMap(({ in: place, fields }) =>
    valuesAt(record, place).flatMap((one) => fields.flatMap((field) => valuesAt(one, field))),
  );
  return found.filter((one): one is string => typeof one === "string" && one !== "");
}

/** Ids, codes, numbers, days and times of day say nothing to people where no word says of what. */
const CODE = /^(?:[0-9A-HJKMNP-TV-Z]{26}\b.*|[a-z][\w.:*$-]*|[\d.:-]+)$/;

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return value === "" || CODE.test(value) ? [] : [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
