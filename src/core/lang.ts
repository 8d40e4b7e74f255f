/** The languages Beacon speaks, as BCP 47 tags. */
export const LANGS = ["en", "zh-Hans", "zh-Hant"] as const;
export type Lang = (typeof LANGS)[number];

/** Beacon's language for a platform's tag (`zh-CN`, `zh_TW`, `en-GB`); null when it speaks none of it. */
export function asLang(tag: string): Lang | null {
  const own = LANGS.find((lang) => lang === tag);
  if (own) return own; // what is Beacon's already needs no look-up, which takes long the first time
  try {
    // maximize() adds the script a region implies: zh-HK is Hant, plain zh is Hans.
    const { language, script } = new Intl.Locale(tag.replaceAll("_", "-")).maximize();
    if (language === "en") return "en";
    if (language === "zh" || language === "yue") return script === "Hant" ? "zh-Hant" : "zh-Hans";
    return null;
  } catch {
    return null; // not a language tag at all
  }
}
