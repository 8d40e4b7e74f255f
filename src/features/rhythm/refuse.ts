import type { Reply } from "../../core/reply.ts";
import type { FieldErrors, Form } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import type { DayProblem } from "./days-ahead.ts";

type Problem = DayProblem | "order" | "pick";

/** The sentences among what may be wrong; null when nothing is. */
export function wrong(all: Record<string, string | false | null>): FieldErrors | null {
  const said = Object.entries(all).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return said.length > 0 ? Object.fromEntries(said) : null;
}

/** The sentence for each field's problem; null when there is none. */
export function sentences(t: Text, all: Record<string, Problem | null>): FieldErrors | null {
  return wrong(Object.fromEntries(Object.entries(all).map(([field, code]) => [field, code && t.rhythm.error[code]])));
}

export function reject(form: Form, errors: FieldErrors | null): Reply[] {
  return [{ kind: "reject", form, errors: errors ?? {} }];
}
