import type { Day } from "../core/time.ts";

/** What a country makes of its calendar. */
export interface Holidays {
  /** Public holidays, also where they fall on a weekend. */
  off: ReadonlySet<Day>;
  /** Days off by the week that the country works all the same, to make up for a longer holiday. */
  work: ReadonlySet<Day>;
  /** The country has not yet announced this year's: holidays are by rule, make-up workdays are missing. */
  provisional: boolean;
}

export const NO_HOLIDAYS: Holidays = { off: new Set(), work: new Set(), provisional: false };

/** By country and year. The libraries are large, so they are loaded with the first country that needs them. */
const known = new Map<string, Promise<Holidays>>();

/** The country's holidays in all years that the days touch; none for null or a country nobody knows. */
export async function holidaysBetween(country: string | null, from: Day, to: Day): Promise<Holidays> {
  if (country === null) return NO_HOLIDAYS;
  const years: Promise<Holidays>[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year++) years.push(holidaysIn(country, year));
  const [first = NO_HOLIDAYS, ...others] = await Promise.all(years);
  return others.reduce(joined, first);
}

/** Whether there is a calendar for the ISO 3166 code, as `TW`. */
export async function isCountry(code: string): Promise<boolean> {
  const { default: Calendar } = await import("date-holidays");
  return Object.hasOwn(new Calendar().getCountries(), code);
}

function holidaysIn(country: string, year: number): Promise<Holidays> {
  const key = `${country} ${year}`;
  const found = known.get(key) ?? (country === "CN" ? inChina(year) : byRule(country, year));
  known.set(key, found);
  return found;
}

async function byRule(country: string, year: number): Promise<Holidays> {
  const { default: Calendar } = await import("date-holidays");
  const holidays = new Calendar(country, { types: ["public"] }).getHolidays(year);
  const days = holidays.flatMap(({ date, start, end }) => daysOf(date, end.getTime() - start.getTime()));
  return { off: new Set(days), work: new Set(), provisional: false };
}

/** The days whose noon lies inside, so that a free afternoon is none and an hour of DST makes no difference. */
function daysOf(date: string, length: number): Day[] {
  const start = Date.parse(`${date.slice(0, 10)}T${date.slice(11, 19)}Z`);
  const days: Day[] = [];
  for (let noon = Date.parse(`${date.slice(0, 10)}T12:00Z`); noon < start + length; noon += 86_400_000) {
    if (noon > start) days.push(new Date(noon).toISOString().slice(0, 10));
  }
  return days;
}

/** As the State Council announces it each November for the year after. */
async function inChina(year: number): Promise<Holidays> {
  // The data, not the functions: those go by this machine's zone and are a day off west of Greenwich.
  const { default: announced } = await import("chinese-days/dist/chinese-days.json", { with: { type: "json" } });
  const ofYear = (days: object) => new Set(Object.keys(days).filter((day) => yearOf(day) === year));
  const off = ofYear(announced.holidays);
  if (off.size > 0) return { off, work: ofYear(announced.workdays), provisional: false };
  const expected = await byRule("CN", year);
  // Children's Day is free for children only.
  return { ...expected, off: new Set([...expected.off].filter((day) => !day.endsWith("-06-01"))), provisional: true };
}

function joined(a: Holidays, b: Holidays): Holidays {
  return {
    off: new Set([...a.off, ...b.off]),
    work: new Set([...a.work, ...b.work]),
    provisional: a.provisional || b.provisional,
  };
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
