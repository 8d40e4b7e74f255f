import { fold } from "../../../catalog/fold.ts";
import type { Kpi } from "../../../catalog/kpi.ts";
import { calledKpi } from "../../../catalog/meant.ts";
import { amount } from "../amount.ts";
import { serving } from "../cascade/level.ts";
import type { Goal } from "../goal.ts";
import { ofCatalogue, pushed, pushOf } from "./kinds.ts";
import type { Beside, Found, Subject } from "./rails.ts";
import { usualFor } from "./rules.ts";

/** More measures than that nobody keeps in view. */
const MOST_MEASURES = 7;
/** From so many goals on, all of one kind is one-sided. */
const ONE_SIDED = 3;

/** Another's goal that this one cannot be reached beside: one number with two targets, or pulled two ways. */
export function conflict(subject: Subject): Found | null {
  const { goal, beside } = subject;
  for (const other of beside.filter((one) => isNear(goal, one.goal) && !shareOne(goal, one.goal))) {
    const target = other.goal.target;
    const [mine, theirs] = [goal.target?.text ?? "", target?.text ?? ""];
    if (sameMeasure(subject, other.goal) && target && differ(goal, other.goal)) {
      const ways = [{ kind: "target" as const, target }];
      return { code: "G13", level: "ask", ways, told: ["same", other.owner, theirs, mine] };
    }
    if (pullsAgainst(subject, other)) {
      return { code: "G13", level: "ask", ways: [], told: ["pull", other.owner, nameOf(other.goal)] };
    }
  }
  return null;
}

/** In the same place; one's own goals with other dates are steps of one way. */
function isNear(goal: Goal, other: Goal): boolean {
  const place = fold(goal.where) === fold(other.where);
  const people = goal.who === "" || other.who === "" || fold(goal.who) === fold(other.who);
  return goal.team === other.team && place && people && (goal.owner !== other.owner || goal.due === other.due);
}

function sameMeasure({ goal, kpi, own }: Subject, other: Goal): boolean {
  if (fold(nameOf(goal)) === fold(nameOf(other))) return true;
  return kpi !== null && calledKpi(nameOf(other), own)?.key === kpi.key;
}

const nameOf = ({ metric, what }: Goal): string => metric || what;

function differ(goal: Goal, other: Goal): boolean {
  if (!goal.target || !other.target) return false;
  if (opposite(goal, other)) return true;
  const [a, b] = [amount(goal.target), amount(other.target)];
  return a.unit === b.unit && a.value !== b.value;
}

const opposite = (one: Goal, other: Goal): boolean =>
  [one.direction, other.direction].toSorted().join(" ") === "down up";

/** A whole and its part, or two parts of one whole: their numbers are to differ. */
function shareOne(goal: Goal, other: Goal): boolean {
  const [mine, theirs] = [serving(goal), serving(other)];
  const parts = mine?.contribution === "same" && theirs?.contribution === "same" && mine.goal === theirs.goal;
  const whole = (one: typeof mine, above: Goal) => one?.contribution === "same" && one.goal === above.id;
  return (parts || whole(mine, other) || whole(theirs, goal)) && !opposite(goal, other);
}

/**
 * One of the two lets slip what the other watches: a counter-measure, or the KPI that goes with its own. Or one pushes
 * speed, cost or output, and the other wants to raise what usually pays for it.
 */
function pullsAgainst(subject: Subject, { goal: other }: Beside): boolean {
  const { goal, kpi, own } = subject;
  const theirs = calledKpi(nameOf(other), own);
  return (
    (theirs !== null && slips(other, theirs) && watches(goal, kpi, theirs.key, own)) ||
    (kpi !== null && slips(goal, kpi) && watches(other, theirs, kpi.key, own)) ||
    paysFor(goal, kpi, other, theirs) ||
    paysFor(other, theirs, goal, kpi)
  );
}

/** Whether pushing the first is at the cost of the second, which is to get better at the same time. */
function paysFor(pusher: Goal, kpi: Kpi | null, other: Goal, theirs: Kpi | null): boolean {
  const push = pushed(pusher, kpi);
  if (push === null || theirs === null || pushOf(theirs) !== null || !betters(other, theirs)) return false;
  return [...(kpi?.pairWith ?? []), ...usualFor(kpi, push)].includes(theirs.key);
}

const betters = ({ direction }: Goal, { direction: good }: Kpi): boolean => direction !== null && direction === good;

const slips = ({ direction }: Goal, { direction: good }: Kpi): boolean =>
  (good === "up" && direction === "down") || (good === "down" && direction === "up");

function watches({ counters }: Goal, kpi: Kpi | null, key: string, own: readonly Kpi[]): boolean {
  return (kpi?.pairWith.includes(key) ?? false) || counters.some((counter) => calledKpi(counter, own)?.key === key);
}

/** A team that watches too many numbers, or one kind only. */
export function teamSet({ goal, kpi, beside, own }: Subject): Found | null {
  const others = beside.map((one) => one.goal).filter((one) => goal.team !== null && one.team === goal.team);
  const measured = others.filter(({ target }) => target !== null);
  const kpis = [kpi, ...measured.map((one) => calledKpi(nameOf(one), own))];
  const names = [goal, ...measured].map((one, n) => kpis[n]?.key ?? fold(nameOf(one)));
  const count = new Set(names).size;
  if (count > MOST_MEASURES) return { code: "G04", level: "nudge", ways: [], told: ["many", `${count}`] };
  const kinds = new Set(kpis.map((one) => (ofCatalogue(one) ? kindOf(one as Kpi) : null)));
  const [only] = kinds;
  if (kpis.length < ONE_SIDED || kinds.size > 1 || !only) return null;
  return { code: "G04", level: "nudge", ways: [], told: ["one-sided", `${kpis.length}`] };
}

const kindOf = (kpi: Kpi): string => (pushOf(kpi) ? "efficiency" : kpi.category);
