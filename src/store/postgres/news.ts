import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { z } from "zod";
import { newId } from "../../core/ids.ts";
import type { Log } from "../../core/log.ts";
import { schedules } from "../../core/schedule.ts";
import type { Change, News } from "../../core/store.ts";
import { SECOND } from "../../core/time.ts";
import { type Delivery, deliveries, redraws } from "../../delivery/ledger.ts";

const CHANNEL = "beacon";
/** PostgreSQL refuses a message of 8,000 bytes. */
const LONGEST = 7_000;
/** How soon a lost connection is opened again, and how often it is seen whether it is. */
const AGAIN = SECOND;
const CHECK = 30 * SECOND;
const OPTIONS = {
  application_name: "beacon",
  keepAlive: true,
  connectionTimeoutMillis: 10 * SECOND,
  query_timeout: 10 * SECOND,
};

const Said = z.object({
  from: z.string(),
  /** Table, organisation and id of what changed; null where that would be too long. */
  about: z.array(z.tuple([z.string(), z.string(), z.string()])).nullable(),
});

/** What the processes on one database tell each other with their commits. */
export interface Teller {
  /** What is to be told of these changes, in the same transaction; null where nobody needs to hear of them. */
  telling(changes: readonly Change[]): string | null;
  /** Hears the others from now on, until the answer is called. */
  listen(url: string, hear: (news: News) => void, log: Log): () => Promise<void>;
}

export function newTeller(): Teller {
  const self = newId();
  const read = (payload: string | undefined, hear: (news: News) => void): void => {
    const { from, about } = Said.parse(JSON.parse(payload ?? ""));
    if (from === self) return;
    if (about === null) hear(null);
    for (const [table, org, id] of about ?? []) hear({ table, org, id });
  };
  return {
    telling(changes) {
      const about = changes.filter(isTold).map(({ table, org, id }) => [table, org, id]);
      if (about.length === 0) return null;
      const whole = JSON.stringify({ from: self, about });
      return Buffer.byteLength(whole) > LONGEST ? JSON.stringify({ from: self, about: null }) : whole;
    },
    listen(url, hear, log) {
      const closing = new AbortController();
      const running = keepListening(
        url,
        (payload) => read(payload, hear),
        () => hear(null),
        closing.signal,
        log,
      );
      return () => {
        closing.abort();
        return running;
      };
    },
  };
}

/** Only what somebody waits for: a schedule that the index must know, and what is to go out now. */
function isTold({ table, row }: Change): boolean {
  if (table === deliveries.name) return (row as Delivery | null)?.state === "due";
  return table === schedules.name || (table === redraws.name && row !== null);
}

/** On a connection of its own. Whenever it is open, anything may have been missed before. */
async function keepListening(
  url: string,
  hear: (payload: string | undefined) => void,
  missed: () => void,
  closing: AbortSignal,
  log: Log,
): Promise<void> {
  const over = new Promise<void>((resolve) => closing.addEventListener("abort", () => resolve(), { once: true }));
  let told = false;
  const opened = () => {
    told = false;
    missed();
  };
  while (!closing.aborted) {
    await listenOnce(new Client({ connectionString: url, ...OPTIONS }), hear, opened, over).catch((error: Error) => {
      if (!told) log.warn({ reason: error.message }, "what other replicas change is not heard just now");
      told = true;
    });
    await Promise.race([sleep(AGAIN), over]);
  }
}

/** Until the connection is lost, or nobody wants to hear any more. */
async function listenOnce(
  client: Client,
  hear: (payload: string | undefined) => void,
  opened: () => void,
  over: Promise<void>,
): Promise<void> {
  const lost = Promise.withResolvers<void>();
  lost.promise.catch(() => {});
  client.on("notification", ({ payload }) => hear(payload));
  client.on("error", lost.reject).on("end", lost.resolve);
  const listen = async () => {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    opened();
    await lost.promise;
  };
  // Whether the other end is still there, only a question can tell.
  const check = setInterval(() => client.query("select 1").catch(lost.reject), CHECK);
  try {
    await Promise.race([listen(), over]);
  } finally {
    clearInterval(check);
    // Whoever does not answer is not waited for.
    await Promise.race([client.end().catch(() => {}), sleep(AGAIN)]);
  }
}
