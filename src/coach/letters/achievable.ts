import type { Day } from "../../core/time.ts";
import { daysBetween } from "../../core/time.ts";
import { CLOCK } from "../numbers/amounts.ts";
import type { Figure } from "../numbers/figure.ts";
import type { Reading } from "../read.ts";
import { baselineOf, deadlineOf, targetOf } from "../read.ts";
import { pieceAt } from "../scan/clauses.ts";
import { HAN } from "../scan/normalise.ts";
import type { Span } from "../scan/span.ts";
import { inside, overlaps, within } from "../scan/span.ts";
import type { Judge } from "./verdict.ts";
import { miss, pass } from "./verdict.ts";

/** A: a baseline, a result of others or of before, means or resources; never for an absurd target. */
export const achievable: Judge = (reading, today) => {
  const absurd = findAbsurd(reading, today);
  if (absurd) return miss("absurd", [absurd]);
  const { figures, means, marks, metric, deliverable, objects, reasons, plain } = reading;
  const baseline = baselineOf(figures);
  if (baseline) return pass("baseline", [baseline]);
  const peer = marks.peer.find((span) => !inside(span, reasons) && (!deliverable || !overlaps(span, deliverable)));
  if (peer) return pass("example", [peer]);
  if (means[0]) return pass("means", [means[0]]);
  const aim = [metric, deliverable, objects[0]].filter((span) => span != null);
  const first = Math.min(...aim.map(({ start }) => start));
  const resource = marks.resource.find(
    (span) =>
      aim.length > 0 &&
      span.start > first &&
      !inside(span, [...aim, ...reasons]) &&
      !aim.some((other) => overlaps(other, span)) &&
      !isPartOf(span, reading) &&
      !/ (?:for|of|from|between) (?:(?:the|all|our|new) )*$/.test(plain.slice(0, span.start)),
  );
  return resource ? pass("means", [resource]) : miss("no-evidence");
};

/** 新人的收银培训: what is wanted, not what helps. */
function isPartOf(resource: Span, { plain, clauses, objects, scopes }: Reading): boolean {
  if (inside(resource, scopes)) return true;
  const [first] = objects;
  const named = HAN.test(plain.charAt(resource.start)) && objects.some((object) => within(resource, object));
  return named && first !== undefined && pieceAt(clauses, first.start) === pieceAt(clauses, resource.start);
}

/** Ten times as much, and how many days make that hopeless. */
const LEAPS = [
  { times: 5, days: 31 },
  { times: 10, days: 100 },
] as const;

/** Falling is easier: from 60 minutes to 10 in a month may be done, from 200 complaints to 2 in a week not. */
const FALL = 20;
const SOON = 14;

/** Shares that more than all is possible of: a plan is outdone, and customers who stay buy more. */
const BEYOND_ALL =
  /完成率|达成率|增长率|增速|回报率|(?:收入|营收|金额|净)留存|completion|attainment|achievement|growth|revenue|return/;

/** A target no baseline makes believable: perfection for ever, tenfold in a week, less than no time. */
function findAbsurd({ figures, marks, mentions, metric, plain }: Reading, today: Day): Span | null {
  const target = targetOf(figures);
  const whole = target?.value === 100 && target.unit === "%";
  const perfect = marks.perfect[0];
  const forever = marks.forever[0];
  if (forever && (perfect || whole || target?.value === 0)) return forever;
  if (perfect && whole) return perfect;
  if (!target) return null;
  if (target.value < 0 && target.unit !== "%" && target.unit !== "pp") return target;
  if (target.scale !== null && target.value > target.scale) return target;
  const named = metric ? plain.slice(metric.start, metric.end) : "";
  const share = /率|满意度|rate|satisfaction|uptime|accuracy|compliance/.test(named) && !BEYOND_ALL.test(named);
  if (target.unit === "%" && target.value > 100 && target.role === "target" && share) return target;
  const due = deadlineOf(mentions)?.due;
  const days = due && due !== "impossible" ? daysBetween(today, due) : null;
  const times = leap(target, baselineOf(figures));
  if (days === null) return null;
  const leapt = LEAPS.some((limit) => times >= limit.times && days <= limit.days);
  return leapt || (days <= SOON && fall(target, baselineOf(figures)) >= FALL) ? target : null;
}

function leap(target: Figure, baseline: Figure | null): number {
  if (target.unit === "x") return target.value;
  if (target.role === "change") return target.unit === "%" ? target.value / 100 + 1 : 0;
  return baseline && baseline.value > 0 && baseline.unit === target.unit ? target.value / baseline.value : 0;
}

function fall(target: Figure, baseline: Figure | null): number {
  if (!baseline || baseline.value <= 0 || clocked(baseline).unit !== clocked(target).unit) return 0;
  return target.value === 0 ? Number.POSITIVE_INFINITY : clocked(baseline).value / clocked(target).value;
}

/** Durations in seconds, to compare 4 h with 0.1 s. */
function clocked({ value, unit }: Figure): { value: number; unit: string | null } {
  const seconds = CLOCK[unit ?? ""];
  return seconds ? { value: value * seconds, unit: "s" } : { value, unit };
}
