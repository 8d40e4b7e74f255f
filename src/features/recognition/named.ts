import type { Context } from "../../core/feature.ts";
import type { Field, FieldErrors } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import { isGone, type Person, personOf } from "../people/person.ts";
import { says } from "./access.ts";

/** How many colleagues one story names. */
export const MOST = 5;

/** The names of so many fields for people: `person`, `person2` … */
export function personFields(count: number): string[] {
  return Array.from({ length: count }, (_, n) => (n === 0 ? "person" : `person${n + 1}`));
}

/** One field for each person. */
export function peopleFields(t: Text, count: number, first: string, hint?: string): Field[] {
  return personFields(count).map((name, n) => {
    const field = { kind: "person", name, optional: true } as const;
    return n === 0 ? { ...field, label: first, ...(hint && { hint }) } : { ...field, label: t.recognition.label.also };
  });
}

/** Whom a form names, each once, and a sentence beside each field whose person cannot be named. */
export async function named(
  typed: Readonly<Record<string, string>>,
  context: Context,
): Promise<{ picked: Person[]; errors: FieldErrors }> {
  const { error } = says(context).recognition;
  const picked = new Map<string, Person>();
  const errors: FieldErrors = {};
  for (const name of personFields(MOST)) {
    const account = typed[name];
    if (!account) continue;
    const person = await personOf(context.records, account, context.org);
    if (!person) errors[name] = error.stranger;
    else if (await isGone(person, context)) errors[name] = error.left(person.name);
    else picked.set(person.id, person);
  }
  return { picked: [...picked.values()], errors };
}
