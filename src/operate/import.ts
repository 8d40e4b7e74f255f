import { createReadStream, statSync } from "node:fs";
import { open, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { z } from "zod";
import { rulesCoach } from "../coach/rules.ts";
import { type Config, readConfig } from "../config.ts";
import { OPERATOR } from "../core/audit.ts";
import { OperatorError, UsageError } from "../core/errors.ts";
import type { Store } from "../core/store.ts";
import { dayIn, type Millis } from "../core/time.ts";
import { batchesOf } from "../core/work.ts";
import { importReadings, type Progress, type Sender } from "../features/kpis/csv/import.ts";
import { badRowsCsv } from "../features/kpis/csv/report.ts";
import { told as rowsInWords, stoppedInWords } from "../features/kpis/csv/views.ts";
import { type Team, teams } from "../features/people/person.ts";
import { textFor } from "../text/text.ts";
import { throughDoor } from "./door.ts";
import { opened } from "./opened.ts";
import { soleOrg } from "./orgs.ts";

interface Flags {
  team?: string | undefined;
  bad?: string | undefined;
  org?: string | undefined;
}

const Flag = z.string().optional();
/** What is asked of a running server: it reads the file itself, on the same machine. */
export const ImportOrder = z.object({ import: z.object({ file: z.string(), team: Flag, org: Flag }) });
type Order = z.infer<typeof ImportOrder>;

const Row = z.object({ line: z.number(), why: z.string(), cells: z.array(z.string()) });
const Taken = z.object({
  ...{ line: z.string(), rows: z.number(), added: z.number(), corrected: z.number(), same: z.number() },
  ...{ notTaken: z.number(), stopped: z.string().nullable(), refused: z.array(Row), heading: z.array(z.string()) },
});
type Taken = z.infer<typeof Taken>;

/** Takes readings from a file: through the server that has the store, else into the store itself. */
export async function importCommand(
  env: NodeJS.ProcessEnv,
  words: string[],
  flags: Flags,
): Promise<Omit<Taken, "heading">> {
  const [what, file, ...more] = words;
  if (what !== "kpi" || file === undefined || more.length > 0) throw new UsageError("Write: import kpi FILE.csv");
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`There is no file "${file}".`);
  if (found.isDirectory()) throw new UsageError(`"${file}" is a folder: name the CSV file in it.`);
  const config = readConfig(env);
  const { bad, ...rest } = flags;
  if (bad !== undefined) await checkWritable(bad);
  const order = { import: { file: resolve(file), ...rest } };
  const asked = await throughDoor(config.dataDir, order);
  const { heading, ...taken } = asked ? Taken.parse(asked.done) : await alone(order, config);
  if (bad !== undefined) await writeFile(bad, badRowsCsv(textFor("en"), heading, taken.refused));
  return taken;
}

/** Before anything is taken: what is not taken would be lost with a place that cannot be written. */
async function checkWritable(bad: string): Promise<void> {
  try {
    await (await open(bad, "a")).close();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`--bad is "${bad}", which cannot be written (${code}): name another place.`);
  }
}

function alone(order: Order, config: Config): Promise<Taken> {
  const at = { zone: config.zone, now: config.clock ?? Date.now() };
  return opened(config, (store) => obeyImport(order, store, at));
}

/** The same within a process that has the store. */
export async function obeyImport(
  { import: { file, team: named, org: asked } }: Order,
  store: Store,
  { zone, now }: { zone: string; now: Millis },
): Promise<Taken> {
  const org = await soleOrg(store, asked);
  const all = await store.list(teams, org);
  const team = teamCalled(all, named);
  // A zone ahead of all others would still call tomorrow today somewhere else.
  const today = dayIn(team?.zone ?? zone, now);
  const sender: Sender = { teams: all, team, by: "operator", today, now, coach: rulesCoach() };
  return told(await runThrough(file, sender, store, org));
}

async function runThrough(file: string, sender: Sender, store: Store, org: string): Promise<Progress> {
  let last: Progress | null = null;
  for await (const progress of importReadings(
    createReadStream(file),
    sender,
    batchesOf(store, org, { by: OPERATOR, at: sender.now }),
  ))
    last = progress;
  if (!last) throw new OperatorError(`"${file}" could not be read.`);
  return last;
}

function told(progress: Progress): Taken {
  const t = textFor("en");
  const { rows, added, corrected, same, refused: notTaken, heading } = progress;
  const refused = rowsInWords(t, progress.bad).map(({ cells, ...row }) => ({ ...row, cells: [...cells] }));
  const stopped = progress.stopped && stoppedInWords(t, progress.stopped);
  const counts = `${rows} rows: ${added} new, ${corrected} corrected, ${same} already there, ${notTaken} not taken.`;
  const line = stopped === null ? counts : `${counts} ${stopped}`;
  return { line, rows, added, corrected, same, notTaken, stopped, refused, heading: [...heading] };
}

/** The only team where nobody says; null where the file has to. */
function teamCalled(all: readonly Team[], name: string | undefined): Team | null {
  if (name === undefined) return all.length === 1 ? (all[0] ?? null) : null;
  const found = all.filter((team) => team.name === name || team.id === name);
  if (found.length === 1) return found[0] ?? null;
  const names = all.map((team) => team.name).join(", ");
  throw new UsageError(
    `--team is "${name}": there ${found.length === 0 ? "is none" : "are several"}; there are ${names}.`,
  );
}
