import type { Place } from "../../core/event.ts";
import type { AccountId } from "../../core/ids.ts";
import type { Keep, KeptText } from "../../core/kept.ts";
import type { Lang } from "../../core/lang.ts";
import { table } from "../../core/store.ts";
import { DAY } from "../../core/time.ts";
import type { Form } from "../../core/view.ts";
import type { Visit } from "./visit.ts";

/**
 * A form that was shown to somebody. It stays here and only its ticket travels: what comes back from Teams could have
 * been changed on the way, and what it was about must not.
 */
export interface Sheet {
  form: Form;
  lang: Lang;
  person: AccountId;
  place: Place;
  /** Where its answers go. */
  visit: Visit;
  /** The form is a message of its own, and not shown in place of a card that is still there. */
  own: boolean;
}
export const sheetsTable = table<KeptText>("teamsForms");

/** How long a form can be sent; there is one for each that was opened. */
export const SHEET_FOR = 7 * DAY;

export interface Sheets {
  /** Answers the ticket. */
  keep(sheet: Sheet): Promise<string>;
  /** Null when it is gone or somebody else's. */
  find(ticket: string, person: AccountId): Promise<Sheet | null>;
}

export function newSheets(keep: Keep): Sheets {
  return {
    // A form without a name must not say in the store whose words come next.
    keep: (sheet) => (sheet.form.unnamed ? keep.conceal(JSON.stringify(sheet)) : keep.store(JSON.stringify(sheet), 0)),
    async find(ticket, person) {
      const text = ticket === "" ? null : await keep.find(ticket);
      if (text === null || text === ticket) return null;
      const sheet = JSON.parse(text) as Sheet; // Beacon wrote it itself
      return sheet.person === person ? sheet : null;
    },
  };
}
