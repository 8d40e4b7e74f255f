import { Refusal } from "../../../core/errors.ts";
import type { GivenFile } from "../../../core/event.ts";
import type { FileContext, PressHandler } from "../../../core/feature.ts";
import { type Row, table } from "../../../core/store.ts";
import type { Millis } from "../../../core/time.ts";
import { type Card, card } from "../../../core/view.ts";
import { type Text, textFor } from "../../../text/text.ts";
import { people, type Team, teams } from "../../people/person.ts";
import { says } from "../access.ts";
import { importReadings, type Progress, type Sender } from "./import.ts";
import { badRowsCsv, type ToldRow } from "./report.ts";
import { readCard, readingCard, told } from "./views.ts";

/** Rows of a file that could not be taken, kept for whoever sent it. */
export interface Leftover extends Row {
  by: string;
  at: Millis;
  name: string;
  heading: readonly string[];
  rows: readonly ToldRow[];
}
export const leftovers = table<Leftover>("leftovers", { month: "at" });

/** The largest file that is read, in MB: far more than as many rows as are taken. */
const LARGEST = 50;
/** After so many rows the card tells how far it is. */
const STEP = 20_000;

/** Reads a file of readings; any other one is answered with what can be read. */
export async function* takeFile(file: GivenFile, context: FileContext): AsyncGenerator<Card> {
  const t = textFor(context.me.lang);
  const refused = refusal(t, file);
  if (refused !== null) return void (yield card(refused));
  yield readingCard(t, file.name, { rows: 0 });
  let last: Progress | null = null;
  let shown = 0;
  for await (const progress of importReadings(await context.open(), await senderOf(context), context.batch)) {
    last = progress;
    if (progress.rows - shown < STEP) continue;
    shown = progress.rows;
    yield readingCard(t, file.name, progress);
  }
  if (last) yield readCard(t, file.name, last, last.bad.length > 0 ? await keep(file, last, context) : null);
}

export const csvPresses: Record<string, PressHandler> = {
  "kpi.csv.bad": async (id, context) => {
    const t = says(context);
    const left = await context.records.get(leftovers, id);
    if (!left || left.by !== context.me.id) throw new Refusal(t.feeds.file.gone);
    return [{ kind: "file", name: t.feeds.file.rest(left.name), text: badRowsCsv(t, left.heading, left.rows) }];
  },
};

function refusal(t: Text, { name, size }: GivenFile): string | null {
  if (!/\.(csv|tsv|txt)$/i.test(name)) return t.feeds.file.onlyCsv(name);
  return size > LARGEST * 2 ** 20 ? t.feeds.file.tooBig(name, String(LARGEST)) : null;
}

/** Rows go to the teams that the person is in, and without a name to the one where the file was given. */
async function senderOf({ batch, me, team, today, now, coach }: FileContext): Promise<Sender> {
  const mine = await batch(async (records) => {
    const person = await records.get(people, me.id);
    const all = await records.list(teams);
    return all.filter(({ id, leads }) => person?.teams.includes(id) || leads.includes(me.id));
  });
  const here: Team | null = mine.find(({ id }) => id === team) ?? null;
  return { teams: mine, team: here, by: me.id, today, now, coach };
}

async function keep({ name }: GivenFile, { heading, bad }: Progress, context: FileContext): Promise<string> {
  const { me, now, batch, newId } = context;
  const rows = told(textFor(me.lang), bad);
  const row = { id: newId(), by: me.id, at: now, name, heading, rows };
  await batch(async (records) => records.put(leftovers, row));
  return row.id;
}
