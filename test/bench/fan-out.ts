import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { median, quantile, type Row } from "./row.ts";
import { startDouble } from "./slack-double.ts";
import { type Lane, openLane, request } from "./slack-load.ts";

const ROUNDS = 5;
/** How long people press in each half of a round, and how often a second. */
const SECONDS = 6;
const PRESSES = 50;
const FAN_OUT = 8 * SECONDS;
/** How long what was sent away has to come again, in milliseconds. */
const PATIENCE = 30_000;

/** How long a form takes while messages go out at full pace and some are sent away (G12). */
export async function fanOutBench(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "beacon-bench-"));
  try {
    return [await formRow(folder)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** From the press of a button until Slack is asked to open the form. */
async function formRow(dir: string): Promise<Row> {
  const opened = new Map<string, () => void>();
  const slack = await startDouble((trigger) => opened.get(trigger)?.());
  slack.begin({ count: Number.POSITIVE_INFINITY, per: 1_000, every: 20 });
  const server = fork(join(import.meta.dirname, "fan-out-server.ts"), [dir, slack.url, String(ROUNDS * FAN_OUT)]);
  const [{ port }] = (await once(server, "message")) as [{ port: number }];
  await press(port, opened, 2);
  const p99: { idle: number[]; busy: number[] } = { idle: [], busy: [] };
  for (let round = 0; round < ROUNDS; round++) {
    p99.idle.push(quantile(await press(port, opened, SECONDS), 0.99));
    server.send([round * FAN_OUT, (round + 1) * FAN_OUT]);
    const sent = once(server, "message");
    p99.busy.push(quantile(await press(port, opened, SECONDS), 0.99));
    await sent;
    const all = (round + 1) * FAN_OUT;
    for (let waited = 0; slack.seen().taken < all && waited < PATIENCE; waited += 100) await sleep(100);
  }
  const gone = once(server, "exit");
  server.kill();
  await gone;
  const { taken, sentAway } = slack.seen();
  slack.close();
  if (taken !== ROUNDS * FAN_OUT) throw new Error(`${taken} of ${ROUNDS * FAN_OUT} messages arrived`);
  const [idle, busy] = [median(p99.idle), median(p99.busy)];
  return {
    gate: "G12",
    what: "p99 of opening a form during a fan-out, of idle",
    ratio: busy / idle,
    limit: 1.5,
    detail: `${busy.toFixed(1)} against ${idle.toFixed(1)} ms, ${PRESSES} presses/s, ${taken} messages, ${sentAway} times 429`,
  };
}

/** Presses at a steady rate, whether forms open or not; answers how long each took, in milliseconds. */
async function press(port: number, opened: Map<string, () => void>, seconds: number): Promise<number[]> {
  const lanes: Lane[] = [];
  const one = async (n: number): Promise<number> => {
    await sleep((n * 1_000) / PRESSES);
    const asked = request({ kind: "action", text: "form" }, n);
    const trigger = /trigger_id":"([^"]+)/.exec(decodeURIComponent(asked.toString()))?.[1] ?? "";
    const { promise, resolve } = Promise.withResolvers<void>();
    opened.set(trigger, resolve);
    let lane = lanes.pop();
    while (lane?.closed()) lane = lanes.pop(); // the server has hung up on it meanwhile
    lane ??= await openLane(port);
    const start = performance.now();
    if (!(await lane.ask(asked))) throw new Error("a press was not acknowledged");
    lanes.push(lane);
    await promise;
    opened.delete(trigger);
    return performance.now() - start;
  };
  const took = await Promise.all(Array.from({ length: seconds * PRESSES }, (_, n) => one(n)));
  for (const lane of lanes) lane.close();
  return took;
}

if (process.argv[1] === import.meta.filename) for (const row of await fanOutBench()) console.log(JSON.stringify(row));
