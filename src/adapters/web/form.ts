import type { Lang } from "../../core/lang.ts";
import type { Field, FieldErrors, Form, Option } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { type Html, html } from "./html.ts";
import { rich } from "./render.ts";

/** Up to so many choices are all shown; more fold into a list. */
const RADIOS = 4;

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

function fieldRow(field: Field, setting: FormSetting): Html {
  const { kind } = field;
  switch (kind) {
    case "text":
      return labelled(field, setting, textInput(field, attributes(field, setting)));
    case "day": {
      const from = field.from ? html`min="${field.from}"` : null;
      const known = attributes(field, setting);
      return labelled(field, setting, html`<input type="date" ${known} value="${field.value}" ${from} />`);
    }
    case "choice":
      return field.options.length <= RADIOS && !field.optional
        ? radios(field, field.options, setting)
        : labelled(field, setting, select(field, field.options, setting));
    case "person":
      return labelled(field, setting, select(field, setting.people, setting));
    default:
      return kind satisfies never;
  }
}

function textInput(field: Field & { kind: "text" }, known: Html): Html {
  // A line break right after the tag is not part of the value.
  if (field.long) return html`<textarea rows="3" dir="auto" ${known}>${"\n"}${field.value}</textarea>`;
  return html`<input type="text" dir="auto" autocomplete="off" ${known} value="${field.value}" />`;
}

function select(field: Field, options: readonly Option[], setting: FormSetting): Html {
  const says = textFor(setting.lang).web.form;
  const none = html`<option value="">${field.optional ? says.none : says.pick}</option>`;
  return html`<select ${attributes(field, setting)}>
    ${none}${options.map(({ value, label }) => {
      return html`<option value="${value}" ${value === field.value && html`selected`}>${label}</option>`;
    })}
  </select>`;
}

function radios(field: Field, options: readonly Option[], setting: FormSetting): Html {
  const { id, error, described } = partsOf(field, setting);
  return html`<fieldset class="field" ${described}>
    <legend class="label">${caption(field, setting)}</legend>
    ${hint(field, id)}
    <div class="radios">
      ${options.map(({ value, label }, n) => {
        const checked = value === field.value && html`checked`;
        const wrong = error && html`aria-invalid="true"`;
        return html`<label class="radio">
          <input type="radio" id="${id}-${n}" name="value.${field.name}" value="${value}" ${checked} ${wrong} />
          <bdi>${label}</bdi>
        </label>`;
      })}
    </div>
    ${errorLine(id, error)}
  </fieldset>`;
}

function labelled(field: Field, setting: FormSetting, control: Html): Html {
  const { id, error } = partsOf(field, setting);
  return html`<div class="field">
    <label class="label" for="${id}">${caption(field, setting)}</label>
    ${hint(field, id)} ${control} ${errorLine(id, error)}
  </div>`;
}

function attributes(field: Field, setting: FormSetting): Html {
  const { id, error, described } = partsOf(field, setting);
  const needed = !field.optional && html`aria-required="true"`;
  return html`id="${id}" name="value.${field.name}" ${described} ${needed} ${error && html`aria-invalid="true"`}`;
}

function partsOf(field: Field, { id: form, errors }: FormSetting) {
  const id = `${form}-${field.name}`;
  const error = errors && Object.hasOwn(errors, field.name) ? errors[field.name] : undefined;
  const notes = [field.hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return { id, error, described: notes === "" ? null : html`aria-describedby="${notes}"` };
}

function caption(field: Field, { lang }: FormSetting): Html {
  const optional = field.optional && html` <span class="optional">${textFor(lang).core.optional}</span>`;
  return html`<bdi>${field.label}</bdi>${optional}`;
}

const hint = (field: Field, id: string) =>
  field.hint !== undefined && html`<p class="hint" id="${id}-hint"><bdi>${field.hint}</bdi></p>`;

const errorLine = (id: string, error: string | undefined) =>
  error && html`<p class="error" id="${id}-error"><span aria-hidden="true">! </span><bdi>${error}</bdi></p>`;
