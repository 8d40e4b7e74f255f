import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { batchesOf } from "../../src/core/work.ts";
import { importReadings } from "../../src/features/kpis/csv/import.ts";
import type { Team } from "../../src/features/people/person.ts";
import { openStore } from "../../src/store/lowdb.ts";
import { median, type Row } from "./row.ts";

const ROUNDS = 3;
const ROWS = 100_000;
const KPIS = ["fcr", "NPS", "客户投诉率", "csat_score", "average response time"];
const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Readings from a CSV file into a store on disk, safe when they are counted. */
export async function importBench(): Promise<Row[]> {
  const dir = mkdtempSync(join(tmpdir(), "beacon-import-"));
  try {
    const file = join(dir, "readings.csv");
    writeFileSync(file, lines().join(""));
    const rates: number[] = [];
    for (let round = 0; round < ROUNDS; round++) rates.push(await rate(file, join(dir, `store-${round}`)));
    const what = `CSV import, ${ROWS.toLocaleString("en")} rows, thousands a second`;
    const each = rates.map((one) => one.toFixed(1)).join(", ");
    return [{ gate: "KPI", what, ratio: median(rates), limit: 20, least: true, detail: `rounds: ${each}` }];
  } finally {
    rmSync(dir, { recursive: true });
  }
}

async function rate(file: string, dir: string): Promise<number> {
  const store = await openStore({ dir, log: silent });
  const sender = { teams, team: null, by: "p1", today: "2026-11-20", now: 0, coach: { measure: () => null } };
  const start = performance.now();
  let rows = 0;
  for await (const progress of importReadings(
    createReadStream(file),
    sender,
    batchesOf(store, "o1", { by: { kind: "person", id: "p1" }, at: 1 }),
  )) {
    rows = progress.added;
  }
  const seconds = (performance.now() - start) / 1_000;
  await store.close();
  if (rows !== ROWS) throw new Error(`only ${rows} rows were taken`);
  return rows / seconds / 1_000;
}

const teams = Array.from({ length: 20 }, (_, n): Team => {
  const id = `t${n}`;
  return { id, org: "o1", rev: 1, name: `desk ${n}`, lang: "en", zone: "UTC", channel: `web:demo:${id}`, leads: [] };
});

function lines(): string[] {
  const days = ROWS / KPIS.length / teams.length;
  const first = Date.UTC(2023, 0, 1);
  const rows = Array.from({ length: days }, (_, n) => {
    const day = new Date(first + n * 86_400_000).toISOString().slice(0, 10);
    return teams.flatMap(({ name }) =>
      KPIS.map((kpi) => `${kpi},${name},${day},${1 + (n % 40) / 10},${100 + (n % 50)}\n`),
    );
  });
  return ["kpi,team,date,value,n\n", ...rows.flat()];
}
