import { type CommandEvent, isProfile, profileEvent } from "../../core/event.ts";
import type { Log } from "../../core/log.ts";
import type { CarryOut } from "./answer.ts";
import type { Connector } from "./connector.ts";
import type { Letter, TeamsInbox } from "./inbox.ts";
import type { Introduce } from "./introduce.ts";
import type { WhoIsMentioned } from "./mentioned.ts";
import { account } from "./names.ts";
import type { NamePlace } from "./naming.ts";
import type { Places } from "./places.ts";
import { directoryId, profileOfMember } from "./profile.ts";
import type { Show } from "./shown.ts";
import type { TakeTurn } from "./turn.ts";
import type { Arrival } from "./visit.ts";

export interface LetterParts {
  inbox: TeamsInbox;
  places: Places;
  connector: Connector;
  introduce: Introduce;
  namePlace: NamePlace;
  whoIsMentioned: WhoIsMentioned;
  takeTurn: TakeTurn;
  show: Show;
  carryOut: CarryOut;
  admins: readonly string[];
  log: Log;
}

/** Deals with what was written down and acknowledged. Never throws; what fails stays in the inbox and comes again. */
export type HandleLetter = (letter: Letter) => Promise<void>;

export function newHandleLetter(parts: LetterParts): HandleLetter {
  const { inbox, places, connector, introduce, namePlace, whoIsMentioned, takeTurn, show, carryOut, admins, log } =
    parts;

  const handle = async (letter: Letter, arrival: Arrival): Promise<void> => {
    const isNew = await places.learn(arrival.visit);
    // Teams tells of the same installation in several ways, and again.
    if (arrival.after === "members" && !isNew) return inbox.drop(letter);
    const { known, met } = await introduce(await whoIsMentioned(await namePlace(arrival)));
    const { event, visit } = known;
    const rest = arrival.after === "members" ? inbox.settleAndKeep(letter, { event: known.event, visit }) : null;
    try {
      const turn = await takeTurn(known, rest?.changes ?? inbox.settle(letter));
      await carryOut(turn, await show(turn, { event, visit, own: true }), false);
      if (met && !isProfile(event)) await takeTurn({ event: profileEvent(event), visit });
      if (rest) await everybody(rest.rest, known);
    } finally {
      if (rest) inbox.release(rest.rest);
    }
  };

  /** Brings in all people of a conversation that Beacon came into. */
  const everybody = async (letter: Letter, { event, visit }: Arrival): Promise<void> => {
    const { serviceUrl, conversation, tenant } = visit;
    const members = conversation ? await connector.members(serviceUrl, conversation) : [];
    for (const member of members) {
      const user = directoryId(member);
      if (!user) continue; // Beacon itself, and other bots
      const { profile: _, ...place } = event;
      const person = account(tenant, user);
      const came: CommandEvent = { ...place, person, kind: "command", name: "member", args: "" };
      await takeTurn({
        event: { ...came, profile: profileOfMember(member, visit.tenant, admins) },
        visit: { ...visit, user },
      });
    }
    await inbox.drop(letter);
  };

  return async (letter) => {
    const { arrival } = letter;
    try {
      if (!arrival) return;
      if (letter.members) await everybody(letter, arrival);
      else await handle(letter, arrival);
    } catch (error) {
      log.error({ letter: letter.id, err: error }, "an activity could not be handled; it stays in the inbox");
    } finally {
      inbox.release(letter);
    }
  };
}
