import { findKpi, type Kpi } from "../../../catalog/kpi.ts";
import type { Lang } from "../../../core/lang.ts";
import { card, type Sample } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import type { Refused } from "../doors/why.ts";
import type { Progress, Stopped } from "./import.ts";
import type { Broken } from "./rows.ts";
import type { BadRow } from "./take.ts";
import { readCard, readingCard } from "./views.ts";

const NAME = "week-46 <b>.csv";
const STOPPED: readonly Stopped[] = [
  ...(["utf16", "encoding", "binary", "empty", "rows"] as const).map((kind) => ({ kind })),
  { kind: "columns", missing: ["kpi", "date"] },
];
const NONE: Progress = { rows: 0, added: 0, corrected: 0, same: 0, refused: 0, bad: [], heading: [], stopped: null };

export function csvSamples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const good = { ...NONE, rows: 12_480, added: 12_400, corrected: 30, same: 50 };
  return [
    { name: "file, at work", view: readingCard(t, NAME, { rows: 120_000 }) },
    { name: "file, all taken", view: readCard(t, NAME, good, null) },
    { name: "file, some not taken", view: readCard(t, NAME, { ...good, refused: 37, bad: badRows() }, "l1") },
    { name: "file, no CSV", view: card(t.feeds.file.onlyCsv("photo.png")) },
    { name: "file, too large", view: card(t.feeds.file.tooBig(NAME, "50")) },
    ...STOPPED.map((stopped) => ({
      name: `file, ${stopped.kind}`,
      view: readCard(t, NAME, { ...NONE, stopped }, null),
    })),
  ];
}

function badRows(): BadRow[] {
  const kpi = findKpi("fcr") as Kpi;
  const gauge = { unit: "percent", scale: null, direction: "up" } as const;
  const range = { field: "value", why: { kind: "range", min: 0, max: 100 } } as const;
  const all: readonly (Refused | Pick<Broken, "broken">)[] = [
    { kind: "troubles", kpi, troubles: [range] },
    { kind: "kpi", words: "<!channel>" },
    { kind: "team", words: "" },
    { kind: "time", words: "15.11.2026" },
    { kind: "far", gauge, usual: { lowest: 70, highest: 80 } },
    { kind: "twice" },
    { broken: "quotes" },
    { broken: "long" },
  ];
  return all.map((one, n) => ({ line: n * 200 + 2, cells: [], ...one }));
}
