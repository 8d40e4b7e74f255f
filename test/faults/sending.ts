import { join } from "node:path";
import { WebClient } from "@slack/web-api";
import { onTestFinished } from "vitest";
import { newAsDrawn } from "../../src/adapters/slack/as-drawn.ts";
import { newSlack, sdkLogger } from "../../src/adapters/slack/clients.ts";
import { keptTable } from "../../src/adapters/slack/inbox.ts";
import { newSender } from "../../src/adapters/slack/sender.ts";
import { newKeep } from "../../src/core/kept.ts";
import type { Store } from "../../src/core/store.ts";
import { createOutbox, type RunningOutbox } from "../../src/delivery/outbox.ts";
import { newPictures } from "../../src/pictures/pictures.ts";
import { openStore } from "../../src/store/lowdb.ts";
import { silent } from "../support/world.ts";
import { DUE } from "./due.ts";
import type { House } from "./house.ts";

/** What a short test does faster than the real server. */
export interface Haste {
  /** Messages per second. */
  pace: number;
  /** How long an answer is waited for, in milliseconds. */
  patience: number;
  lookAfter: number;
}

/** The outbox with Slack's real sender over the house's store, in the test's own process. */
export async function openSending(
  { dir, slack }: House,
  { pace, patience, lookAfter }: Haste,
): Promise<{ store: Store; outbox: RunningOutbox }> {
  const store = await openStore({ dir: join(dir, "store"), log: silent });
  const began = performance.now();
  const clock = () => DUE + Math.round(performance.now() - began);
  const logger = sdkLogger(silent);
  const { botToken, apiUrl: slackApiUrl } = slack.config;
  const retries = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
  const posts = new WebClient(botToken, { slackApiUrl, logger, timeout: patience, ...retries });
  const clients = { ...newSlack(slack.config, logger), posts };
  const asDrawn = newAsDrawn(clients, newPictures(), silent);
  const sender = newSender(clients, newKeep(keptTable, store, clock), asDrawn, silent);
  const fast = { ...sender, pace: { ...sender.pace, all: { count: pace, per: 1_000 } } };
  const outbox = createOutbox({ store, senders: new Map([["slack", fast]]), clock, log: silent, lookAfter });
  onTestFinished(async () => {
    await outbox.close();
    await store.close();
  });
  return { store, outbox };
}
