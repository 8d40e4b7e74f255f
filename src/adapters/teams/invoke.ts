import type { z } from "zod";
import { profileEvent } from "../../core/event.ts";
import { nativeId } from "../../core/ids.ts";
import type { CarryOut } from "./answer.ts";
import type { Files } from "./consent.ts";
import { closing, type Done, dialogAnswer, pressAnswer } from "./invoke-answers.ts";
import type { Draw } from "./message.ts";
import { chosenForm, chosenGoal, goalStarted, isForm, offerGoal } from "./message-action.ts";
import { isPersonOf } from "./names.ts";
import { type Activity, Chosen, Dialog, Pressed } from "./payloads.ts";
import type { Places } from "./places.ts";
import { deedEvent, type Scene, sceneOf } from "./receive.ts";
import type { Show } from "./shown.ts";
import { thumbPress } from "./thumb.ts";
import type { TakeTurn, Turn } from "./turn.ts";
import type { Arrival } from "./visit.ts";
import { readData } from "./wire.ts";

export interface InvokeParts {
  places: Places;
  takeTurn: TakeTurn;
  show: Show;
  carryOut: CarryOut;
  draw: Draw;
  files: Files;
  admins: readonly string[];
  /** Takes care of what goes on after the answer. */
  later(work: Promise<unknown>): void;
  /** Asks who they are whom Beacon has not met: whoever acted, and whom they picked. */
  meet(people: readonly Arrival[]): Promise<void>;
}

/** What Teams waits for an answer to: handled before the answer, carried out after it. */
export type Invoke = (activity: Activity, tenant: string) => Promise<object | undefined>;

export function newInvoke({ places, takeTurn, show, carryOut, draw, files, admins, later, meet }: InvokeParts): Invoke {
  /** @param seen whether the answer shows what came of it; a refusal is shown in any case */
  const act = async (arrival: Arrival, dialog: boolean, seen = true): Promise<Done> => {
    const { event, visit } = arrival;
    await places.learn(visit);
    const turn = await takeTurn(arrival);
    const shown = await show(turn, { event, visit, own: false, dialog });
    const isSeen = seen || turn.outcome.refusal !== null;
    later(carryOut(turn, shown, isSeen).then(() => meet([arrival, ...picked(turn, arrival)])));
    return { shown, lang: turn.outcome.lang, refusal: turn.outcome.refusal, inside: turn.visit.dialog === true };
  };

  const deed = async (data: unknown, scene: Scene, dialog: boolean): Promise<Done | null> => {
    const { visit } = scene;
    const done = readData(data, visit.tenant);
    return done && act({ event: deedEvent(scene, done), visit }, dialog);
  };

  const pressed = async (value: unknown, scene: Scene) => {
    const press = Pressed.safeParse(value);
    return pressAnswer(press.success ? await deed(press.data.action.data, scene, false) : null, scene, draw);
  };

  const dialog = async (value: unknown, asked: "fetch" | "submit", scene: Scene) => {
    const sent = Dialog.safeParse(value);
    return dialogAnswer(sent.success ? await deed(sent.data.data, scene, true) : null, asked, scene, draw);
  };

  const messageAction = async (name: string, chosen: z.output<typeof Chosen>, scene: Scene) => {
    const asked = name === "composeExtension/fetchTask";
    // Beacon need not be in the conversation whose message was chosen.
    const alone = { ...scene, visit: { ...scene.visit, conversation: null, direct: true } };
    const form = asked ? chosenForm(chosen, scene) : null;
    if (form) return dialogAnswer(await act({ event: form, visit: alone.visit }, true), "fetch", scene, draw);
    if (asked) return offerGoal(chosen, scene);
    if (isForm(chosen)) return dialogAnswer(await deed(chosen.data, alone, true), "submit", scene, draw);
    const event = chosenGoal(chosen, scene);
    if (!event) return undefined;
    const { refusal, lang } = await act({ event, visit: alone.visit }, true, false);
    return refusal === null ? goalStarted(lang) : closing(refusal);
  };

  return async (activity, tenant) => {
    const scene = sceneOf(activity, tenant, admins);
    if (!scene) return undefined;
    const { name, value } = activity;
    switch (name) {
      case "adaptiveCard/action":
        return pressed(value, scene);
      case "task/fetch":
        return dialog(value, "fetch", scene);
      case "task/submit": {
        const { card: _card, ...visit } = scene.visit;
        return dialog(value, "submit", { ...scene, visit: { ...visit, dialog: true } });
      }
      case "composeExtension/fetchTask":
      case "composeExtension/submitAction": {
        const chosen = Chosen.safeParse(value);
        return chosen.success ? messageAction(name, chosen.data, scene) : undefined;
      }
      case "fileConsent/invoke":
        later(files.answered(value, scene.visit)); // the upload may take long
        return undefined;
      case "message/submitAction": {
        const event = thumbPress(value, scene);
        if (event) await takeTurn({ event, visit: scene.visit }); // Teams itself says thank you
        return undefined;
      }
      default:
        return undefined; // whatever Teams thinks of next
    }
  };
}

/** The people who were picked in the form: they may never have written. What was typed names nobody. */
function picked({ sheet, values }: Turn, { event, visit }: Arrival): Arrival[] {
  const { org, place } = event;
  const fields = sheet?.form.fields.filter(({ kind }) => kind === "person") ?? [];
  const accounts = fields.flatMap(({ name }) => values[name] ?? []).filter((id) => isPersonOf(visit.tenant, id));
  return accounts.map((person) => ({
    event: profileEvent({ org, person, place }),
    visit: { ...visit, user: nativeId(person) },
  }));
}
