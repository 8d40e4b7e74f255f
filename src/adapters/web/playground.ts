import type { Express } from "express";
import type { App } from "../../core/app.ts";
import type { Event } from "../../core/event.ts";
import type { Log } from "../../core/log.ts";
import type { Sender } from "../../core/outbox.ts";
import type { Pages } from "../../core/pages.ts";
import { newRunning } from "../../core/running.ts";
import type { Store } from "../../core/store.ts";
import { type Clock, SECOND } from "../../core/time.ts";
import { newCarrier } from "./carry.ts";
import type { Demo } from "./demo.ts";
import { newForms } from "./forms.ts";
import { type Conversations, openConversations } from "./messages.ts";
import { newOnce } from "./once.ts";
import { mountRoutes } from "./routes.ts";
import { newStreams } from "./stream.ts";
import { forgettingVisits } from "./visit.ts";

export interface PlaygroundParts {
  app: App;
  pages: Pages;
  store: Store;
  demo: Demo;
  clock: Clock;
  log: Log;
  /** What its pages send back with whatever they send. */
  token: string;
  /** Empties the demo organisation and fills it anew. The conversations are already empty when it is called. */
  reset(): Promise<void>;
}

export interface MountedPlayground {
  /** Posts to the accounts of the demo's people and channels. */
  sender: Sender;
  /** Runs an event that comes from no window, such as `joined`, and shows its answers in the conversations. */
  handle(event: Event): Promise<void>;
  /** Ends the windows' live connections, and waits for what is still being said. */
  close(): Promise<void>;
}

/** The chat in the browser, at `/`. */
export function mountPlayground(express: Express, parts: PlaygroundParts): MountedPlayground {
  const { app, pages, store, demo, clock, log, token } = parts;
  const conversations = openConversations(store, clock);
  const running = newRunning();
  const carrier = newCarrier({ app, conversations, demo, clock, running, log });
  const forms = newForms(store, clock);
  const streams = newStreams(conversations, log);
  const playground = { app, demo, carrier, conversations, forms, once: newOnce(), token };
  express.locals["playground"] = true;

  const reset = async () => {
    await emptyPlayground(store, conversations);
    await parts.reset();
    log.info({ org: demo.org.account }, "the demo began anew");
  };
  // Windows come back at once when the demo begins anew; they wait until there is something to come back to.
  let settled: Promise<unknown> = Promise.resolve();
  const resetAlone = () => {
    const mine = settled.then(reset);
    settled = mine.catch(() => undefined);
    return mine;
  };

  mountRoutes(express, { playground, pages, store, streams, clock, reset: resetAlone, settled: () => settled });
  return {
    sender: newSender(conversations, demo),
    async handle(event) {
      const { refusal } = await carrier.carry(event);
      if (refusal) log.warn({ person: event.person }, "an event of the demo was refused");
    },
    close() {
      streams.close();
      return running.idle();
    },
  };
}

/** Takes away all conversations and open forms, as when the demo's records go. */
export async function emptyPlayground(store: Store, conversations = openConversations(store, Date.now)): Promise<void> {
  await newForms(store, Date.now).clear();
  await store.commit(await forgettingVisits(store));
  await conversations.clear();
}

/** The browser takes what it is given. */
const UNHURRIED: Sender["pace"] = { conversation: { count: 100, per: SECOND }, all: { count: 1_000, per: SECOND } };

function newSender(conversations: Conversations, demo: Demo): Sender {
  const send: Sender["send"] = async (to, card, lang) => {
    const place = [...demo.people, ...demo.channels].find(({ account }) => account === to);
    if (!place) return { kind: "refused", reason: "no such account in the demo" };
    try {
      const body = { kind: "card" as const, card };
      const { id } = await conversations.say({ room: to, from: null, only: null, lang, body });
      return { kind: "sent", ref: id };
    } catch (error) {
      return { kind: "unknown", reason: error instanceof Error ? error.message : String(error) };
    }
  };
  const redraw: Sender["redraw"] = async (_to, ref, card, lang) => {
    const drawn = await conversations.redraw(ref, card, lang);
    return drawn ? { kind: "sent", ref } : { kind: "refused", reason: "the message is gone" };
  };
  return { send, redraw, pace: UNHURRIED };
}
