import { createRequire } from "node:module";
import type { Lang } from "../core/lang.ts";

/** What helps to move these measures, or any measure of these categories. */
export interface Mean {
  id: string;
  words: Readonly<Record<Lang, string>>;
  kpis: readonly string[];
  categories: readonly string[];
}

export interface Means {
  /** What helps with nearly everything, for a measure that nobody knows. */
  always: readonly string[];
  means: readonly Mean[];
}

const require = createRequire(import.meta.url);
/** Read when it is first asked what may help. */
export const meansCatalogue = (): Means => require("../../data/catalog/means.json") as Means;

/** What moves this measure, then what moves its kind; none where nobody knows. */
export function meansThatMove({ key, category }: { key: string; category: string }): Mean[] {
  const { means } = meansCatalogue();
  const [own, kind] = [
    means.filter(({ kpis }) => kpis.includes(key)),
    means.filter((one) => one.categories.includes(category)),
  ];
  return [...new Set([...own, ...kind])];
}
