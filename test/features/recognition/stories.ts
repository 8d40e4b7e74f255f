import { type Win, wins } from "../../../src/features/recognition/win.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { orgOf } from "../../support/ledger.ts";
import { type Actor, CHANNEL, type Seen } from "../../support/world.ts";

export interface Crew extends Desk {
  /** In the desk's team, like Mo. */
  ana: Actor;
}

/** The desk with one more member. */
export async function crew(options: Parameters<typeof desk>[0] = {}): Promise<Crew> {
  const w = await desk(options);
  const ana = w.actor("test:T:ana", { name: "Ana", locale: options.locale ?? "en", zone: "UTC" });
  await ana.moment("member", CHANNEL);
  return { ...w, ana };
}

export const MO = "test:T:mo";
export const ANA = "test:T:ana";
export const LEA = "test:T:lea";

/** Logs a win with what it needs least. */
export async function log(who: Actor, more: Record<string, string> = {}, typed = "win"): Promise<Seen> {
  const form = await who.say(typed);
  return who.fill(form, { what: "The guest got the room he had booked", value: "customer", ...more });
}

export async function allWins({ store }: Pick<Desk, "store">): Promise<Win[]> {
  return store.list(wins, await orgOf(store));
}

/** The newest card that somebody was sent of Beacon's own accord. */
export async function inbox(w: Desk, account: string) {
  await w.settle();
  const found = w.sent.findLast(({ to }) => to === account);
  if (!found) throw new Error(`${account} was sent nothing; there are: ${w.sent.map(({ to }) => to).join(", ")}`);
  return found;
}
