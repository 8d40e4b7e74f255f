import type { Event, FileEvent } from "../../core/event.ts";

/** Where a card is that can be redrawn. */
export type Spot =
  | { kind: "message"; channel: string; ts: string }
  /** Only its reader has it, and only through the address that came with it. */
  | { kind: "ephemeral"; url: string; ts?: string }
  | { kind: "home" };

/** What events call the card. */
export function cardOf(spot: Spot | undefined): { card?: string } {
  if (spot?.kind === "home") return { card: "home" };
  return spot?.ts ? { card: spot.ts } : {};
}

/** Where in Slack somebody acted, and what can be done for them there. */
export interface Visit {
  /** Whose it is: a workspace, or an enterprise. */
  team: string;
  /** Where in an enterprise it was, when Slack said so. */
  workspace?: string;
  user: string;
  /** Null on the home page. */
  channel: string | null;
  /** Nobody but the person and Beacon reads the channel. */
  direct: boolean;
  thread?: string;
  /** Opens one form, within three seconds. */
  trigger?: string;
  /** Slack's response_url: answers where Beacon may not post. Five times, for 30 minutes. */
  respond?: string;
  /** The card that was pressed, or from which the form was opened. */
  card?: Spot;
}

/** One thing that happened, in Beacon's words and with its place in Slack. */
export interface Arrival<E = Event | FileEvent> {
  event: E;
  visit: Visit;
  /** What is left to do when the handler is through. */
  after?: "prompts" | "members";
}
