import type { Log } from "../../core/log.ts";
import type { Sender, Sent } from "../../core/outbox.ts";
import type { Store } from "../../core/store.ts";
import { SECOND } from "../../core/time.ts";
import type { TeamsConfig } from "./cloud.ts";
import { type Connector, newConnector } from "./connector.ts";
import { endOf, statusOf } from "./endings.ts";
import { cardMessage, type Draw, type Hints, newDraw } from "./message.ts";
import { readAccount } from "./names.ts";
import { newPlaces, type Places } from "./places.ts";
import { type Address, newReach, type Reach } from "./reach.ts";
import { newSdk } from "./sdk.ts";

/**
 * What Teams takes in one conversation in a short and in a long while, and of one app in a tenant; half of what it
 * names, because it calls its numbers estimates and others may write there, too.
 */
const PACE = { conversation: { count: 1, per: SECOND }, all: { count: 1, per: SECOND / 20 } };
const NOT_DRAWN = 30 * SECOND;

export interface SenderParts {
  connector: Connector;
  places: Places;
  reach: Reach;
  draw: Draw;
  tenants: readonly string[];
  log: Log;
}

/** Sends to a channel or a person. Nothing tells afterwards whether a message of unknown fate is there: no `find`. */
export function newSender({ connector, places, reach, draw, tenants, log }: SenderParts): Sender {
  /** Opening a conversation tells nobody anything, so it may be done again. */
  const wayTo = async (to: string): Promise<Address | Sent> => {
    try {
      return (await reach(to)) ?? about(to, { kind: "refused", reason: "ConversationNotFound", unreachable: true });
    } catch (error) {
      const ending = endOf(error);
      if (ending.kind === "unknown") return { kind: "later", after: NOT_DRAWN, reason: ending.reason };
      // Somebody who has not added Beacon, nor is in a team that has, cannot be written to.
      return statusOf(error) === 403 ? { kind: "refused", reason: "app_not_added", unreachable: true } : ending;
    }
  };

  const send: Sender["send"] = async (to, card, lang, key, under) => {
    const named = readAccount(to);
    if (!named || (tenants.length > 0 && !tenants.includes(named.tenant)))
      return { kind: "refused", reason: "another_workspace" };
    const address = await wayTo(to);
    if ("kind" in address) return address;
    const { serviceUrl } = address;
    const conversation = under ? threadOf(address.conversation, under) : address.conversation;
    let message: object;
    try {
      message = cardMessage(card, await draw(card, lang, named.tenant));
    } catch (error) {
      log.error({ err: error, delivery: key }, "a message could not be drawn");
      return { kind: "later", after: NOT_DRAWN, reason: "not-drawn" };
    }
    try {
      const id = await connector.send(serviceUrl, conversation, message);
      return { kind: "sent", ref: `${address.conversation}/${id}` };
    } catch (error) {
      // The thread may be gone, and nothing was sent; whether the channel is gone, too, its own answer tells.
      if (statusOf(error) === 404 && conversation !== address.conversation) return send(to, card, lang, key);
      // Somebody who comes back gets another conversation.
      if (statusOf(error) === 404 && named.person) await places.keep(to, { serviceUrl, conversation: null });
      return about(to, endOf(error));
    }
  };

  const redraw: Sender["redraw"] = async (to, ref, card, lang) => {
    const address = await wayTo(to);
    if ("kind" in address) return address;
    const { conversation, id } = messageOf(ref);
    try {
      const message = cardMessage(card, await draw(card, lang, readAccount(to)?.tenant ?? ""));
      await connector.update(address.serviceUrl, conversation, id, message);
      return { kind: "sent", ref };
    } catch (error) {
      return endOf(error);
    }
  };
  return { send, redraw, pace: PACE };
}

/** Teams has the same words for a channel that is gone and for somebody who has taken Beacon out, or never added it. */
function about(to: string, ending: Sent): Sent {
  if (ending.kind !== "refused" || !readAccount(to)?.person || !GONE.includes(ending.reason)) return ending;
  return { ...ending, reason: "app_not_added" };
}
const GONE = ["BotNotInConversationRoster", "ConversationNotFound"];

/** A message's conversation and id, of `19:…@thread.tacv2/1700`. */
function messageOf(ref: string): { conversation: string; id: string } {
  const end = ref.lastIndexOf("/");
  return { conversation: ref.slice(0, end), id: ref.slice(end + 1) };
}

/** Only channels have threads, and each is named after the message that it began with. */
function threadOf(conversation: string, under: string): string {
  return /@thread\.(?:tacv2|skype)$/.test(conversation)
    ? `${conversation};messageid=${messageOf(under).id}`
    : conversation;
}

/** A sender on its own, for what sends without listening. */
export function teamsSender(
  settings: TeamsConfig,
  { store, log, ...hints }: Hints & { store: Store; log: Log },
): Sender {
  const connector = newConnector(newSdk(settings), settings.appId);
  const places = newPlaces(store);
  const draw = newDraw(settings, hints);
  return newSender({ connector, places, reach: newReach(connector, places), draw, tenants: settings.tenants, log });
}
