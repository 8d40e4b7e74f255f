import type { Field, Option } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import type { FormSetting } from "./form.ts";
import { type Html, html } from "./html.ts";

/** Up to so many choices are all shown; more fold into a list. */
const RADIOS = 4;

/** A field with its label, its hint and what is wrong with it. */
export function fieldRow(field: Field, setting: FormSetting): Html {
  const { kind } = field;
  switch (kind) {
    case "text":
      return labelled(field, setting, textInput(field, attributes(field, setting)));
    case "day": {
      const from = field.from ? html`min="${field.from}"` : null;
      const known = attributes(field, setting);
      return labelled(field, setting, html`<input type="date" ${known} value="${field.value}" ${from} />`);
    }
    case "time":
      return labelled(field, setting, html`<input type="time" ${attributes(field, setting)} value="${field.value}" />`);
    case "choice":
      return field.options.length <= RADIOS && !field.optional
        ? boxes(field, "radio", setting)
        : labelled(field, setting, select(field, field.options, setting));
    case "choices":
      return boxes(field, "checkbox", setting);
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
  const says = textFor(setting.lang).core;
  const none = html`<option value="">${field.optional ? says.none : says.pick}</option>`;
  return html`<select ${attributes(field, setting)}>
    ${none}${options.map(({ value, label }) => {
      return html`<option value="${value}" ${value === field.value && html`selected`}>${label}</option>`;
    })}
  </select>`;
}

type Choice = Extract<Field, { options: readonly Option[] }>;

function boxes(field: Choice, type: "radio" | "checkbox", setting: FormSetting): Html {
  const { id, error, described } = partsOf(field, setting);
  const chosen = field.kind === "choices" ? (field.value ?? "").split(",") : [field.value];
  return html`<fieldset class="field" ${described}>
    <legend class="label">${caption(field, setting)}</legend>
    ${hint(field, id)}
    <div class="boxes">
      ${field.options.map(({ value, label }, n) => {
        const checked = chosen.includes(value) && html`checked`;
        const wrong = error && html`aria-invalid="true"`;
        return html`<label class="box">
          <input type="${type}" id="${id}-${n}" name="value.${field.name}" value="${value}" ${checked} ${wrong} />
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
