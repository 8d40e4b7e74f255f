import { findKpi, type Kpi } from "../../../catalog/kpi.ts";
import { nameOfKpi } from "../../../catalog/meant.ts";
import { type Block, type Button, buttons, type Card, card, type Item, text } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import type { Reading } from "../../kpis/kpi.ts";
import { levelInWords } from "../calibration/views.ts";
import { ownMeasures, suggestMeasures } from "./suggest.ts";
import { CLOCKS } from "./topics.ts";

/** What measures are offered for: the draft, the words to find them by, and those that may be taken as they are. */
interface Wanted {
  id: string;
  words: string;
  asSaid: string;
  read: readonly Reading[];
  own: readonly Kpi[];
}

/** Measures to pick from, each with the team's last reading. */
export function measuresBlocks(t: Text, { id, words, asSaid, read, own }: Wanted): Block[] {
  const says = t.ways.measure;
  const keys = read.map(({ kpi }) => kpi);
  const near = words === "" ? ownMeasures(keys, own) : suggestMeasures(words, { read: keys, own });
  const clocks = near.filter((key) => (CLOCKS as readonly string[]).includes(key));
  const asked = clocks.length === CLOCKS.length;
  const found = asked ? clocks : near;
  const items = found.map((key): Item => ({ text: line(t, key, read, own), button: pick(t, `${id} ${key}`) }));
  const inWords: Item[] = asSaid === "" ? [] : [{ text: says.asSaid(asSaid), button: pick(t, `${id} -`) }];
  return [
    ...(asked ? [text({ bold: t.guard.finding.clock })] : []),
    ...(found.length === 0 ? [text(says.nothing)] : []),
    { kind: "list", items: [...items, ...inWords] },
  ];
}

const pick = (t: Text, value: string): Button => ({ label: t.ways.measure.pick, action: "goal.way.measure", value });

/** Its name, what it times where that is in doubt, and where it stood last. */
function line(t: Text, key: string, read: readonly Reading[], own: readonly Kpi[]): Item["text"] {
  const last = read.find(({ kpi }) => kpi === key);
  const clock = (t.guard.clocks as Record<string, string>)[key];
  const stood = last && t.ways.measure.last(levelInWords(t, last.value, last.gauge), t.goals.day(last.end));
  const about = [
    clock,
    stood,
    !clock && !stood && (own.find((one) => one.key === key) ?? findKpi(key))?.definition[t.locale],
  ]
    .filter(Boolean)
    .join(" · ");
  return [{ bold: nameOfKpi(key, t.locale, own) }, ...(about === "" ? [] : [t.ways.dash, about])];
}

/** The numbers to start from, before there is a draft. @param id the draft that will come of it */
export function numbersCard(t: Text, id: string, read: readonly Reading[], own: readonly Kpi[] = []): Card {
  const says = t.ways.measure;
  return card(
    says.baseline,
    read.length === 0 && text(says.none, "muted"),
    ...measuresBlocks(t, { id, words: "", asSaid: "", read, own }),
    buttons(
      { label: says.another, action: "goal.way.words", value: id },
      { label: t.ways.back, action: "goal.ways", value: "" },
      { label: t.ways.own, action: "goal.new", value: "" },
    ),
  );
}
