import { createReadStream, existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { rulesCoach } from "../coach/rules.ts";
import { readConfig } from "../config.ts";
import { OperatorError, UsageError } from "../core/errors.ts";
import type { Store } from "../core/store.ts";
import { dayIn } from "../core/time.ts";
import { batchesOf } from "../core/work.ts";
import { importReadings, type Progress, type Sender } from "../features/kpis/csv/import.ts";
import { badRowsCsv, type ToldRow } from "../features/kpis/csv/report.ts";
import { stoppedInWords, told } from "../features/kpis/csv/views.ts";
import { type Team, teams } from "../features/people/person.ts";
import { newLog } from "../serve.ts";
import { openStore } from "../store/lowdb.ts";
import { textFor } from "../text/text.ts";
import { soleOrg } from "./orgs.ts";

interface Flags {
  team?: string | undefined;
  bad?: string | undefined;
  org?: string | undefined;
}

export interface Imported {
  line: string;
  rows: number;
  added: number;
  corrected: number;
  same: number;
  notTaken: number;
  /** Why the file was not read to its end; null when it was. */
  stopped: string | null;
  refused: readonly ToldRow[];
}

/** Takes readings from a file; a server must not have the store open. */
export async function importCommand(env: NodeJS.ProcessEnv, words: string[], flags: Flags): Promise<Imported> {
  const [what, file, ...more] = words;
  if (what !== "kpi" || file === undefined || more.length > 0) throw new UsageError("Write: import kpi FILE.csv");
  if (!existsSync(file)) throw new UsageError(`There is no file "${file}".`);
  const config = readConfig(env);
  const store = await openStore({ dir: config.dataDir, log: newLog({ logLevel: "warn" }) });
  try {
    const org = await soleOrg(store, flags.org);
    const all = await store.list(teams, org);
    const team = teamCalled(all, flags.team);
    const now = config.clock ?? Date.now();
    // A zone ahead of all others would still call tomorrow today somewhere else.
    const today = dayIn(team?.zone ?? config.zone, now);
    const sender: Sender = { teams: all, team, by: "operator", today, now, coach: rulesCoach() };
    const progress = await runThrough(file, sender, store, org);
    return await result(progress, flags.bad);
  } finally {
    await store.close();
  }
}

async function runThrough(file: string, sender: Sender, store: Store, org: string): Promise<Progress> {
  let last: Progress | null = null;
  for await (const progress of importReadings(createReadStream(file), sender, batchesOf(store, org))) last = progress;
  if (!last) throw new OperatorError(`"${file}" could not be read.`);
  return last;
}

async function result(progress: Progress, bad: string | undefined): Promise<Imported> {
  const t = textFor("en");
  const { rows, added, corrected, same, refused: notTaken, heading } = progress;
  const refused = told(t, progress.bad);
  if (bad !== undefined) await writeFile(bad, badRowsCsv(t, heading, refused));
  const stopped = progress.stopped && stoppedInWords(t, progress.stopped);
  const counts = `${rows} rows: ${added} new, ${corrected} corrected, ${same} already there, ${notTaken} not taken.`;
  const line = stopped === null ? counts : `${counts} ${stopped}`;
  return { line, rows, added, corrected, same, notTaken, stopped, refused };
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
