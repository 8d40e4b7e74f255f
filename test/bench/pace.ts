import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { SentAll } from "./pace-child.ts";
import type { Row } from "./row.ts";
import { startDouble } from "./slack-double.ts";

const run = promisify(execFile);
const MANY = 10_000;
/** Slack's eight a second, made quicker: as many as one process can send without being kept busy by it. */
const PACE = { count: 28, per: 40 };
/** Counted over longer than one interval of the pace, as Slack counts by the minute. */
const LIMIT = { count: 3_500, per: 5_000 };

/** How fast many messages go out, beside the time that the platform's limit takes (G11). */
export async function paceBench(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "beacon-bench-"));
  try {
    return await paceRows(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function paceRows(dir: string): Promise<Row[]> {
  const slack = await startDouble();
  slack.begin(LIMIT);
  const words = [join(import.meta.dirname, "pace-child.ts"), dir, slack.url, MANY, PACE.count, PACE.per];
  const { stdout, stderr } = await run(process.execPath, words.map(String));
  if (stderr !== "") console.error(stderr);
  const { took, first, blocked, cpu } = JSON.parse(stdout) as SentAll;
  const { taken, sentAway } = slack.seen();
  slack.close();
  if (taken !== MANY) throw new Error(`${taken} of ${MANY} messages arrived`);
  const ideal = (MANY / LIMIT.count) * LIMIT.per;
  const milliseconds = `the first after ${first.toFixed(0)} ms, nothing blocked for more than ${blocked.toFixed(0)} ms`;
  return [
    {
      gate: "G11",
      what: "10,000 messages, of the time that the limit takes",
      ratio: took / ideal,
      limit: 1.15,
      detail: `${(took / 1_000).toFixed(1)} of ${(ideal / 1_000).toFixed(1)} s, ${milliseconds}`,
    },
    {
      gate: "G11",
      what: "answers of 429 per message",
      ratio: sentAway / MANY,
      limit: 0.01,
      detail: `${sentAway} at ${LIMIT.count} per ${LIMIT.per / 1_000} s, ${((cpu / MANY) * 1_000).toFixed(0)} µs of CPU per message`,
    },
  ];
}

if (process.argv[1] === import.meta.filename) for (const row of await paceBench()) console.log(JSON.stringify(row));
