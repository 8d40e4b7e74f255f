import { filled, type Typed } from "../../../core/fields.ts";
import type { Field, Form, Option } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { MOST, peopleFields } from "../named.ts";
import { VISIBILITIES } from "../win.ts";
import { MAX, valueField } from "../wins/forms.ts";

/** Thanks in one form. `intro` says what is still missing in what was typed. */
export function thanksForm(t: Text, id: string, typed: Typed, groups: readonly Option[], intro?: string): Form {
  const { form, label, hint, visibilities } = t.recognition;
  const [first, ...others] = peopleFields(t, MOST, label.thanked);
  const { optional: _needed, ...needed } = first ?? { kind: "person", name: "person", label: label.thanked };
  const together: Field[] = groups.length > 0 ? [groupField(t, groups)] : [];
  const options = VISIBILITIES.map((value) => ({ value, label: visibilities[value] }));
  const fields = [
    groups.length > 0 ? { ...needed, optional: true as const } : needed,
    ...together,
    { kind: "text", name: "what", label: label.reason, hint: hint.reason, long: true, max: MAX.what } as const,
    valueField(t),
    { kind: "choice", name: "visibility", label: label.visibility, options } as const,
    ...others,
  ];
  return {
    ...{ kind: "form", id: "thanks.save", title: form.thanks, submit: form.send, state: id },
    ...(intro !== undefined && { intro }),
    fields: filled(fields, typed),
  };
}

function groupField(t: Text, options: readonly Option[]): Field {
  const { label, hint } = t.recognition;
  return { kind: "choice", name: "group", label: label.group, hint: hint.group, options, optional: true };
}
