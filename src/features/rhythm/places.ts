import { isCountry } from "../../calendar/holidays.ts";
import { LANGS } from "../../core/lang.ts";
import { isZone } from "../../core/time.ts";
import { textFor } from "../../text/text.ts";

/** The IANA zone that somebody names: by its own name, or by a city in any language; null for none. */
export function findZone(typed: string): string | null {
  const name = typed.normalize("NFKC").trim().replace(/\s+/g, " ");
  // Only names of a place: `EST` is a zone, too, but not the one with summer time that people mean.
  if (/^utc$/i.test(name)) return "UTC";
  if (name.includes("/")) return isZone(name) ? spelt(name) : null;
  const city = name.toLowerCase();
  for (const lang of LANGS) {
    const { cities } = textFor(lang).rhythm;
    if (Object.hasOwn(cities, city)) return cities[city] ?? null;
  }
  const place = city.replaceAll(" ", "_");
  return Intl.supportedValuesOf("timeZone").find((zone) => zone.toLowerCase().endsWith(`/${place}`)) ?? null;
}

/** The ISO 3166 code of a country that is named by its code or its name, and whose holidays are known; else null. */
export async function findCountry(typed: string): Promise<string | null> {
  const name = typed.normalize("NFKC").trim();
  const code = /^[a-z]{2}$/i.test(name) ? name.toUpperCase() : codeOf(name.toLowerCase());
  return code !== null && (await isCountry(code)) ? code : null;
}

export function countryName(locale: string, code: string): string {
  return new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code;
}

/** As the zone database spells it; a newer name of the same zone stays, `Asia/Kolkata`. */
function spelt(zone: string): string {
  const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions();
  return timeZone.toLowerCase() === zone.toLowerCase() ? timeZone : zone;
}

function codeOf(name: string): string | null {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
  for (const lang of LANGS) {
    const names = new Intl.DisplayNames(lang, { type: "region", fallback: "none" });
    const found = codes.find((code) => names.of(code)?.toLowerCase() === name);
    if (found) return found;
  }
  return null;
}
