import { replayCommit } from "./commit-line.ts";
import type { Place } from "./files.ts";
import type { Generations } from "./generations.ts";
import type { Past } from "./journal.ts";
import { readName } from "./names.ts";
import { replay } from "./replay.ts";
import { keepCopy, type Migration, migrate, refuseNewer } from "./schema.ts";
import type { Tables } from "./tables.ts";

/** Where the journal goes on, and how often the tables had better be written at once. */
export interface CaughtUp {
  readonly past: Past;
  readonly writes: number;
}

/** Brings what the newest generation held up to the last commit and the newest schema. */
export async function catchUp(
  place: Place,
  generations: Generations,
  tables: Tables,
  migrations: readonly Migration[],
): Promise<CaughtUp> {
  const names = (await place.files.list(place.dir)).map(readName).filter((name) => name !== null);
  const newest = generations.kept().at(-1);
  let schema = newest?.schema ?? 0;
  const reach = (to: number) => {
    refuseNewer(place.dir, to, migrations.length);
    migrate(tables, migrations, schema, to);
    schema = to;
  };
  const since = { from: newest?.generation ?? 0, ended: generations.ended() };
  const read = await replay(place, since, { schema: reach, commit: (body) => replayCommit(tables, body) });
  const old = schema < migrations.length;
  if (old) await keepCopy(place, schema);
  reach(migrations.length);
  const next = Math.max(0, ...names.map(({ number }) => number)) + 1;
  const previous = read.previous ?? newest?.previous ?? null;
  const past = { next, schema, previous, length: read.length };
  // After damage twice: neither copy is to need anything from before.
  const writes = read.damaged || generations.damaged() ? 2 : Number(old);
  return { past, writes };
}
