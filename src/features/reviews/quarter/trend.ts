import type { Kpi } from "../../../catalog/kpi.ts";
import type { Records } from "../../../core/work.ts";
import { keptSeries, type Reading, seriesOf } from "../../kpis/kpi.ts";
import { isOwn, knownKpi } from "../../kpis/own/own.ts";
import type { Span } from "../period.ts";

/** What customers say of a service, by the keys of the catalogue. */
const VOICE = ["csat_score", "csat_rate", "nps", "ces"];
/** What tells of training; who leaves, and how content people are, is told as a result. */
const TRAINING = [
  "training_participation",
  "training_mastery",
  "training_satisfaction",
  "training_effect",
  "certification_rate",
];
const PEOPLE = "people_training";

export const STRANDS = ["voice", "training", "performance"] as const;
export type Strand = (typeof STRANDS)[number];

/** One number over the quarter: where it stood before, and at the end. */
export interface Line {
  strand: Strand;
  kpi: Kpi;
  /** Alike, oldest first, up to the quarter's end. */
  series: readonly Reading[];
  before: Reading | null;
  after: Reading;
}

/** Every number that was read in the quarter, customers first. */
export async function linesIn(team: string, { start, end }: Span, records: Records): Promise<Line[]> {
  const all = [...(await seriesOf(records, team))];
  const lines = await Promise.all(
    all.map(async ([key, readings]): Promise<Line | null> => {
      const series = keptSeries(readings.filter((one) => one.end <= end));
      const after = series.at(-1);
      const kpi = await knownKpi(records, key);
      if (!kpi || !after || after.end < start) return null;
      const before = series.findLast((one) => one.end < start) ?? null;
      return { strand: strandOf(kpi), kpi, series, after, before };
    }),
  );
  const place = ({ kpi }: Line) => (VOICE.includes(kpi.key) ? VOICE.indexOf(kpi.key) : VOICE.length);
  const found = lines.filter((line) => line !== null).toSorted((a, b) => place(a) - place(b));
  return STRANDS.flatMap((strand) => found.filter((line) => line.strand === strand));
}

/** By how much it moved, without the dust that sums of decimals leave; null where it did not stand before. */
export function movedBy({ before, after }: Pick<Line, "before" | "after">): number | null {
  return before && Number((after.value - before.value).toPrecision(12));
}

function strandOf({ key, category }: Kpi): Strand {
  if (VOICE.includes(key)) return "voice";
  return TRAINING.includes(key) || (isOwn(key) && category === PEOPLE) ? "training" : "performance";
}
