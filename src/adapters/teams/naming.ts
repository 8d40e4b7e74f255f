import { asLang } from "../../core/lang.ts";
import type { Log } from "../../core/log.ts";
import { textFor } from "../../text/text.ts";
import type { Connector } from "./connector.ts";
import { readAccount } from "./names.ts";
import type { Places } from "./places.ts";
import type { Arrival, Visit } from "./visit.ts";

/** Gives a channel its name, which Teams leaves out of most that happens there: asked for once. */
export type NamePlace = (arrival: Arrival) => Promise<Arrival>;

export function newNamePlace(connector: Connector, places: Places, log: Log): NamePlace {
  const ask = async ({ serviceUrl, team }: Visit, channel: string): Promise<string | null> => {
    try {
      return team ? await connector.channelName(serviceUrl, team, readAccount(channel)?.native ?? "") : null;
    } catch (error) {
      log.info({ channel, err: error }, "teams did not say what a channel is called");
      return null;
    }
  };
  return async ({ event, ...rest }) => {
    const { place } = event;
    if (place.kind === "direct" || place.name) return { event, ...rest };
    const known = await places.find(place.channel);
    const name = known?.name ?? (await ask(rest.visit, place.channel));
    if (known && name && !known.name) await places.keep(place.channel, { ...known, name });
    return { event: { ...event, place: { ...place, name: name ?? nameless(event) } }, ...rest };
  };
}

/** What people call a conversation that has no name. */
function nameless({ profile }: Arrival["event"]): string {
  return textFor(asLang(profile?.locale ?? "") ?? "en").teams.chat;
}
