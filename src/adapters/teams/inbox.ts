import type { Letter as Arrived, Inbox } from "../../core/inbox.ts";
import { table } from "../../core/store.ts";
import type { Arrival } from "./visit.ts";

export type Letter = Arrived<Arrival>;
export type TeamsInbox = Inbox<Arrival>;

export const inboxTable = table<Letter>("teamsInbox");
