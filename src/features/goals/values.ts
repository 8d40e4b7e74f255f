import catalog from "../../../data/catalog/values.json" with { type: "json" };
import type { Lang } from "../../core/lang.ts";

/** A service value that a goal stands for. Rule: docs/method.md, values. */
export interface Value {
  id: string;
  name: Readonly<Record<Lang, string>>;
  meaning: Readonly<Record<Lang, string>>;
}

export const values: readonly Value[] = catalog;

/** The value's name; null for an id that the catalogue does not have. */
export function valueName(id: string | null, lang: Lang): string | null {
  return values.find((value) => value.id === id)?.name[lang] ?? null;
}
