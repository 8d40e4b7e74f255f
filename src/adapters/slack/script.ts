import type { Lang } from "../../core/lang.ts";

/** The language of the adapter's own few words beside a text whose reader's language nobody said. */
export function langOf(text: string): Lang {
  return /\p{Script=Han}/u.test(text) ? "zh-Hans" : "en";
}
