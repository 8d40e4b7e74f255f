import type { Field, Form } from "../../core/view.ts";

/** What a browser sends; a field of several boxes comes once for each that is ticked. */
export type Body = Readonly<Record<string, string | readonly string[]>>;

/** What was typed into the form's own fields, by name; absent when empty. Line breaks come out as `\n`. */
export function readValues(form: Form, body: Body): Record<string, string> {
  const typed = form.fields.map(({ name }) => {
    const sent = body[`value.${name}`] ?? "";
    return [name, (typeof sent === "string" ? sent : sent.join(",")).replaceAll("\r\n", "\n")] as const;
  });
  return Object.fromEntries(typed.filter(([, value]) => value.trim() !== ""));
}

/** The form with what was typed in place of what it was opened with. */
export function withValues(form: Form, typed: Readonly<Record<string, string>>): Form {
  const fields = form.fields.map((field) => {
    const { value: _before, ...rest } = field;
    const value = typed[field.name];
    return (value === undefined ? rest : { ...rest, value }) as Field;
  });
  return { ...form, fields };
}
