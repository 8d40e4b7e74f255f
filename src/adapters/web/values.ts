import type { Lang } from "../../core/lang.ts";
import { isDay, isTime } from "../../core/time.ts";
import type { Field, FieldErrors, Form, Option } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";

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

/**
 * What a chat platform checks before a form reaches Beacon: nothing needed is empty, nothing too long, days exist, and
 * only what was offered is chosen.
 *
 * @param people the accounts that may be picked
 */
export function findFieldErrors(
  form: Form,
  values: Readonly<Record<string, string>>,
  people: readonly string[],
  lang: Lang,
): FieldErrors {
  const errors = form.fields.map((field) => [field.name, errorOf(field, values[field.name], people, lang)] as const);
  return Object.fromEntries(errors.filter((entry): entry is [string, string] => entry[1] !== null));
}

function errorOf(field: Field, value: string | undefined, people: readonly string[], lang: Lang): string | null {
  const { core, web } = textFor(lang);
  if (value === undefined) return field.optional ? null : core.required;
  const { kind } = field;
  switch (kind) {
    case "text":
      return [...value].length > field.max ? core.tooLong(field.max) : null;
    case "day":
      if (!isDay(value)) return web.form.noSuchDay;
      return field.from && value < field.from ? web.form.tooEarly(field.from) : null;
    case "time":
      return isTime(value) ? null : web.form.noSuchTime;
    case "choice":
      return isOffered(field.options, [value]) ? null : web.form.notOffered;
    case "choices":
      return isOffered(field.options, value.split(",")) ? null : web.form.notOffered;
    case "person":
      return people.includes(value) ? null : web.form.notOffered;
    default:
      return kind satisfies never;
  }
}

const isOffered = (options: readonly Option[], values: readonly string[]): boolean =>
  values.every((value) => options.some((option) => option.value === value));
