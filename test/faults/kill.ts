import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import { MINUTE } from "../../src/core/time.ts";
import type { Failure, FakeSlack } from "../support/fake-slack.ts";
import { complaints, counts, type Ledger, readLedger } from "./account.ts";
import { type Crowd, DUE, sizeOf } from "./due.ts";
import { type House, letFinish, openHouse } from "./house.ts";
import { newRandom } from "./random.ts";
import { journalBytes, type Server, startServer } from "./server.ts";

/** How long the double takes at most for an answer, in milliseconds. */
const SLOWEST = 600;
/** A kill later than this after an answer cannot have kept the server from noting it. */
const NOTING = 500;
/** How long the moment of a kill is waited for after the start, in milliseconds. */
const LONGEST = 2_500;

export interface Kills {
  crowd: Crowd;
  kills: number;
  seed: number;
}

/** A call as the double saw it: when it came and when its answer left. */
interface Asked {
  user: string;
  answered: number;
  failure: Failure;
}

/** Kills the real server at random moments while messages are due, and holds what arrived against the ledger. */
export async function killRounds({ crowd, kills, seed }: Kills): Promise<void> {
  const random = newRandom(seed);
  const house = await openHouse(crowd);
  const asked = watch(house.slack, random);
  const began = performance.now();
  const clock = () => DUE + 5_000 + performance.now() - began;
  const fates: string[] = [];
  const suspects = new Set<string>();
  for (let round = 0; round < kills; round++) {
    const server = startServer(house.slack, house.dir, clock());
    await moment(server, house, round, random(), crowd);
    const killed = performance.now();
    await server.kill();
    const left = await readLedger(house.dir);
    if (left.occurrences.length % crowd.goals > 0) fates.push("between claims");
    // Not those that an earlier kill left so, where this one came before they were looked at.
    for (const { account, id } of left.deliveries.filter((row) => row.state === "sending" && !suspects.has(row.id))) {
      suspects.add(id);
      fates.push(
        fateOf(
          asked.findLast(({ user }) => account?.endsWith(`:${user}`)),
          killed,
        ),
      );
    }
  }
  // Later than what is unknown waits for; what the last kill left is then still too young.
  const ledger = await letFinish(house, clock() + 2 * MINUTE);
  console.log(`seed ${seed}, ${kills} kills: ${counts(ledger)}; killed ${tally(fates)}`);
  expect(complaints(ledger, house.slack, sizeOf(crowd))).toEqual([]);
  expect(ledger.occurrences.map(({ state }) => state)).toEqual(Array.from({ length: crowd.goals }, () => "ran"));
  expect(fates.filter((fate) => fate === "without need")).toEqual([]);
  expect(unexplained(ledger, asked, suspects)).toEqual([]);
}

/** Lets the double answer slowly, and some of its answers get lost, with the message and without. */
function watch(slack: FakeSlack, random: () => number): Asked[] {
  const asked: Asked[] = [];
  slack.judges("chat.postMessage", ({ args }) => {
    const failure = faultOf(random(), Math.round(random() * SLOWEST));
    asked.push({ user: String(args["channel"]), answered: performance.now() + (failure.wait ?? 0), failure });
    return failure;
  });
  return asked;
}

function faultOf(dice: number, wait: number): Failure {
  if (dice < 0.03) return { status: 503 };
  if (dice < 0.06) return { status: 503, done: true };
  if (dice < 0.08) return { drop: true, done: true };
  return dice < 0.5 ? { wait } : { wait, done: true };
}

/** Waits for the moment of the kill: by turns in the tick, while it sends, while it starts, and while it sends again. */
async function moment(
  server: Server,
  { dir, slack }: House,
  round: number,
  share: number,
  crowd: Crowd,
): Promise<void> {
  const when = round % 4;
  const calls = slack.of("chat.postMessage").length;
  if (when === 2) return void (await sleep(share * 1_000));
  await server.listens;
  const written = journalBytes(dir) + share * crowd.goals * 600;
  const isThere = when === 0 ? () => journalBytes(dir) > written : () => slack.of("chat.postMessage").length > calls;
  const until = performance.now() + LONGEST;
  while (!isThere() && performance.now() < until) await sleep(1);
  if (when !== 0) await sleep(share * SLOWEST);
}

/** Where the kill fell for a message that was under way. */
function fateOf(asked: Asked | undefined, killed: number): string {
  if (!asked) return "before the call";
  if (asked.failure.drop || killed < asked.answered) return "before the answer";
  return killed < asked.answered + NOTING ? "before the answer was noted" : "without need";
}

/** What is unknown although no kill fell into its call and no answer was lost. */
function unexplained({ deliveries }: Ledger, asked: readonly Asked[], suspects: ReadonlySet<string>): string[] {
  const failed = asked.filter(({ failure }) => failure.status || failure.drop).map(({ user }) => `slack:T1:${user}`);
  const known = deliveries.filter(({ id, account }) => suspects.has(id) || failed.includes(account ?? ""));
  return deliveries.filter((row) => row.state === "unknown" && !known.includes(row)).map(({ id }) => id);
}

function tally(fates: readonly string[]): string {
  const groups = Map.groupBy(fates, (fate) => fate);
  return [...groups].map(([fate, all]) => `${fate} ${all.length}`).join(", ") || "where nothing was under way";
}
