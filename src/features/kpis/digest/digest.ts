import type { Kpi } from "../../../catalog/kpi.ts";
import type { Day, Millis } from "../../../core/time.ts";
import type { Standing, State } from "../watch/standing.ts";
import type { Watched } from "../watch/team.ts";

/** How many lines each part has. */
export const LINES = 3;

/** What a team reads of its numbers on a day. */
export interface Digest {
  day: Day;
  /** Furthest behind first. */
  off: readonly Standing[];
  /** What has improved most first. */
  well: readonly Standing[];
  /** What cannot be called either: few answers, or nothing to judge it by. */
  others: readonly Standing[];
  counts: Readonly<Record<State, number>>;
  missing: readonly { kpi: Kpi; until: Day }[];
  /** Nothing is new since the digest before. */
  quiet: boolean;
}

export interface Gathered {
  day: Day;
  watched: readonly Watched[];
  missing: Digest["missing"];
  /** When the digest before went out, and what was missing in it; null for the first. */
  before: { at: Millis; missing: readonly string[] } | null;
}

export function digestOf({ day, watched, missing, before }: Gathered): Digest {
  const all = watched.flatMap(({ standing }) => standing ?? []);
  const of = (...states: State[]) => all.filter(({ state }) => states.includes(state));
  const counts = { off: of("off", "watch").length, watch: of("watch").length, on: of("on").length };
  const isNew = all.some(({ series }) => (series.at(-1)?.at ?? 0) > (before?.at ?? -1));
  const isMissed = missing.some(({ kpi, until }) => !before?.missing.includes(`${kpi.key} ${until}`));
  return {
    day,
    off: of("off", "watch").toSorted((a, b) => rank(b) - rank(a)),
    well: of("on").toSorted((a, b) => gainOf(b) - gainOf(a)),
    others: of("few", "open"),
    counts: { ...counts, few: of("few").length, open: of("open").length },
    missing,
    quiet: before !== null && !isNew && !isMissed,
  };
}

/** What is off goes before what is to be watched, and a larger miss before a smaller one. */
const rank = ({ state, miss }: Standing): number => (state === "off" ? 1_000 : 0) + (miss ?? 0);

/** How much better it is than the one before, as a share of it, so that minutes and percent can stand in one order. */
function gainOf({ series }: Standing): number {
  const [before, last] = series.slice(-2);
  if (!before || !last || before.value === 0) return 0;
  const change = (last.value - before.value) / Math.abs(before.value);
  return last.gauge.direction === "down" ? -change : change;
}
