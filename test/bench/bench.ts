import { checkInBench } from "./checkins.ts";
import { coachBench } from "./coach.ts";
import { digestBench } from "./digest.ts";
import { fanOutBench } from "./fan-out.ts";
import { importBench } from "./import.ts";
import { modelBench } from "./model.ts";
import { paceBench } from "./pace.ts";
import { picturesBench } from "./pictures.ts";
import { postgresBench } from "./postgres.ts";
import { holds, type Row } from "./row.ts";
import { slackBench } from "./slack.ts";
import { storeBench } from "./store.ts";
import { teamsBench } from "./teams.ts";
import { tickBench } from "./tick.ts";

const rows: Row[] = [
  ...(await slackBench()),
  ...(await teamsBench()),
  ...(await storeBench()),
  ...(await postgresBench()),
  ...(await tickBench()),
  ...(await paceBench()),
  ...(await fanOutBench()),
  ...(await checkInBench()),
  ...coachBench(),
  ...(await modelBench()),
  ...(await digestBench()),
  ...(await picturesBench()),
  ...(await importBench()),
];
for (const row of rows) {
  const [verdict, sign] = [holds(row) ? "ok  " : "FAIL", row.least ? "≥" : "≤"];
  const { gate, what, ratio, detail } = row;
  const limit = Number.isFinite(row.limit) ? `${sign} ${row.limit}` : "to know";
  console.log(`${verdict} ${gate.padEnd(4)} ${what.padEnd(52)} ${ratio.toFixed(2).padStart(6)} ${limit}   ${detail}`);
}
if (!rows.every(holds)) process.exitCode = 1;
