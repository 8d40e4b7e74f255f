import type { z } from "zod";
import type { CommandEvent } from "../../core/event.ts";
import type { Form } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { renderForm } from "./form.ts";
import { closing, dialog, langOf } from "./invoke-answers.ts";
import type { Chosen } from "./payloads.ts";
import type { Scene } from "./receive.ts";
import { plainOf } from "./typed.ts";
import { readData } from "./wire.ts";

/** The command that the manifest offers for a message, which is also the word that it stands for. */
export const MESSAGE_COMMAND = "goal";
/** As long as a goal's sentence may be. */
const LONGEST = 1_000;

/** Shows the words of the message that somebody chose, to go on from. */
export function offerGoal({ commandId, messagePayload }: z.output<typeof Chosen>, scene: Scene): object | undefined {
  if (commandId !== MESSAGE_COMMAND) return undefined;
  const lang = langOf(scene);
  const { goalForm: t } = textFor(lang).teams;
  const { content = "", contentType } = messagePayload?.body ?? {};
  const value = plainOf(content, contentType).slice(0, LONGEST);
  const field = { kind: "text", name: "sentence", label: t.field, long: true, max: LONGEST, value } as const;
  const form: Form = {
    ...{ kind: "form", id: MESSAGE_COMMAND, title: t.title, fields: [field], submit: t.send, state: "" },
  };
  return dialog(t.title, renderForm(form, { lang, tenant: scene.visit.tenant }));
}

/** What was sent from there, as if it had been written to Beacon alone; null when nothing was. */
export function chosenGoal({ commandId, data }: z.output<typeof Chosen>, scene: Scene): CommandEvent | null {
  const sent = readData(data, scene.visit.tenant);
  if (commandId !== MESSAGE_COMMAND || sent?.kind !== "submit") return null;
  const args = `${MESSAGE_COMMAND} ${sent.values["sentence"] ?? ""}`;
  return { ...scene.source, place: { kind: "direct" }, kind: "command", name: null, args };
}

export const goalStarted = (scene: Scene): object => closing(textFor(langOf(scene)).teams.goalForm.started);
