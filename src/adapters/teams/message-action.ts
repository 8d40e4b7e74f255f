import type { z } from "zod";
import type { CommandEvent, PressEvent } from "../../core/event.ts";
import type { Lang } from "../../core/lang.ts";
import type { Form } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { renderForm } from "./form.ts";
import { closing, dialog, langOf } from "./invoke-answers.ts";
import { account, isPersonOf } from "./names.ts";
import type { Chosen } from "./payloads.ts";
import type { Scene } from "./receive.ts";
import { plainOf } from "./typed.ts";
import { readData } from "./wire.ts";

/** The command that the manifest offers for a message, which is also the word that it stands for. */
export const MESSAGE_COMMAND = "goal";
/** Those that open a form at once: the manifest's names for them, and the buttons that they stand for. */
const FORM_COMMANDS: Readonly<Record<string, string>> = { win: "win.new", thanks: "thanks.new", idea: "idea.new" };
/** As long as a goal's sentence may be. */
const LONGEST = 1_000;

/** Shows the words of the message that somebody chose, to go on from. */
export function offerGoal(chosen: z.output<typeof Chosen>, scene: Scene): object | undefined {
  if (chosen.commandId !== MESSAGE_COMMAND) return undefined;
  const lang = langOf(scene);
  const { goalForm: t } = textFor(lang).teams;
  const value = wordsOf(chosen);
  const field = { kind: "text", name: "sentence", label: t.field, long: true, max: LONGEST, value } as const;
  const form: Form = {
    ...{ kind: "form", id: MESSAGE_COMMAND, title: t.title, fields: [field], submit: t.send, state: "" },
  };
  return dialog(t.title, renderForm(form, { lang, tenant: scene.visit.tenant }));
}

/** The button that somebody presses by choosing a message for it; null where they chose something else. */
export function chosenForm(chosen: z.output<typeof Chosen>, scene: Scene): PressEvent | null {
  const { commandId, messagePayload } = chosen;
  const action = Object.hasOwn(FORM_COMMANDS, commandId) ? FORM_COMMANDS[commandId] : undefined;
  if (action === undefined) return null;
  const words = wordsOf(chosen);
  // Thanks are for whoever wrote it, where that is a person of this tenant.
  const author = account(scene.visit.tenant, messagePayload?.from?.user?.id.toLowerCase() ?? "");
  const value = commandId === "thanks" ? `${isPersonOf(scene.visit.tenant, author) ? author : ""}\n${words}` : words;
  return { ...scene.source, place: { kind: "direct" }, kind: "press", action, value };
}

/** Whether a form that was sent belongs to one of them. */
export const isForm = ({ commandId }: z.output<typeof Chosen>): boolean => Object.hasOwn(FORM_COMMANDS, commandId);

function wordsOf({ messagePayload }: z.output<typeof Chosen>): string {
  const { content = "", contentType } = messagePayload?.body ?? {};
  return plainOf(content, contentType).slice(0, LONGEST);
}

/** What was sent from there, as if it had been written to Beacon alone; null when nothing was. */
export function chosenGoal({ commandId, data }: z.output<typeof Chosen>, scene: Scene): CommandEvent | null {
  const sent = readData(data, scene.visit.tenant);
  if (commandId !== MESSAGE_COMMAND || sent?.kind !== "submit") return null;
  const args = `${MESSAGE_COMMAND} ${sent.values["sentence"] ?? ""}`;
  return { ...scene.source, place: { kind: "direct" }, kind: "command", name: null, args };
}

export const goalStarted = (lang: Lang): object => closing(textFor(lang).teams.goalForm.started);
