import type { ErrandContext } from "../../core/errand.ts";
import { literal } from "../../core/pattern.ts";
import { SOMEBODY } from "../../core/somebody.ts";
import type { Row, Table, TableShape } from "../../core/store.ts";
import type { Records } from "../../core/work.ts";
import { orgs, type Person, people } from "../people/person.ts";
import { type Ids, idsOf, isBy, isTheirs, peopled, placesIn } from "./about.ts";
import { type Erasure, erasures } from "./erasure.ts";
import type { Holding } from "./holding.ts";
import { changedAt, withTexts } from "./places.ts";

/** How many records are changed at once: nobody's message waits for long. */
const BATCH = 100;

/**
 * Takes a person out of everything, as the list of what is kept says: their accounts last, so that whatever stops it,
 * the next run finds what is left.
 */
export async function erase(
  erasure: Erasure,
  person: Person,
  tables: readonly TableShape[],
  { finish, read, now }: Pick<ErrandContext, "finish" | "read" | "now">,
): Promise<void> {
  const ids = idsOf(person);
  const counts: Record<string, number> = {};
  for (const { holding, shape, within, rows } of peopled(tables)) {
    if (shape.name === people.name || shape.name === erasures.name || holding.erased === "untouched") continue;
    const named = (await read((records) => rows(records, person))).filter(
      (row) => isTheirs(row, holding, ids) || placesIn(row, holding, ids).length > 0,
    );
    counts[shape.name] = named.length;
    for (let at = 0; at < named.length; at += BATCH) {
      await finish(async (records) => {
        const own = within(records);
        for (const { id } of named.slice(at, at + BATCH)) await without(person, ids, { holding, shape }, id, own);
        return [];
      });
    }
  }
  await finish(async (records) => {
    await forget(person.id, records);
    const done = Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
    records.put(erasures, { ...((await records.get(erasures, erasure.id)) ?? erasure), done: now, counts: done });
    return [];
  });
}

async function without(
  person: Person,
  ids: Ids,
  { holding, shape }: { holding: Holding; shape: Table<Row> },
  id: string,
  records: Records,
): Promise<void> {
  const row = await records.get(shape, id);
  if (!row) return;
  if (holding.erased === "removed" && isTheirs(row, holding, ids)) return records.remove(shape, row);
  const after = erased(row, holding, ids, person.name);
  if (JSON.stringify(after) !== JSON.stringify(row)) records.put(shape, after);
}

/** A record without what its table's rule takes out of it, and in any case without the name. */
export function erased(row: Row, holding: Holding, ids: Ids, name: string): Row {
  const cut = holding.erased === "ids-go" ? withoutIds(row, holding, ids) : row;
  const blank = holding.erased === "texts-go" ? withoutTexts(cut, holding, ids) : cut;
  const pattern = patternOf(name);
  return pattern ? (withTexts(blank, (text) => text.replace(pattern, SOMEBODY)) as Row) : blank;
}

function withoutIds(row: Row, { people: places }: Holding, ids: Ids): Row {
  return places.reduce((now, place) => {
    const gone = place.endsWith("*") ? undefined : null;
    return changedAt(now, place, (value) => (ids.has(value as string) ? gone : value));
  }, row);
}

function withoutTexts(row: Row, { texts }: Holding, ids: Ids): Row {
  return texts.reduce(
    (now, { in: place, by, fields }) =>
      changedAt(now, place, (one) =>
        isBy(one, by, ids)
          ? fields.reduce((each, field) => changedAt(each, field, (value) => withTexts(value, () => "")), one)
          : one,
      ),
    row,
  );
}

/** The name as a word of its own; of a single letter nobody could tell. */
function patternOf(name: string): RegExp | null {
  if ([...name].length < 2) return null;
  const isHan = /^\p{Script=Han}+$/u.test(name);
  return isHan
    ? new RegExp(literal(name), "gu")
    : new RegExp(`(?<![\\p{L}\\p{N}])${literal(name)}(?![\\p{L}\\p{N}])`, "gu");
}

/** What stays of a person: an id that leads to nobody. Their goals are found by it, and handed on like any leaver's. */
async function forget(id: string, records: Records): Promise<void> {
  const person = await records.get(people, id);
  const [home] = await records.list(orgs);
  if (!person || !home) return;
  const former = [...new Set([...(person.formerTeams ?? []), ...person.teams])];
  const nobody = { name: SOMEBODY, lang: home.lang, zone: home.zone, admin: false, accounts: [], teams: [] };
  records.put(people, { id, ...nobody, formerTeams: former, profileAt: null, welcomed: null });
}
