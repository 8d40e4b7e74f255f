import type { Reading } from "../read.ts";
import { baselineOf, targetOf } from "../read.ts";
import { HAN } from "../scan/normalise.ts";
import type { Span } from "../scan/span.ts";
import { inside, overlaps, within, without } from "../scan/span.ts";
import { ENOUGH, leftOver } from "../things/leftover.ts";

/** In a clause that sets a target or wants a change, whatever is more than the change itself. */
export function leftIn(reading: Reading): Span[] | null {
  const { plain, marks, clauses, mentions, figures, names, reasons, means, beside } = reading;
  const [target, baseline] = [targetOf(figures), baselineOf(figures)];
  const asides = [...reasons, ...means.filter(({ start }) => start > 0), ...beside];
  const moves = [...marks.up, ...marks.down, ...marks.hold, ...marks.vague, ...marks.better, ...marks.wish];
  const last = moves.filter((span) => !inside(span, reasons)).at(-1)?.start ?? 0;
  const aims = clauses.filter(
    (clause) =>
      (clause.start <= (target?.start ?? last) ||
        (!HAN.test(plain) && baseline !== null && within(baseline, clause))) &&
      (HAN.test(plain) || !marks.gain.some((span) => within(span, clause))) &&
      !asides.some((aside) => (HAN.test(plain) ? overlaps(aside, clause) : within(clause, aside))),
  );
  const taken = [...mentions, ...figures, ...names];
  const inAims = (enough: number): Span | null => leftOver(plain, marks, aims, [...taken, ...asides], enough);
  // Beside a number fewer words will do: 滞留件清零.
  const left = inAims(target ? enoughFor(plain) : ENOUGH) ?? leftOver(plain, marks, topicOf(reading), taken);
  if (left) return [left];
  // 把样品间管好: what is moved stands right behind 把.
  const moved = /[把将](?!继续|持续|不断|会|要|来|逐步|进一步)(?=[\u3400-\u9fff]{2})/.exec(plain)?.index;
  const thing = moved === undefined ? null : inAims(ENOUGH - 2);
  return thing && moved !== undefined && thing.start > moved && thing.start <= moved + 2 ? [thing] : null;
}

/** "redeliveries down 20%": what is counted opens the sentence, and one word says it. */
const COUNTED = /^\s*[a-z]{6,}s (?:down|up|under|below|from|->|: ?)/;
const enoughFor = (plain: string): number => (HAN.test(plain) ? ENOUGH - 1 : COUNTED.test(plain) ? ENOUGH - 2 : ENOUGH);

/** 工伤认定45天太长，明年要缩到30天: an opening that says why or how often may name what the aim is about. */
function topicOf({ plain, marks, clauses, mentions, figures, metric, reasons, means }: Reading): Span[] {
  const first = clauses[0];
  if (!first || !HAN.test(plain)) return [];
  const holds = (spans: readonly Span[]): boolean => spans.some((span) => within(span, first));
  const paced = holds(mentions.filter(({ role }) => role === "rhythm"));
  const counted = paced || holds(figures.filter(({ role }) => role !== "context"));
  if (!inside(first, counted ? [...reasons, ...means] : reasons)) return [];
  const things = [...marks.channel, ...marks.place, ...marks.product, ...without(marks.object, marks.common)];
  return counted || (metric === null && holds(things)) ? [first] : [];
}
