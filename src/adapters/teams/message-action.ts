import type { z } from "zod";
import type { CommandEvent, PressEvent } from "../../core/event.ts";
import type { Lang } from "../../core/lang.ts";
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
/** The other one, which opens a form of its own at once: the manifest's name for it, and the button that it stands for. */
const WIN_COMMAND = { id: "win", action: "win.new" };
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

/** The win that somebody makes of a message; null where they chose something else. */
export function chosenWin({ commandId, messagePayload }: z.output<typeof Chosen>, scene: Scene): PressEvent | null {
  if (commandId !== WIN_COMMAND.id) return null;
  const { content = "", contentType } = messagePayload?.body ?? {};
  const value = plainOf(content, contentType).slice(0, LONGEST);
  return { ...scene.source, place: { kind: "direct" }, kind: "press", action: WIN_COMMAND.action, value };
}

/** Whether a form that was sent belongs to it. */
export const isWin = ({ commandId }: z.output<typeof Chosen>): boolean => commandId === WIN_COMMAND.id;

/** What was sent from there, as if it had been written to Beacon alone; null when nothing was. */
export function chosenGoal({ commandId, data }: z.output<typeof Chosen>, scene: Scene): CommandEvent | null {
  const sent = readData(data, scene.visit.tenant);
  if (commandId !== MESSAGE_COMMAND || sent?.kind !== "submit") return null;
  const args = `${MESSAGE_COMMAND} ${sent.values["sentence"] ?? ""}`;
  return { ...scene.source, place: { kind: "direct" }, kind: "command", name: null, args };
}

export const goalStarted = (lang: Lang): object => closing(textFor(lang).teams.goalForm.started);
