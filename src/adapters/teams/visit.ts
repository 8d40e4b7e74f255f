import type { Event, FileEvent } from "../../core/event.ts";

/** Where in Teams somebody acted, and what Beacon needs to answer there. */
export interface Visit {
  tenant: string;
  /** The person's id in the directory. */
  user: string;
  /** Where the tenant's Teams is answered; it may change, and the newest counts. */
  serviceUrl: string;
  /** As Teams names it, with the thread that it is about; null where Beacon is no part of it. */
  conversation: string | null;
  /** The team whose channel it is. */
  team?: string;
  /** Nobody but the person and Beacon reads it. */
  direct: boolean;
  /** The message whose card was pressed, or whose form was sent, and the conversation that it stands in. */
  card?: { conversation: string; id: string };
  /** The card that was pressed stands in a dialog, where nobody else sees it and nothing can redraw it later. */
  dialog?: true;
}

/** One thing that happened, in Beacon's words and with its place in Teams. */
export interface Arrival {
  event: Event | FileEvent;
  visit: Visit;
  /** What is left to do when the handler is through: its people are to be brought in. */
  after?: "members";
  /** Whom the words mention: what stands for them, and what they are called in this conversation. */
  mentioned?: readonly { text: string; id: string }[];
}
