import { monitorEventLoopDelay } from "node:perf_hooks";
import { newAsDrawn } from "../../src/adapters/slack/as-drawn.ts";
import { newSlack, sdkLogger } from "../../src/adapters/slack/clients.ts";
import { keptTable } from "../../src/adapters/slack/inbox.ts";
import { newSender } from "../../src/adapters/slack/sender.ts";
import { newKeep } from "../../src/core/kept.ts";
import type { Pace, Sender } from "../../src/core/outbox.ts";
import { createOutbox } from "../../src/delivery/outbox.ts";
import { newPictures } from "../../src/pictures/pictures.ts";
import { openStore } from "../../src/store/lowdb.ts";
import { DUE, fill } from "../faults/due.ts";

/** What sending everything took, in milliseconds. */
export interface SentAll {
  took: number;
  /** Until the platform was called for the first time. */
  first: number;
  /** The longest that nothing else could run meanwhile. */
  blocked: number;
  cpu: number;
}

/** Sends so many due messages from a store on disk by Slack's real sender, at a pace that is given. */
const [dir = "", apiUrl = "", messages = "0", count = "1", per = "1"] = process.argv.slice(2);
const sent = await sendAll(Number(messages), { count: Number(count), per: Number(per) });
process.stdout.write(JSON.stringify(sent), () => process.exit(0));

async function sendAll(messages: number, all: Pace): Promise<SentAll> {
  const log = { debug() {}, info() {}, warn: console.error, error: console.error };
  const store = await openStore({ dir, log });
  await fill(store, null, { goals: 0, booked: messages });
  const began = Date.now();
  const clock = () => DUE + Date.now() - began;
  const slack = newSlack({ botToken: "xoxb-T1", signingSecret: null, appToken: null, apiUrl }, sdkLogger(log));
  const real = newSender(slack, newKeep(keptTable, store, clock), newAsDrawn(slack, newPictures(), log), log);
  await slack.identity();
  const { promise: done, resolve } = Promise.withResolvers<void>();
  let left = messages;
  let first = 0;
  const send: Sender["send"] = async (...message) => {
    first ||= performance.now() - start;
    const sent = await real.send(...message);
    if (sent.kind === "sent") left -= 1;
    if (left === 0) resolve();
    return sent;
  };
  const sender: Sender = { send, pace: { ...real.pace, all } };
  const outbox = createOutbox({ store, senders: new Map([["slack", sender]]), clock, log });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const cpu = process.cpuUsage();
  delay.enable();
  const start = performance.now();
  await outbox.sweep();
  await done;
  const took = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { took, first, blocked: delay.max / 1e6, cpu: (user + system) / 1_000 };
}
