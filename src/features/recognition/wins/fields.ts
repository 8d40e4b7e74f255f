import type { Typed } from "../../../core/fields.ts";
import { personFields } from "../named.ts";
import type { Seen } from "../views.ts";
import type { Win } from "../win.ts";
import { WHOSE } from "./forms.ts";

/** A win as its form shows it. */
export function valuesOf(win: Win, { people }: Seen): Typed {
  const { what, effect, kind, value, visibility, goal, evidence, whose, by } = win;
  const others = whose.length === 1 && whose[0] === by ? [] : whose;
  const accounts = personFields(WHOSE).map((name, n) => [name, people.get(others[n] ?? "")?.accounts[0] ?? ""]);
  return { what, effect, kind, value, visibility, goal: goal ?? "", evidence, ...Object.fromEntries(accounts) };
}
