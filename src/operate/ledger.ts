import { readConfig } from "../config.ts";
import { type Subject, subjectId } from "../core/schedule.ts";
import { dayIn, type Millis } from "../core/time.ts";
import { newWork, type Records } from "../core/work.ts";
import { namesOf, recordOf } from "../features/ledger/about.ts";
import type { Reader } from "../features/ledger/words.ts";
import { orgIds } from "../features/people/person.ts";
import { newLog } from "../log.ts";
import { openStore } from "../store/open.ts";
import { textFor } from "../text/text.ts";

/** What every line says: of whom, and when on their own clock. */
export interface LedgerLine {
  line: string;
  org: string;
  key: string;
  /** ISO, UTC. */
  at: string;
  /** `YYYY-MM-DDTHH:MM` on the clocks of `zone`. */
  local: string;
  zone: string;
  to: Subject;
  name: string;
}

/** Gives out each organisation's records for reading; a server must not have the store open. */
export async function readOrgs<T>(
  env: NodeJS.ProcessEnv,
  read: (org: string, records: Records, now: Millis, zone: string) => Promise<T[]>,
): Promise<T[]> {
  const config = readConfig(env);
  const store = await openStore(config, newLog({ logLevel: "silent" }));
  try {
    const found: T[] = [];
    for (const org of await orgIds(store)) {
      found.push(...(await read(org, newWork(store).of(org), config.clock ?? Date.now(), config.zone)));
    }
    return found;
  } finally {
    await store.close();
  }
}

/** The lines of things that are for somebody, each with the words that `say` has for it. */
export async function linesFor<T extends { key: string; at: Millis; to: Subject }, M>(
  things: readonly T[],
  records: Records,
  { org, now, zone: fallback }: { org: string; now: Millis; zone: string },
  say: (thing: T, reader: Reader) => { words: string; more: M },
): Promise<(LedgerLine & M)[]> {
  const names = await namesOf(
    records,
    things.map(({ to }) => to),
  );
  return Promise.all(
    things.map(async (thing) => {
      const { key, at, to } = thing;
      const zone = (await recordOf(records, to))?.zone ?? fallback;
      const { words, more } = say(thing, { id: null, zone, now, names, about: null });
      const [day, time] = [dayIn(zone, at), textFor("en").ledger.time(at, zone)];
      const name = names.get(subjectId(to)) ?? subjectId(to);
      const when = { at: new Date(at).toISOString(), local: `${day}T${time}`, zone };
      return { line: `${day} ${time} ${zone}  ${words}`, org, key, ...when, to, name, ...more };
    }),
  );
}
