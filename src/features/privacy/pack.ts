import type { Entry } from "../../core/audit.ts";
import type { Part } from "../../core/reply.ts";
import { type Day, dayIn } from "../../core/time.ts";
import { changeInWords } from "../../text/changed.ts";
import { formatDay } from "../../text/format.ts";
import type { Text } from "../../text/text.ts";
import { formatTime } from "../../text/when.ts";
import type { Person } from "../people/person.ts";
import type { Kind } from "./holding.ts";
import type { Mine } from "./mine.ts";

/** Whose it is, and how they read it. */
export interface Reader {
  readonly t: Text;
  readonly person: Pick<Person, "id" | "name" | "zone">;
  readonly today: Day;
}

/** What somebody is given of themselves: a page to read, and each kind as JSON lines. */
export function packOf(reader: Reader, mine: ReadonlyMap<Kind, readonly Mine[]>): Part[] {
  const files = [...mine].map(([kind, all]) => ({
    name: `${kind}.jsonl`,
    text: all.map((one) => `${JSON.stringify(one)}\n`).join(""),
  }));
  return [{ name: "index.html", text: pageOf(reader, mine) }, ...files];
}

function pageOf(reader: Reader, mine: ReadonlyMap<Kind, readonly Mine[]>): string {
  const { t, today } = reader;
  const { name } = reader.person;
  const says = t.privacy.pack;
  const sections = [...mine].map(([kind, all]) => {
    const lines = all.map((one) => `<li>${wordsOf(reader, one).map(escaped).join("<br>")}</li>`);
    const link = `<a href="${kind}.jsonl">${kind}.jsonl</a>`;
    return `<h2>${escaped(t.privacy.kinds[kind])} (${all.length})</h2>\n<p>${link}</p>\n<ul>\n${lines.join("\n")}\n</ul>`;
  });
  const head = `<meta charset="utf-8"><title>${escaped(says.title(name))}</title>`;
  const style = "<style>body{font:1rem/1.5 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}</style>";
  const top = `<h1>${escaped(says.title(name))}</h1>\n<p>${escaped(says.made(today))}</p>\n<p>${escaped(says.how)}</p>`;
  return `<!doctype html>\n<html lang="${t.locale}"><head>${head}${style}</head><body>\n${top}\n${sections.join("\n")}\n</body></html>\n`;
}

/** The same without files, where none can be handed over. */
export function plainOf(reader: Reader, mine: ReadonlyMap<Kind, readonly Mine[]>): string {
  const { t, today } = reader;
  const says = t.privacy.pack;
  const sections = [...mine].map(([kind, all]) =>
    [
      `${t.privacy.kinds[kind]} (${all.length})`,
      ...all.flatMap((one) => wordsOf(reader, one)).map((words) => `- ${words}`),
    ].join("\n"),
  );
  return [says.title(reader.person.name), says.made(today), ...sections].join("\n\n");
}

/** Ids, codes and times of day say nothing to people. */
const CODE = /^(?:[0-9A-HJKMNP-TV-Z]{26}\b.*|[a-z][\w.:-]*|\d{2}:\d{2})$/;

/** What can be read in a record: its day in front, then its words. */
function wordsOf(reader: Reader, record: Mine): string[] {
  const { table, ...rest } = record;
  if (isEntry(rest)) return [changeOf(reader, rest)];
  const words = [...new Set(textsOf(rest))];
  return words.length > 0 ? words : [table];
}

const isEntry = (record: object): record is Entry => "who" in record && "fields" in record;

function changeOf({ t, person: { id, name, zone } }: Reader, entry: Entry): string {
  const moment = `${formatDay(t.locale, dayIn(zone, entry.at))} ${formatTime(t.locale, entry.at, zone)}`;
  return `${moment} · ${changeInWords(t, entry, name, { [id]: name })}`;
}

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return value === "" || CODE.test(value) ? [] : [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`).replaceAll("\n", "<br>");
}
