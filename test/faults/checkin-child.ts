import { setTimeout as sleep } from "node:timers/promises";
import { rulesCoach } from "../../src/coach/rules.ts";
import { appParts } from "../../src/compose.ts";
import { createApp } from "../../src/core/app.ts";
import { newWork } from "../../src/core/work.ts";
import { createOutbox } from "../../src/delivery/outbox.ts";
import { practices } from "../../src/features/checkins/checkin.ts";
import { people, teams } from "../../src/features/people/person.ts";
import { openStore } from "../../src/store/lowdb.ts";
import { DAY_OF_CHECKINS, saidBy, teamOf } from "./checkin-crowd.ts";
import { DUE, fill, ORG, personOf, userOf } from "./due.ts";

/**
 * A Beacon on a store on disk in which so many people, in teams of twenty, check in within a time, in milliseconds.
 * Tells each answer that was acknowledged as `person milliseconds`, and then waits to be killed.
 */
const [dir = "", size = "0", within = "0"] = process.argv.slice(2);
const log = { debug() {}, info() {}, warn: console.error, error: console.error };
const store = await openStore({ dir, log });
await fill(store, null, { goals: Number(size), booked: 0 });
await putTeams(Number(size));
const began = Date.now();
const clock = () => DUE + Date.now() - began;
const outbox = createOutbox({ store, senders: new Map(), clock, log });
const app = createApp(appParts({ store, coach: rulesCoach(), outbox, clock, log }, { lang: "en", zone: "UTC" }));
// What is read with the first answer is read before the clock starts, as in a server that has been up for a while.
await answer(0, "first words");
process.stdout.write("open\n");
await Promise.all(Array.from({ length: Number(size) }, (_, n) => checkIn(n)));
process.stdout.write("done\n");
setInterval(() => {}, 60_000);

async function checkIn(n: number): Promise<void> {
  await sleep((n * Number(within)) / Number(size));
  const start = performance.now();
  await answer(n, saidBy(n));
  process.stdout.write(`${n} ${performance.now() - start}\n`);
}

/** Fills in the form as somebody has on a platform, and waits until it is safe. */
async function answer(n: number, done: string): Promise<void> {
  const { refusal, answers } = await app.handle({
    ...{ kind: "submit", org: "slack:T1", person: `slack:T1:${userOf(n)}`, place: { kind: "direct" } },
    ...{ form: "checkin.save", state: `${teamOf(n)} ${DAY_OF_CHECKINS} 1 team` },
    values: {
      done,
      next: "Agree with the night shift who answers first",
      [`goal.g${n}`]: `${n + 1} s`,
      confidence: "4",
    },
  });
  if (refusal !== null || answers[0]?.kind !== "update")
    throw new Error(`not taken: ${refusal ?? JSON.stringify(answers)}`);
}

async function putTeams(size: number): Promise<void> {
  const work = newWork(store);
  const records = work.of(ORG);
  const how = { on: true, audience: "team", eveningFrom: "17:00", selfCheck: [], shifts: [] } as const;
  for (let n = 0; n < size; n++) {
    const id = teamOf(n);
    const person = await records.get(people, personOf(n));
    if (person) records.put(people, { ...person, teams: [id] });
    records.put(practices, { id, ...how });
    records.put(teams, { id, name: id, lang: "en", zone: "UTC", channel: `slack:T1:${id}`, leads: [] });
  }
  await store.commit(work.changes({ kind: "job", id: "test" }, 0));
}
