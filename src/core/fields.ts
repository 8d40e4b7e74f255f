import type { AccountId } from "./ids.ts";
import { cut } from "./literal.ts";
import { type Day, isDay, isTime } from "./time.ts";
import type { Field, FieldErrors, Form, Option } from "./view.ts";

/** What is said under a field that cannot be taken. */
export interface FieldSentences {
  required: string;
  tooLong(max: number): string;
  notHttps: string;
  noSuchDay: string;
  tooEarly(day: Day): string;
  noSuchTime: string;
  notOffered: string;
}

/**
 * What a form's fields ask for, where no platform is trusted to have checked it: nothing needed is empty, nothing too
 * long, days exist, and only what was offered is chosen.
 *
 * @param isPerson whether the account may be picked
 */
export function findFieldErrors(
  form: Form,
  values: Readonly<Record<string, string>>,
  isPerson: (account: AccountId) => boolean,
  says: FieldSentences,
): FieldErrors {
  const errors = form.fields.map((field) => [field.name, errorOf(field, values[field.name], isPerson, says)] as const);
  return Object.fromEntries(errors.filter((entry): entry is [string, string] => entry[1] !== null));
}

function errorOf(
  field: Field,
  value: string | undefined,
  isPerson: (account: AccountId) => boolean,
  says: FieldSentences,
): string | null {
  if (value === undefined) return field.optional ? null : sayMissing(field, says);
  const { kind } = field;
  switch (kind) {
    case "text":
      if (lengthOf(value) > field.max) return says.tooLong(field.max);
      return field.https && !/^https:\/\//i.test(value.trim()) ? says.notHttps : null;
    case "day":
      if (!isDay(value)) return says.noSuchDay;
      return field.from && value < field.from ? says.tooEarly(field.from) : null;
    case "time":
      return isTime(value) ? null : says.noSuchTime;
    case "choice":
      return isOffered(field.options, [value]) ? null : says.notOffered;
    case "choices":
      return isOffered(field.options, value.split(",")) ? null : says.notOffered;
    case "person":
      return isPerson(value) ? null : says.notOffered;
    default:
      return kind satisfies never;
  }
}

/** What is said where nothing is: words are filled in, one of several is chosen. */
export const sayMissing = ({ kind }: Field, says: Pick<FieldSentences, "required" | "notOffered">): string =>
  kind === "choice" || kind === "choices" ? says.notOffered : says.required;

const isOffered = (options: readonly Option[], values: readonly string[]): boolean =>
  values.every((value) => options.some((option) => option.value === value));

/** What was typed into a form, by the names of its fields. */
export type Typed = Readonly<Record<string, string>>;

/** The field with what was typed in it; where nothing was, it stays as it is. */
export function withTyped(field: Field, typed: Typed): Field {
  const value = typed[field.name];
  return value ? { ...field, value } : field;
}

export const filled = (fields: readonly Field[], typed: Typed): Field[] =>
  fields.map((field) => withTyped(field, typed));

/** What every platform lets a field begin with. */
const LONGEST = 3_000;

/**
 * The form with the limit beside every field that begins with more than it takes, as what is typed in chat may be. It
 * stands there to be shortened, and where it began it can still be read.
 */
export function tellingLimits(form: Form, { tooLong }: Pick<FieldSentences, "tooLong">): Form {
  const told = (field: Field): Field => {
    const { kind, value = "" } = field;
    const isOver = kind === "text" && lengthOf(value) > field.max;
    return isOver ? { ...field, value: cut(value, LONGEST), hint: tooLong(field.max) } : field;
  };
  return { ...form, fields: form.fields.map(told) };
}

const lengthOf = (text: string): number => [...text].length;

/** The form with what was typed in place of what it was opened with. */
export function withValues(form: Form, typed: Typed): Form {
  const fields = form.fields.map((field) => {
    const { value: _before, ...rest } = field;
    const value = typed[field.name];
    return (value === undefined ? rest : { ...rest, value }) as Field;
  });
  return { ...form, fields };
}
