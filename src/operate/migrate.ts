import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { readConfig } from "../config.ts";
import { DATABASE_ADVICE, isDatabaseUrl } from "../core/database-url.ts";
import { OperatorError, UsageError } from "../core/errors.ts";
import type { WholeStore } from "../core/store.ts";
import { type Census, censusOf, copyAll, differing, isEmpty } from "../store/move.ts";
import { readName } from "../store/names.ts";
import { nameOf, type StorePlace } from "../store/open.ts";
import { opened } from "./opened.ts";

export interface MigrateFlags {
  from?: string | undefined;
  to?: string | undefined;
  replace?: boolean | undefined;
}

export interface MovedLine {
  line: string;
  table: string;
  count: number;
  /** The same for the same records, in hexadecimal. */
  sum: string;
}

/**
 * Moves every record from one store to another, neither of which may be in use, and compares them. What is not named is
 * the store that is configured. Answers a line for each table.
 */
export async function migrateCommand(
  env: NodeJS.ProcessEnv,
  flags: MigrateFlags,
): Promise<{ moved: MovedLine[]; summary: string }> {
  if (flags.from === undefined && flags.to === undefined) {
    throw new UsageError("Say where to, or where from: a folder, or postgres://USER:PASSWORD@HOST:5432/DATABASE.");
  }
  const configured = readConfig(env);
  const [from, to] = [placeIn(flags, "from", configured), placeIn(flags, "to", configured)];
  if (nameOf(from) === nameOf(to)) {
    throw new UsageError(`Both ends are ${nameOf(from)}: name another by --from or --to, or set DATABASE_URL.`);
  }
  if (from.databaseUrl === null && !isStore(from.dataDir)) {
    throw new OperatorError(`There is no store in ${from.dataDir}: name the folder by --from or BEACON_DATA_DIR.`);
  }
  const replace = flags.replace === true;
  const census = await opened(
    from,
    (source) => opened(to, (target) => move(source, target, [from, to], replace), true),
    true,
  );
  // Opened again, so that what is compared is what was kept.
  const wrong = differing(census, await opened(to, censusOf, true));
  if (wrong.length > 0) {
    throw new OperatorError(
      `${nameOf(to)} does not hold what ${nameOf(from)} holds, in ${wrong.join(", ")}: try again with --replace.`,
    );
  }
  return told(census, from, to);
}

/** What one end of the move is; the configured store where nobody says. */
function placeIn(flags: MigrateFlags, end: "from" | "to", configured: StorePlace): StorePlace {
  const text = flags[end];
  if (text === undefined) return configured;
  if (isDatabaseUrl(text)) return { dataDir: configured.dataDir, databaseUrl: text, named: `--${end}` };
  if (text === "" || text.includes("://")) {
    throw new UsageError(`--${end} is neither a folder nor a database: ${DATABASE_ADVICE}.`);
  }
  return { dataDir: resolve(text), databaseUrl: null, named: `--${end}` };
}

async function move(
  source: WholeStore,
  target: WholeStore,
  [from, to]: [StorePlace, StorePlace],
  replace: boolean,
): Promise<Census> {
  if (await isEmpty(source)) throw new OperatorError(`${nameOf(from)} holds no records: there is nothing to move.`);
  if (replace) await target.clear();
  if (await isEmpty(target)) return copyAll(source, target);
  throw new OperatorError(
    `${nameOf(to)} holds records already: name an empty one by --to, or lose them for good with --replace.`,
  );
}

/** Opening a folder that is none would make it one. */
function isStore(dir: string): boolean {
  return existsSync(dir) && readdirSync(dir).some((name) => readName(name) !== null);
}

function told(census: Census, from: StorePlace, to: StorePlace): { moved: MovedLine[]; summary: string } {
  const moved = [...census]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([table, { count, sum }]): MovedLine => {
      return { line: `${table}: ${count}`, table, count, sum: sum.toString("hex") };
    });
  const all = moved.reduce((sum, { count }) => sum + count, 0);
  const what = `${all} records of ${moved.length} tables`;
  return {
    moved,
    summary: `${what} are now in ${nameOf(to)} as well, compared one by one; ${nameOf(from)} is as it was.`,
  };
}
