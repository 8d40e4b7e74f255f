import { dateFormat } from "./intl.ts";

/** `09:05`: what a clock shows in a zone. */
export function formatTime(locale: string, at: number, zone: string): string {
  const options = { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return dateFormat(locale, options).format(at);
}

/** `Fri, Nov 20`, `11月20日周五`: a day of these weeks, where the year goes without saying. */
export function formatWeekday(locale: string, day: string): string {
  const options = { timeZone: "UTC", weekday: "short", month: "short", day: "numeric" } as const;
  return dateFormat(locale, options).format(new Date(`${day}T00:00:00Z`));
}

/** As above, with the year where it is another than today's. */
export function formatNear(locale: string, day: string, today: string): string {
  if (day.slice(0, 4) === today.slice(0, 4)) return formatWeekday(locale, day);
  const options = { timeZone: "UTC", weekday: "short", year: "numeric", month: "short", day: "numeric" } as const;
  return dateFormat(locale, options).format(new Date(`${day}T00:00:00Z`));
}

/** `Taiwan Time`, `台北时间`: what people call the time of an IANA zone. */
export function zoneName(locale: string, zone: string, now: number): string {
  const parts = dateFormat(locale, { timeZone: zone, timeZoneName: "longGeneric" }).formatToParts(now);
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
  return name.startsWith("GMT") ? zone : name.replace(/ Standard|标准|標準/, "");
}
