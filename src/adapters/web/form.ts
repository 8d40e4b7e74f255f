import type { Lang } from "../../core/lang.ts";
import type { Card, FieldErrors, Form, Option } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { fieldRow } from "./field.ts";
import { type Html, html } from "./html.ts";
import { renderCard, rich } from "./render.ts";

/** A form that is only shown is sent nowhere. */
const SHOWN = html`method="dialog"`;

export interface FormSetting {
  lang: Lang;
  /** Comes before every id on the page. */
  id: string;
  /** Who can be picked in a field for a colleague. */
  people: readonly Option[];
  errors?: FieldErrors;
  /** A sentence about the form as a whole. */
  refusal?: string | null;
  /** The attributes that send the form, and what it carries; none where it is only shown. */
  wire?: Html;
  carried?: Html;
}

/** A card to be read and closed, where a form would stand. */
export function renderNoteDialog(card: Card, lang: Lang): Html {
  return html`<form class="form" ${SHOWN} aria-labelledby="taken-title">
    ${renderCard(card, { lang, id: "taken" })}
    <div class="form-end"><button class="button primary">${textFor(lang).web.form.close}</button></div>
  </form>`;
}

/** A form as a browser shows it, each error beside its field. */
export function renderForm(form: Form, setting: FormSetting): Html {
  const t = textFor(setting.lang);
  const { id, refusal } = setting;
  return html`<form class="form" id="${id}" novalidate aria-labelledby="${id}-title" ${setting.wire ?? SHOWN}>
    ${setting.carried}
    <h2 class="form-title" id="${id}-title" tabindex="-1"><bdi>${form.title}</bdi></h2>
    ${form.intro !== undefined && html`<p class="form-intro">${rich(form.intro)}</p>`}
    <p class="form-notice" role="alert">${refusal}</p>
    ${form.fields.map((field) => fieldRow(field, setting))}
    <div class="form-end">
      <button type="submit" class="button primary" id="${id}-submit"><bdi>${form.submit}</bdi></button>
      <button type="button" class="button" id="${id}-cancel" data-close="dialog">${t.core.cancel}</button>
    </div>
  </form>`;
}
