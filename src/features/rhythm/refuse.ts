import type { Reply } from "../../core/reply.ts";
import type { FieldErrors, Form } from "../../core/view.ts";

/** The sentences among what may be wrong; null when nothing is. */
export function wrong(all: Record<string, string | false | null>): FieldErrors | null {
  const said = Object.entries(all).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return said.length > 0 ? Object.fromEntries(said) : null;
}

export function reject(form: Form, errors: FieldErrors | null): Reply[] {
  return [{ kind: "reject", form, errors: errors ?? {} }];
}
