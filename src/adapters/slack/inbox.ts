import type { Letter as Arrived, Inbox } from "../../core/inbox.ts";
import type { KeptText } from "../../core/kept.ts";
import { table } from "../../core/store.ts";
import type { Arrival } from "./visit.ts";

export type Letter = Arrived<Arrival>;
export type SlackInbox = Inbox<Arrival>;

export const inboxTable = table<Letter>("slackInbox");
export const keptTable = table<KeptText>("slackKept");
