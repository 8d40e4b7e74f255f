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

const BENCHES: Record<string, () => Row[] | Promise<Row[]>> = {
  ...{ slack: slackBench, teams: teamsBench, store: storeBench, postgres: postgresBench, tick: tickBench },
  ...{ pace: paceBench, "fan-out": fanOutBench, checkins: checkInBench, coach: coachBench, model: modelBench },
  ...{ digest: digestBench, pictures: picturesBench, import: importBench },
};
const USAGE = `npm run bench [-- NAME ...]
  measures each thing beside its peer in the same run, prints one table of ratios at the end, and ends with 1 where one
  misses its gate; some minutes, on a machine that does nothing else. Without a NAME all of them:
  ${Object.keys(BENCHES).join(", ")}`;

const named = process.argv.slice(2);
const unknown = named.find((name) => !Object.hasOwn(BENCHES, name));
if (unknown !== undefined) {
  if (unknown !== "--help") console.error(`There is no benchmark "${unknown}".\n`);
  console.error(USAGE);
  process.exit(unknown === "--help" ? 0 : 2);
}

const rows: Row[] = [];
for (const [name, measure] of Object.entries(BENCHES)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.error(`${name} …`);
  rows.push(...(await measure()));
}
for (const row of rows) {
  const [verdict, sign] = [holds(row) ? "ok  " : "FAIL", row.least ? "≥" : "≤"];
  const { gate, what, ratio, detail } = row;
  const limit = Number.isFinite(row.limit) ? `${sign} ${row.limit}` : "to know";
  console.log(`${verdict} ${gate.padEnd(4)} ${what.padEnd(52)} ${ratio.toFixed(2).padStart(6)} ${limit}   ${detail}`);
}
if (!rows.every(holds)) process.exitCode = 1;
