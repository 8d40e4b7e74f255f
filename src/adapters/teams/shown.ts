import { withValues } from "../../core/fields.ts";
import { isUnkept } from "../../core/reply.ts";
import type { Card, FieldErrors, Form } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import type { TeamsCard } from "./card.ts";
import { renderForm } from "./form.ts";
import { doneCard } from "./message.ts";
import type { Sheets } from "./sheets.ts";
import type { Turn } from "./turn.ts";
import type { Arrival, Visit } from "./visit.ts";

/** What whoever acted sees first. */
export type Shown =
  | { kind: "form"; title: string; card: TeamsCard }
  | { kind: "card"; card: Card }
  /** In their dialog, and nowhere else. */
  | { kind: "aside"; card: Card }
  /** The form was taken, and nothing takes its place. */
  | { kind: "done"; card: Card }
  | { kind: "sentence"; text: string };

/** Decides it; `own` where a form that opens would be a message of its own, `dialog` where a dialog asks. */
export type Show = (
  turn: Turn,
  at: { event: Arrival["event"]; visit: Visit; own: boolean; dialog?: boolean },
) => Promise<Shown>;

export function newShow(sheets: Sheets): Show {
  return async ({ outcome, sheet, values }, { event, visit, own, dialog = false }) => {
    const { answers, refusal, lang } = outcome;
    const { person, place } = event;
    const open = async (form: Form, typed?: Turn["values"], errors?: FieldErrors): Promise<Shown> => {
      const from = sheet ? { place: sheet.place, visit: sheet.visit, own: sheet.own } : { place, visit, own };
      // What was typed goes back to the window, and is not kept here beside whoever typed it.
      const state = await sheets.keep({ form: typed ? withValues(form, {}) : form, lang, person, ...from });
      const drawn = { lang, tenant: visit.tenant, ...(typed && { values: typed }), ...(errors && { errors }) };
      return { kind: "form", title: form.title, card: renderForm({ ...form, state }, drawn) };
    };

    const passing = answers.find(isUnkept);
    for (const answer of answers) {
      if (answer.kind === "reject") return open(answer.form, values, answer.errors);
      if (answer.kind === "open") return open(answer.form);
      // What has to be taken along is shown this once, whatever is redrawn beside it.
      if (answer.kind === "update" && passing && passing.card.blocks.length > 0)
        return { kind: "aside", card: passing.card };
      if (answer.kind === "update") return { kind: "card", card: answer.card };
    }
    // A form that was refused stays, with everything that was typed.
    if (refusal !== null && sheet) return open(sheet.form, values, { "": refusal });
    if (refusal !== null) return { kind: "sentence", text: refusal };
    if (passing && (dialog || !sheet)) return { kind: "sentence", text: passing.card.title };
    if (passing && sheet && !sheet.own) return { kind: "done", card: passing.card };
    // A channel has nothing that only one person sees, but their dialog is.
    const whispered = dialog && !visit.direct ? answers.find(({ kind }) => kind === "whisper") : undefined;
    if (whispered?.kind === "whisper") return { kind: "aside", card: whispered.card };
    if (sheet) return { kind: "done", card: doneCard(sheet.form.title, lang) };
    const [said] = answers.flatMap((answer) => ("card" in answer ? [answer.card.title] : []));
    return { kind: "sentence", text: said ?? textFor(lang).teams.done };
  };
}
