import { type Block, type Item, text } from "../../../core/view.ts";
import { formatNumber } from "../../../text/figures.ts";
import type { Text } from "../../../text/text.ts";
import { levelInWords } from "../calibration/views.ts";
import type { Goal } from "../goal.ts";
import type { Viewer } from "../views.ts";
import { dueOf } from "./answers.ts";
import { proposeSizes } from "./sizes.ts";

/** How many readings are told one by one. */
const TOLD = 6;
const BARS = "▁▂▃▄▅▆▇█";

/** What the readings say, where to start from, and how far it may go. */
export function sizeBlocks(t: Text, goal: Goal, { weighed, today }: Viewer): Block[] {
  const says = t.ways.size;
  const { series = [], baseline: from = null, suggestedBaseline: read = null } = weighed?.found ?? {};
  if (!weighed || series.length === 0 || from === null) return [text(t.calibration.none(goal.metric))];
  const level = (value: number) => levelInWords(t, value, weighed.gauge);
  const last = series.at(-1);
  const due = dueOf(goal, today);
  const sizes = proposeSizes(weighed, { direction: goal.direction, due, today }).map(
    ({ size, level: value }): Item => ({
      text: [{ bold: level(value) }, t.ways.dash, says.sizes[size]],
      button: { label: says.take, action: "goal.way.size", value: `${goal.id} ${value}` },
    }),
  );
  return [
    ...told(
      t,
      series.map(({ value }) => value),
      level,
    ),
    ...(last && series.length > 1 ? [text(says.last(level(last.value), t.goals.day(last.end), last.n), "muted")] : []),
    text(startOf(says, level(from), from === read ? series.length : null)),
    ...(sizes.length > 0
      ? [text({ bold: says.ask(due) }), { kind: "list", items: sizes } as const]
      : [text(says.noPace)]),
  ];
}

/** @param of how many readings show the level; null where somebody has set it */
function startOf(says: Text["ways"]["size"], level: string, of: number | null): string {
  if (of === null) return says.fromOwn(level);
  return of < 3 ? says.fromLast(level) : says.from(level);
}

/** The latest readings one by one, with their course as a row of bars. */
function told(t: Text, values: readonly number[], level: (value: number) => string): Block[] {
  const { size } = t.ways;
  const latest = values.slice(-TOLD);
  const [only] = latest;
  if (latest.length === 1 && only !== undefined) return [text(size.one(level(only)))];
  const numbers = latest.map((value) => formatNumber(t.locale, value)).join(" · ");
  return [text(size.series(latest.length, ` ${barsOf(latest)}`, numbers))];
}

/** Each value as a bar between the lowest and the highest. */
function barsOf(values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const height = (value: number) => (high === low ? 3 : Math.round(((value - low) / (high - low)) * (BARS.length - 1)));
  return values.map((value) => BARS.charAt(height(value))).join("");
}
