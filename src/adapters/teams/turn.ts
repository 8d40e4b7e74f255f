import type { App, Outcome } from "../../core/app.ts";
import type { SubmitEvent } from "../../core/event.ts";
import { findFieldErrors } from "../../core/fields.ts";
import { asLang } from "../../core/lang.ts";
import type { Change } from "../../core/store.ts";
import { textFor } from "../../text/text.ts";
import type { NewHands } from "./files.ts";
import { isPersonOf } from "./names.ts";
import type { Sheet, Sheets } from "./sheets.ts";
import type { Arrival, Visit } from "./visit.ts";

/** What became of an event; for a form also which it was and what was typed. */
export interface Turn {
  outcome: Outcome;
  /** Where its answers go: those of a form to where it was opened. */
  visit: Visit;
  sheet: Sheet | null;
  values: Readonly<Record<string, string>>;
}

/** Runs the event, with `settle` in the same batch. */
export type TakeTurn = (arrival: Arrival, settle?: readonly Change[]) => Promise<Turn>;

export function newTakeTurn(
  app: App,
  sheets: Sheets,
  newHands: NewHands,
  settleAlone: (settle: readonly Change[]) => Promise<void>,
): TakeTurn {
  const submit = async (event: SubmitEvent, visit: Visit, settle: readonly Change[]): Promise<Turn> => {
    const sheet = await sheets.find(event.state, event.person);
    if (!sheet) {
      await settleAlone(settle);
      const lang = asLang(event.profile?.locale ?? "") ?? "en";
      return { outcome: { lang, answers: [], refusal: textFor(lang).teams.formGone }, visit, sheet: null, values: {} };
    }
    const { form, lang, place } = sheet;
    // The message that the form stands in now is the newest to redraw; a dialog stands in none.
    const from = { ...sheet.visit, serviceUrl: visit.serviceUrl, ...(visit.card && { card: visit.card }) };
    const names = form.fields.map(({ name }) => name);
    const values = Object.fromEntries(Object.entries(event.values).filter(([name]) => names.includes(name)));
    const isPerson = (picked: string) => isPersonOf(visit.tenant, picked);
    const errors = findFieldErrors(form, values, isPerson, textFor(lang).core);
    if (Object.keys(errors).length > 0) {
      await settleAlone(settle);
      return {
        outcome: { lang, answers: [{ kind: "reject", form, errors }], refusal: null },
        visit: from,
        sheet,
        values,
      };
    }
    const outcome = await app.handle({ ...event, place, form: form.id, values, state: form.state }, settle);
    return { outcome, visit: from, sheet, values };
  };

  return async ({ event, visit }, settle = []) => {
    if (event.kind === "submit") return submit(event, visit, settle);
    const outcome = await (event.kind === "file"
      ? app.take(event, newHands(event.file, visit), settle)
      : app.handle(event, settle));
    return { outcome, visit, sheet: null, values: {} };
  };
}
