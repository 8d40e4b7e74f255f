import { z } from "zod";
import catalog from "../../../data/catalog/values.json" with { type: "json" };
import type { Lang } from "../../core/lang.ts";

const InLanguages = z.record(z.enum(["en", "zh-Hans", "zh-Hant"]), z.string().min(1));
const Value = z.object({ id: z.string(), name: InLanguages, meaning: InLanguages });

/** A service value that a goal stands for. Rule: docs/method.md, values. */
export type Value = z.infer<typeof Value>;

export const values: readonly Value[] = z.array(Value).parse(catalog);

/** The value's name; null for an id that the catalogue does not have. */
export function valueName(id: string | null, lang: Lang): string | null {
  return values.find((value) => value.id === id)?.name[lang] ?? null;
}
