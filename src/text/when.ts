/** `09:05`: what a clock shows in a zone. */
export function formatTime(locale: string, at: number, zone: string): string {
  const options = { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return new Intl.DateTimeFormat(locale, options).format(at);
}

/** `Fri, Nov 20`, `11月20日周五`: a day of these weeks, where the year goes without saying. */
export function formatWeekday(locale: string, day: string): string {
  const options = { timeZone: "UTC", weekday: "short", month: "short", day: "numeric" } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${day}T00:00:00Z`));
}
