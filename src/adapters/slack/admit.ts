import type { ReceiverEvent } from "@slack/bolt";
import type { Log } from "../../core/log.ts";
import type { Inbox, Letter } from "./inbox.ts";
import type { HandleLetter } from "./letters.ts";
import { EventPayload } from "./payloads.ts";
import { eventArrival } from "./receive.ts";

/**
 * Writes an event down before Bolt takes it, because Bolt acknowledges before anybody has dealt with it. Throws when
 * it cannot be written: then nothing is acknowledged, and Slack sends it again.
 */
export async function admit(
  arrived: ReceiverEvent,
  inbox: Inbox,
  taken: WeakMap<object, Letter>,
  pass: () => Promise<void>,
): Promise<void> {
  const { body } = arrived;
  const parsed = body["type"] === "event_callback" ? EventPayload.safeParse(body) : null;
  const arrival = parsed?.success ? eventArrival(parsed.data) : null;
  if (!parsed?.success || !arrival) return pass();
  const letter = await inbox.take(parsed.data.event_id, arrival);
  if (!letter) return arrived.ack();
  taken.set(body, letter);
  return pass();
}

/** Handles again what an earlier run, or an outage, left behind. */
export async function goRound(
  inbox: Inbox,
  forgetOld: () => Promise<void>,
  handle: HandleLetter,
  log: Log,
): Promise<void> {
  try {
    const letters = await inbox.overdue();
    await forgetOld();
    for (const letter of letters) await handle(letter);
  } catch (error) {
    log.error({ err: error }, "the inbox could not be read");
  }
}
