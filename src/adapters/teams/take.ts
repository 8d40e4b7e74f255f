import type { App } from "../../core/app.ts";
import { profileEvent } from "../../core/event.ts";
import { newId } from "../../core/ids.ts";
import type { Running } from "../../core/running.ts";
import type { Take } from "./boundary.ts";
import type { TeamsInbox } from "./inbox.ts";
import { type InvokeParts, newInvoke } from "./invoke.ts";
import type { HandleLetter } from "./letters.ts";
import { Activity } from "./payloads.ts";
import { arrivalsOf, sceneOf } from "./receive.ts";
import type { Sheets } from "./sheets.ts";
import type { Arrival } from "./visit.ts";

export interface TakeParts extends Omit<InvokeParts, "meet"> {
  app: App;
  inbox: TeamsInbox;
  sheets: Sheets;
  running: Running;
  handle: HandleLetter;
}

/** What an activity leads to, once it surely comes from Teams. */
export function newTake({ app, inbox, sheets, running, handle, ...parts }: TakeParts): Take {
  const { places, takeTurn, show, carryOut, admins, later } = parts;

  /** What Teams has to tell of somebody is asked for by a letter, so that a stop in between loses nobody. */
  const meet = async (people: readonly Arrival[]): Promise<void> => {
    for (const { event, visit } of people) {
      if (await app.knows(event)) continue;
      const letter = await inbox.take(newId(), { event: profileEvent(event), visit });
      if (letter) await handle(letter);
    }
  };
  const invoke = newInvoke({ ...parts, meet });

  const isUnnamed = async ({ event }: Arrival): Promise<boolean> =>
    event.kind === "submit" && (await sheets.find(event.state, event.person))?.form.unnamed === true;
  /** Handled before it is acknowledged: in the inbox it would lie beside whoever sent it. */
  const atOnce = async ({ event, visit }: Arrival): Promise<void> => {
    const turn = await takeTurn({ event, visit });
    await carryOut(turn, await show(turn, { event, visit, own: true }), false);
  };

  return async (raw, tenant) => {
    if (running.closed()) throw new Error("Beacon is stopping");
    const parsed = Activity.safeParse(raw);
    if (!parsed.success) return undefined; // sent again it would be no different
    const activity = parsed.data;
    if (activity.type === "invoke") return running.track(invoke(activity, tenant));
    if (isFarewell(activity)) {
      const scene = sceneOf(activity, tenant, admins);
      return void (scene && (await places.lose(scene.visit)));
    }
    // A message's id is its conversation's; one activity may tell of several people.
    const { type, conversation, id = newId() } = activity;
    for (const [at, arrival] of arrivalsOf(activity, tenant, admins).entries()) {
      if (await isUnnamed(arrival)) {
        await running.track(atOnce(arrival));
        continue;
      }
      const letter = await inbox.take([type, conversation.id, id, at].join(" "), arrival);
      if (letter) later(handle(letter));
    }
    return undefined;
  };
}

/** Beacon was taken out of a conversation. */
function isFarewell({ type, action }: Activity): boolean {
  return type === "installationUpdate" && action?.startsWith("remove") === true;
}
