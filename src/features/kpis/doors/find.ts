import { fold } from "../../../catalog/fold.ts";
import { findKpi, type Kpi, type Period, SOURCES, type Source } from "../../../catalog/kpi.ts";
import { called as kpiCalled } from "../../../catalog/search.ts";
import { LANGS } from "../../../core/lang.ts";
import type { Records } from "../../../core/work.ts";
import { textFor } from "../../../text/text.ts";
import type { Team } from "../../people/person.ts";
import { startOf } from "../kpi.ts";
import { kpisOwnBy } from "../own/own.ts";
import type { When } from "../parse.ts";
import { readTime } from "./period.ts";

/** Finds what the cells of a file name, and remembers it: a search takes milliseconds, and a file says the same often. */
export interface Finder {
  /** By name or id, among those that may be written to. */
  team(words: string): Team | null;
  /** By key or name, of the catalogue or the team's own. */
  kpi(words: string, team: Team, records: Records): Promise<Kpi | null>;
  source(words: string): Source | null;
  /** The time that a period and a date name. */
  when(period: string, date: string, usual: Period): When | null;
  yes(words: string): boolean;
}

/** So many different names are remembered; a file of nothing but different ones is no file of readings. */
const REMEMBERED = 5_000;

export function newFinder(teams: readonly Team[]): Finder {
  const kpis = new Map<string, Kpi | null>();
  const own = new Map<string, readonly Kpi[]>();
  const times = new Map<string, When | null>();
  const sources = new Map(SOURCES.flatMap((one) => wordsOf(one).map((word) => [fold(word), one])));
  const yes = new Set(["yes", "y", "1", "true", ...LANGS.flatMap((lang) => textFor(lang).feeds.yes)].map(fold));
  const byName = Map.groupBy(teams, ({ name }) => fold(name));
  const called = new Map<string, Team | null>(teams.map((team) => [team.id, team]));
  return {
    team(words) {
      const known = called.get(words);
      if (known !== undefined) return known;
      const [only, ...more] = byName.get(fold(words)) ?? [];
      const found = only && more.length === 0 ? only : null;
      if (called.size < REMEMBERED + teams.length) called.set(words, found);
      return found;
    },
    async kpi(words, team, records) {
      const key = `${team.id} ${words}`;
      const known = kpis.get(key);
      if (known !== undefined) return known;
      const theirs = own.get(team.id) ?? (await kpisOwnBy(records, team.id));
      own.set(team.id, theirs);
      const found = findKpi(words) ?? kpiCalled(words.slice(0, 100), theirs);
      if (kpis.size >= REMEMBERED) kpis.clear();
      kpis.set(key, found);
      return found;
    },
    when(period, date, usual) {
      const key = `${period}|${date}|${usual}`;
      const known = times.get(key);
      if (known !== undefined) return known;
      const time = readTime(period, date, usual);
      const found = time && { ...time, start: startOf(time.period, time.end) };
      if (times.size >= REMEMBERED) times.clear();
      times.set(key, found);
      return found;
    },
    source: (words) => sources.get(fold(words)) ?? null,
    yes: (words) => words !== "" && yes.has(fold(words)),
  };
}

const wordsOf = (source: Source): string[] => [source, ...LANGS.map((lang) => textFor(lang).kpis.sources[source])];
