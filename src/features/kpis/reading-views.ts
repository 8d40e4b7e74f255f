import type { Kpi } from "../../catalog/kpi.ts";
import { buttons, type Card, card, type Item, type Span } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import type { Team } from "../people/person.ts";
import { aim } from "./access.ts";
import { casesInWords } from "./honest.ts";
import type { Reading } from "./kpi.ts";
import { amountInWords, spanInWords } from "./words.ts";

/** How many readings can be corrected, the latest first. */
const CORRECTABLE = 12;

/** The latest readings, each with a button to correct it; `names` are of those who logged them, by id. */
export function whichReadingCard(
  t: Text,
  { kpi, team, series }: { kpi: Kpi; team: Team; series: readonly Reading[] },
  names: Readonly<Record<string, string>>,
): Card {
  const items = series
    .slice(-CORRECTABLE)
    .toReversed()
    .map((one): Item => {
      const button = { label: t.kpis.correct, action: "kpi.correct", value: one.id };
      return { text: [...readingLine(t, one), `${t.kpis.dot}${names[one.by] ?? ""}`], button };
    });
  const back = { label: t.kpis.back, action: "kpi.show", value: aim(team, kpi.key) };
  return card(t.kpis.whichReading(kpi.name[t.locale]), { kind: "list", items }, buttons(back));
}

/** `78 % · Nov 9 – 15, 2026 · n=120 · system records` */
export function readingLine(t: Text, reading: Reading): Span[] {
  const { value, gauge, source, note, history } = reading;
  const before = history.at(-1);
  const rest = [
    spanInWords(t, reading),
    casesInWords(t, reading),
    t.kpis.sources[source],
    note,
    before && before.value !== value ? t.kpis.was(amountInWords(t, before.value, gauge)) : "",
  ].filter(Boolean);
  return [{ bold: amountInWords(t, value, gauge) }, `${t.kpis.dot}${rest.join(t.kpis.dot)}`];
}
