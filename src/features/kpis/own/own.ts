import { readFormula } from "../../../catalog/formula.ts";
import { findKpi, type Kpi, type Period, type Scale, type Source, type Unit } from "../../../catalog/kpi.ts";
import { type Row, table } from "../../../core/store.ts";
import type { Millis } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";

/** What a team's own number can be in. */
export const OWN_UNITS = [
  ...(["percent", "count", "score", "seconds", "minutes", "hours", "currency", "ratio"] as const satisfies Unit[]),
];

/** What a team says of a KPI of its own. */
export interface Definition {
  name: string;
  definition: string;
  unit: (typeof OWN_UNITS)[number];
  /** The lowest and the highest that can be; null where it is open. */
  scale: Scale | null;
  direction: "up" | "down" | "none";
  period: Period;
  source: Source;
  /** As it was written; empty where the number itself is logged. */
  expr: string;
  /** The key of what must not get worse meanwhile; null where nobody has named any. */
  counter: string | null;
}

/** A team's own KPI, beside those of the catalogue. Its id is its key. */
export interface OwnKpi extends Row, Definition {
  team: string;
  by: string;
  at: Millis;
  /** When it was put away; its readings stay. Null while it is in use. */
  retired: Millis | null;
  /** How it was defined before, oldest first. */
  history: readonly (Definition & { by: string; at: Millis })[];
}

export const ownKpis = table<OwnKpi>("ownKpis", { index: ["team"], audit: true });

/** Tells a key from those of the catalogue. */
const MARK = "own_";

export const keyOf = (id: string): string => `${MARK}${id}`;
export const isOwn = (key: string): boolean => key.startsWith(MARK);

/** The KPI of this key, of the catalogue or a team's own, also when it was retired; null when there is none. */
export async function knownKpi(records: Records, key: string): Promise<Kpi | null> {
  const own = isOwn(key) ? await records.get(ownKpis, key) : undefined;
  return own ? asKpi(own) : findKpi(key);
}

/** Those that a team has made and still uses. */
export async function kpisOwnBy(records: Records, team: string | null): Promise<Kpi[]> {
  if (team === null) return [];
  const all = await records.list(ownKpis, { team });
  return all.filter(({ retired }) => retired === null).map(asKpi);
}

/** As the catalogue would say it: one name for every language, since nobody has given more. */
export function asKpi({ id, name, definition, unit, scale, expr, counter, ...rest }: OwnKpi): Kpi {
  const words = (text: string) => ({ en: text, "zh-Hans": text, "zh-Hant": text });
  const { direction, period, source } = rest;
  return {
    ...{ key: id, name: words(name), words: { en: [], "zh-Hans": [], "zh-Hant": [] }, definition: words(definition) },
    ...{ unit, direction, period, source, category: "own", sector: "general", reference: [], expr },
    ...(unit === "score" && scale ? { scales: [scale] } : { min: scale?.[0] ?? null, max: scale?.[1] ?? null }),
    inputs: (readFormula(expr)?.inputs ?? []).map((input) => ({ name: input, unit: "count", label: words(input) })),
    pairWith: counter === null ? [] : [counter],
  };
}
