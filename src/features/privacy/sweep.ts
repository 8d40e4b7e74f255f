import type { Errand, ErrandContext } from "../../core/errand.ts";
import type { Row, Table, TableShape } from "../../core/store.ts";
import { DAY, dayIn, HOUR, isDay, type Millis } from "../../core/time.ts";
import type { Records } from "../../core/work.ts";
import { orgs } from "../people/person.ts";
import type { Kept } from "./holding.ts";
import { holdingOf } from "./holdings.ts";
import { daysOf, type Retention, retention, retentionOf } from "./retention.ts";

/** How many records are removed at once. */
const BATCH = 200;
/** From this hour of the organisation's day on. */
const HOUR_OF_NIGHT = 2;

/**
 * Removes each night what is over. A night that was missed is made up for. Rule: docs/privacy.md.
 *
 * @param tables everything that is kept of an organisation
 */
export function newSweep(tables: () => readonly TableShape[]): Errand {
  return {
    name: "privacy.sweep",
    async run(context) {
      const tonight = await context.read((records) => nightOf(records, context.now));
      if (tonight === null) return;
      const counts: Record<string, number> = {};
      const byName = new Map((tables() as readonly Table<Row>[]).map((shape) => [shape.name, shape]));
      const ways = await context.read(retentionOf);
      for (const shape of byName.values()) {
        const count = await sweep(shape, ways, byName, context);
        if (count > 0) counts[shape.name] = count;
      }
      await context.finish(async (records) => {
        const last = { day: tonight, at: context.now, counts };
        records.put(retention, { ...(await retentionOf(records)), last });
        return [];
      });
    },
  };
}

/** The day whose night has come and was not dealt with; null where there is none. */
async function nightOf(records: Records, now: Millis): Promise<string | null> {
  const [home] = await records.list(orgs);
  if (!home) return null;
  const day = dayIn(home.zone, now - HOUR_OF_NIGHT * HOUR);
  const last = (await retentionOf(records)).last;
  return last === null || last.day < day ? day : null;
}

type Context = Pick<ErrandContext, "read" | "finish" | "now">;

async function sweep(
  shape: Table<Row>,
  ways: Pick<Retention, "days">,
  byName: ReadonlyMap<string, Table<Row>>,
  { read, finish, now }: Context,
): Promise<number> {
  const kept = holdingOf(shape.name)?.kept;
  if (kept?.until !== "days") return 0;
  const before = now - daysOf(ways, kept.period) * DAY;
  const over = await read(async (records) => {
    const sinceOf = await newSince(kept, byName, records);
    return (await records.list(shape)).filter((row) => sinceOf(row) < before).map(({ id }) => id);
  });
  for (let at = 0; at < over.length; at += BATCH) {
    await finish(async (records) => {
      for (const id of over.slice(at, at + BATCH)) {
        const row = await records.get(shape, id);
        if (row) records.remove(shape, row);
      }
      return [];
    });
  }
  return over.length;
}

/** From when on a record's days are counted, in millis; Infinity where nothing says so yet. */
async function newSince(
  { since, through }: Extract<Kept, { until: "days" }>,
  byName: ReadonlyMap<string, Table<Row>>,
  records: Records,
): Promise<(row: Row) => Millis> {
  if (!through) return (row) => millisOf(fieldOf(row, since));
  const parent = byName.get(through.table);
  const all = new Map((parent ? await records.list(parent) : []).map((row) => [row.id, fieldOf(row, since)]));
  return (row) => millisOf(all.get(fieldOf(row, through.by) as string));
}

const fieldOf = (row: Row, field: string): unknown => (row as unknown as Record<string, unknown>)[field];

function millisOf(value: unknown): Millis {
  if (typeof value === "number") return value;
  // A day ends everywhere some hours after it has ended in UTC.
  return typeof value === "string" && isDay(value)
    ? Date.parse(`${value}T00:00:00Z`) + 2 * DAY
    : Number.POSITIVE_INFINITY;
}
