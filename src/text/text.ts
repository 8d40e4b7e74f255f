import type { Lang } from "../core/lang.ts";
import { en } from "./en/en.ts";
import { zhHans } from "./zh-Hans/zh-hans.ts";
import { zhHant } from "./zh-Hant/zh-hant.ts";

/** Every sentence a person can read. English sets the shape; a language that lacks a sentence does not compile. */
export type Text = typeof en;

const TEXTS: Record<Lang, Text> = { en, "zh-Hans": zhHans, "zh-Hant": zhHant };

export function textFor(lang: Lang): Text {
  return TEXTS[lang];
}
