import { buttons, type Card, card, facts, type Item, text } from "../../../core/view.ts";
import { formatNumber } from "../../../text/figures.ts";
import type { Text } from "../../../text/text.ts";
import { whyInWords } from "../doors/why.ts";
import { MOST_ROWS, type Progress, type Stopped } from "./import.ts";
import type { ToldRow } from "./report.ts";
import type { BadRow } from "./take.ts";

/** How many bad rows a card shows. */
const SHOWN = 8;

/** While a file is read. */
export function readingCard(t: Text, name: string, { rows }: Pick<Progress, "rows">): Card {
  const says = t.feeds.file;
  return card(says.reading(name), text(says.soFar(formatNumber(t.locale, rows)), "muted"));
}

/** What came of a file. @param id of the rows that were kept; null where there are none */
export function readCard(t: Text, name: string, progress: Progress, id: string | null): Card {
  const says = t.feeds.file;
  const number = (value: number) => (value === 0 ? null : formatNumber(t.locale, value));
  const { added, corrected, same, refused, stopped } = progress;
  const bad = told(t, progress.bad.slice(0, SHOWN)).map(({ line, why }): Item => {
    return { text: says.line(formatNumber(t.locale, line), why), tone: "warning" };
  });
  const rest = refused - bad.length;
  return card(
    stopped ? says.some(name) : says.done(name),
    stopped && text(stoppedInWords(t, stopped), "warning"),
    progress.rows > 0 &&
      facts(
        [says.added, formatNumber(t.locale, added)],
        [says.corrected, number(corrected)],
        [says.same, number(same)],
        [says.refused, number(refused)],
      ),
    bad.length > 0 && { kind: "list", items: bad },
    rest > 0 && text(says.more(formatNumber(t.locale, rest)), "muted"),
    bad.length > 0 && text(says.mend, "muted"),
    id !== null && buttons({ label: says.download, action: "kpi.csv.bad", value: id }),
  );
}

export function told(t: Text, bad: readonly BadRow[]): ToldRow[] {
  return bad.map((row) => {
    const why = "broken" in row ? t.feeds.row[row.broken] : whyInWords(t, row, "file");
    return { line: row.line, why, cells: row.cells };
  });
}

export function stoppedInWords(t: Text, stopped: Stopped): string {
  const says = t.feeds.stopped;
  if (stopped.kind === "columns") return says.columns(stopped.missing.map((column) => t.feeds.names[column]));
  if (stopped.kind === "rows") return says.rows(formatNumber(t.locale, MOST_ROWS));
  return says[stopped.kind];
}
