import type { ReceiverEvent } from "@slack/bolt";
import type { Source } from "../../core/event.ts";
import type { Letter, SlackInbox } from "./inbox.ts";
import { AccessPayload, EventPayload, FAREWELLS } from "./payloads.ts";
import { eventArrival } from "./receive.ts";

/** Whether what Slack tells of a person would change what Beacon knows; never for somebody it does not know. */
export type IsNews = (source: Pick<Source, "org" | "person" | "profile">) => Promise<boolean>;

/** Whether Slack says that Beacon was removed from a workspace, or lost its token. */
export function isFarewell(body: Record<string, unknown>): boolean {
  const { type } = (body["event"] ?? {}) as { type?: unknown };
  return body["type"] === "event_callback" && FAREWELLS.some((name) => name === type);
}

/** The workspaces that Slack says an enterprise lets Beacon into, or no longer; null where it says no such thing. */
export function accessIn(body: Record<string, unknown>): readonly string[] | null {
  const read = AccessPayload.safeParse(body);
  return read.success ? read.data.event.team_ids : null;
}

/**
 * Writes an event down before Bolt takes it, because Bolt acknowledges before anybody has dealt with it. Throws when
 * it cannot be written: then nothing is acknowledged, and Slack sends it again.
 */
export async function admit(
  arrived: ReceiverEvent,
  inbox: SlackInbox,
  isNews: IsNews,
  taken: (letter: Letter) => void,
  pass: () => Promise<void>,
): Promise<void> {
  const { body } = arrived;
  const parsed = body["type"] === "event_callback" ? EventPayload.safeParse(body) : null;
  const arrival = parsed?.success ? eventArrival(parsed.data) : null;
  if (!parsed?.success || !arrival) return pass();
  // Slack tells of everybody in the workspace, at each new status: what is no news must not reach the disk.
  if (arrival.event.profile && !(await isNews(arrival.event))) return pass();
  const letter = await inbox.take(parsed.data.event_id, arrival);
  if (!letter) return arrived.ack();
  taken(letter);
  return pass();
}
