import type { Form } from "../../core/view.ts";

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
