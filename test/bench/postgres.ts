import { Pool } from "pg";
import { openPostgres } from "../../src/store/postgres/postgres.ts";
import { ask, startPostgres } from "../support/postgres-server.ts";
import { type CheckIn, checkIn } from "./record.ts";
import { median, type Row } from "./row.ts";

const ROUNDS = 5;
/** Writers, and how many records they write together. */
const SIZES = [
  [1, 1_000],
  [64, 6_000],
] as const;
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };
type Append = (record: CheckIn) => Promise<unknown>;

/** Durable appends through the PostgreSQL store, beside as many inserts of the same JSON by its bare driver. */
export async function postgresBench(): Promise<Row[]> {
  const server = await startPostgres(true);
  const url = await server.create();
  await ask(url, "create table plain (id text primary key, row json not null)");
  const store = await openPostgres({ url, log: SILENT });
  const pool = new Pool({ connectionString: url });
  pool.on("error", () => {}); // a connection that is being closed may still hear that the server goes
  try {
    const plain: Append = (row) => pool.query("insert into plain values ($1, $2)", [row.id, JSON.stringify(row)]);
    const ours: Append = (row) => store.commit([{ table: "checkins", org: row.org, id: row.id, seen: 0, row }]);
    const rows: Row[] = [];
    for (const [writers, records] of SIZES) rows.push(await compare(plain, ours, writers, records));
    return rows;
  } finally {
    await pool.end();
    await store.close();
    await server.remove();
  }
}

let next = 0;

async function compare(plain: Append, ours: Append, writers: number, records: number): Promise<Row> {
  const rounds: { plain: number; ours: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({ plain: await perSecond(plain, writers, records), ours: await perSecond(ours, writers, records) });
  }
  const ratios = rounds.map((round) => round.ours / round.plain);
  const of = (which: "plain" | "ours") => `${Math.round(median(rounds.map((round) => round[which])))}/s`;
  return {
    gate: "G3",
    what: `PostgreSQL: appends, ${writers} writer${writers > 1 ? "s" : ""}, of bare pg's`,
    ratio: median(ratios),
    limit: 0.6,
    least: true,
    detail: `${of("ours")}, ${of("plain")}, rounds ${ratios.map((ratio) => ratio.toFixed(2)).join(" ")}`,
  };
}

/** Writers that each append one record after the other. */
async function perSecond(append: Append, writers: number, records: number): Promise<number> {
  const all = Array.from({ length: records }, () => checkIn(next++));
  const start = performance.now();
  const writer = async () => {
    for (let record = all.pop(); record; record = all.pop()) await append(record);
  };
  await Promise.all(Array.from({ length: writers }, writer));
  return records / ((performance.now() - start) / 1_000);
}
