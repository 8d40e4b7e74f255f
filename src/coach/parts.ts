import type { Direction, Parts } from "../core/coach.ts";
import { asMeasure } from "./numbers/measure.ts";
import type { Reading } from "./read.ts";
import { baselineOf, deadlineOf, targetOf } from "./read.ts";
import { pieceAt } from "./scan/clauses.ts";
import { HAN } from "./scan/normalise.ts";
import type { Span } from "./scan/span.ts";
import { overlaps } from "./scan/span.ts";
import { extend } from "./things/phrases.ts";

/** For a text that is no goal. */
export const NO_PARTS: Parts = {
  metric: null,
  object: null,
  scope: null,
  owner: null,
  direction: null,
  baseline: null,
  target: null,
  due: null,
  period: null,
  reason: null,
  means: null,
};

const BEFORE_PERIOD =
  /^(?:by|in|before|until|till|within|during|over|for|on|at|from|throughout|the|due|ahead of|in time for|after|inside)\s+(?:the\s+)?/i;
const BEFORE_REASON =
  /^(?:because(?: of)?|so that|so|in order to|in order that|as part of|due to|since|given that|to|因为|因為|由于|由於|为了|為了|以便|理由[是:：]?|原因[是:：]?|目的是?[:：]?)\s*/i;

/** What the sentence says, part by part, in its own words. */
export function partsOf(reading: Reading): Parts {
  const { text, metric, objects, scopes, figures, mentions, means } = reading;
  const words = (span: Span | null | undefined): string | null =>
    span ? text.slice(span.start, span.end).trim() || null : null;
  const [target, baseline, deadline] = [targetOf(figures), baselineOf(figures), deadlineOf(mentions)];
  const found = objects.find((span) => !metric || !overlaps(span, metric));
  const object = found && extend(reading.plain, found, reading.marks);
  const beside = scopes.filter((span) => !metric || !overlaps(span, metric));
  const scope = beside.find((span) => !object || !overlaps(span, object)) ?? beside[0] ?? scopes[0];
  return {
    metric: words(metric),
    object: words(object ?? (metric ? null : reading.deliverable)),
    scope: words(scope),
    owner: ownerOf(reading),
    direction: directionOf(reading),
    baseline: baseline ? asMeasure(reading, baseline) : null,
    target: target ? asMeasure(reading, target) : null,
    due: deadline && deadline.due !== "impossible" ? deadline.due : null,
    period: deadline?.period ? (words(deadline)?.replace(BEFORE_PERIOD, "") ?? null) : null,
    reason: words(reasonOf(reading))?.replace(BEFORE_REASON, "") || null,
    means: words(means[0]),
  };
}

/** 招聘周期35天以内 */
const IN_TIME = /^ ?[\d一二两三四五六七八九十百半]{1,4} ?[^,;\d]{1,3}[之以]?内/;

/** Numbers say it best; else the first verb of change. */
function directionOf({ plain, figures, marks, metric, reasons }: Reading): Direction | null {
  const [target, baseline] = [targetOf(figures), baselineOf(figures)];
  if (target?.role === "target" && baseline && target.unit === baseline.unit && target.value !== baseline.value)
    return target.value > baseline.value ? "up" : "down";
  // "time to hire", 招聘周期: a verb in a measure's name moves nothing.
  const still = metric ? [...reasons, metric] : reasons;
  const verbs = (["up", "down", "hold"] as const).flatMap((direction) =>
    marks[direction]
      .filter((span) => !still.some((other) => overlaps(other, span)))
      .map((span) => ({ direction, ...span })),
  );
  const first = verbs.toSorted((a, b) => a.start - b.start || b.end - a.end)[0];
  if (first) return first.direction;
  const limits = figures.filter(({ role }) => role === "limit");
  // 20秒接通率80%: of what has to be done in time the share grows.
  const bounds = marks.most.filter(
    (span) => !limits.some(({ start, end }) => span.end >= start - 1 && span.start <= end + 1),
  );
  if (limits.length > 0 && target?.unit === "%" && bounds.length === 0) return "up";
  if (marks.most.length > 0 || limits.length > 0 || (metric && IN_TIME.test(plain.slice(metric.end)))) return "down";
  return marks.least.length > 0 ? "up" : null;
}

/** A reason that is a mere word of its clause is told by the whole clause; one that is all of the text tells nothing. */
function reasonOf({ plain, clauses, reasons }: Reading): Span | null {
  const [reason] = reasons;
  if (!reason || BEFORE_REASON.test(plain.slice(reason.start, reason.end))) return reason ?? null;
  const said = plain.slice(reason.start, reason.end).trim();
  const short = HAN.test(said) ? said.length < 4 : said.split(" ").length < 3;
  if (!short) return reason;
  const clause = pieceAt(clauses, reason.start);
  return clauses.length > 1 && clause !== clauses[0] ? clause : null;
}

const OWNED = /由 ?([^\s,.;:、由\d]{1,10}?)(?:负责|牵头|主责|跟进|承办)/;
const OWNER = /(?:负责人|责任人|主责)(?:是|:)? ?([^\s,.;:、是]{1,12})/;
const OWNED_EN =
  /(?:owner|owned by|led by|responsible|in charge|assigned to)[: ]+(?:is )?([a-z][\w'-]*(?: [a-z][\w'-]*)?)/;

/** Who does it, where the text says so; "I" is the writer. */
function ownerOf({ text, plain, marks }: Reading): string | null {
  if (marks.owner.length > 0) {
    const match = OWNED.exec(plain) ?? OWNER.exec(plain) ?? OWNED_EN.exec(plain);
    if (match?.[1]) {
      const start = match.index + match[0].indexOf(match[1]);
      return text.slice(start, start + match[1].length);
    }
  }
  // 加一个人 counts people.
  const self = marks.self.find(({ start }) => !/[一两三四五六七八九十几多\d]$/.test(plain.slice(0, start)));
  return self ? text.slice(self.start, self.end) : null;
}
