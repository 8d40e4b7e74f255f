import type { AccountId } from "../../core/ids.ts";
import { type Change, HOUSE, type Row, type Store, table } from "../../core/store.ts";
import type { Millis } from "../../core/time.ts";
import type { Shown } from "./chat.ts";
import { homeCard } from "./home.ts";
import { roomOf, type Session, sourceOf } from "./session.ts";
import type { Playground } from "./step.ts";

/** Whoever has opened their conversation with Beacon; the account is the id. */
const greeted = table<Row>("webGreeted");

/** What somebody sees who opens a window. Beacon greets at the first visit and draws the home page at each. */
export function newVisit(playground: Playground, store: Store) {
  const greeting = new Map<AccountId, Promise<void>>();

  const greet = async (session: Session): Promise<void> => {
    const id = session.person.account;
    if (await store.get(greeted, HOUSE, id)) return;
    await playground.carrier.carry({
      ...sourceOf(playground.demo, session),
      kind: "command",
      name: "welcome",
      args: "",
    });
    await store.commit([{ table: greeted.name, org: HOUSE, id, seen: 0, row: { id, org: HOUSE, rev: 1 } }]);
  };

  /** Two windows that open at once are one visit. */
  const greetOnce = (session: Session): Promise<void> => {
    const { account } = session.person;
    const running = greeting.get(account) ?? greet(session).finally(() => greeting.delete(account));
    greeting.set(account, running);
    return running;
  };

  return async (session: Session, now: Millis): Promise<Shown> => {
    if (session.view.kind === "direct") await greetOnce(session);
    const home = session.view.kind === "home" ? await homeCard(playground, session) : null;
    const { messages, cursor } = await playground.conversations.read(roomOf(session), session.person.account);
    return { messages, cursor, home, now, token: playground.token };
  };
}

/** What makes every visit a first one again. */
export async function forgettingVisits(store: Store): Promise<Change[]> {
  const all = await store.list(greeted, HOUSE);
  return all.map(({ id, rev }) => ({ table: greeted.name, org: HOUSE, id, seen: rev, row: null }));
}
