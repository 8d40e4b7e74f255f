import type { Typed } from "../../../core/fields.ts";
import type { Person } from "../../people/person.ts";
import { personFields } from "../named.ts";

/** What a thanks form begins with. */
export function typedOf(to: readonly Person[], reason: string, group?: string): Typed {
  const people = personFields(to.length).map((name, n) => [name, to[n]?.accounts[0] ?? ""]);
  return {
    ...Object.fromEntries(people),
    what: reason,
    visibility: "team",
    ...(group && { group }),
  };
}
