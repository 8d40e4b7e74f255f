import { LETTERS, type Letter, type Parts, type Review } from "../../core/coach.ts";
import type { Lang } from "../../core/lang.ts";
import type { Day, Millis } from "../../core/time.ts";
import { serving } from "./cascade/level.ts";
import type { Content, Level } from "./content.ts";
import type { Goal, Reading } from "./goal.ts";

/** The order in which the letters are read out; the coach asks in its own order. */
export const SMART: readonly Letter[] = ["S", "M", "A", "R", "T"];

/** Finding codes about a target that stays out of reach whatever means are named. */
const ABSURD = ["absurd"];
/** Finding code about a target that says by how much. */
const BY = "points-or-percent";

export interface Check {
  letter: Letter;
  passed: boolean;
  /** The words or the answer that it rests on; empty for a gap. */
  proof: string;
}

/** A new draft from a sentence and what the coach read in it. */
export function draftGoal(
  origin: {
    id: string;
    org: string;
    owner: string;
    team: string | null;
    sentence: string;
    today: Day;
    now: Millis;
    level?: Level;
  },
  review: Review,
  lang: Lang,
): Goal {
  const { today, now, ...ids } = origin;
  const parts = named(review.parts);
  return {
    ...ids,
    rev: 0,
    createdAt: now,
    reading: readingOf(review, lang),
    history: [],
    asked: null,
    what: parts.object ?? "",
    who: parts.owner ?? "",
    where: parts.scope ?? "",
    metric: parts.metric ?? "",
    baseline: parts.baseline,
    target: parts.target,
    direction: parts.direction,
    start: today,
    due: parts.due,
    period: parts.due ? "" : (parts.period ?? ""),
    why: parts.reason ?? "",
    value: null,
    means: parts.means ?? "",
    counters: [],
    statement: null,
    visibility: "team",
    state: "draft",
    activeSince: null,
    override: null,
    lesson: "",
    notes: [],
  };
}

/** Whoever writes is no name: others read "I" and "我們" as somebody else. */
const isPronoun = (owner: string): boolean =>
  /^(i|we|us|me|我|我们|我們|咱们|咱們|咱|本人|我自己)$/i.test(owner.trim());

/** With the object as a goal's `what`: where there is none but a word of the place ("email team"), it is the metric. */
export function named(parts: Parts): Parts {
  const object = parts.object !== null && parts.scope?.includes(parts.object) ? null : parts.object;
  const owner = parts.owner !== null && isPronoun(parts.owner) ? null : parts.owner;
  return { ...parts, owner, object: object ?? parts.metric };
}

function readingOf(review: Review, lang: Lang): Reading {
  const { parts } = review;
  const passed = LETTERS.filter((letter) => review[letter]);
  const held: Record<Letter, unknown> = {
    S: (parts.object ?? parts.metric) && (parts.scope ?? parts.owner),
    M: parts.target,
    T: parts.due,
    R: parts.reason,
    A: parts.baseline ?? parts.means,
  };
  const proof = Object.fromEntries(passed.map((letter) => [letter, proofOf(review, letter)]));
  const asks = review.findings.filter(({ level }) => level === "ask");
  const refused = asks.filter(({ code }) => ABSURD.includes(code)).map(({ letter }) => letter);
  const advice = Object.fromEntries(asks.map((finding) => [finding.letter, finding.advice]));
  return {
    lang,
    advice,
    target: parts.target,
    passed,
    proof,
    refused,
    wordsOnly: passed.filter((letter) => !held[letter]),
    ...(review.findings.some(({ code }) => code === BY) && { change: true as const }),
    ...vagueOf(asks),
  };
}

/** What is to change more or better without saying how far; "as soon as possible" is the date's business. */
function vagueOf(asks: Review["findings"]): Pick<Reading, "vague"> {
  const words = (code: string) => asks.filter((one) => one.code === code).flatMap(({ evidence }) => evidence);
  const soon = words("soon").map(({ start }) => start);
  const [vague] = words("how-much").filter(({ start }) => !soon.includes(start));
  return vague ? { vague: vague.text } : {};
}

function proofOf(review: Review, letter: Letter): string {
  const found = review.findings.filter((finding) => finding.letter === letter && finding.level === "passed");
  return [...new Set(found.flatMap(({ evidence }) => evidence.map(({ text }) => text.trim())))].join(" · ");
}

/** The answer given for a letter in the goal's fields; empty when there is none. Rule: docs/method.md, SMART. */
function answered(goal: Content, letter: Letter): string {
  switch (letter) {
    case "S":
      return goal.what && (goal.who || goal.where) ? joined(goal.what, goal.where, goal.who) : "";
    case "M":
      return goal.target ? joined(goal.metric, goal.target.text) : "";
    case "T":
      return goal.due ?? goal.period;
    case "R":
      return goal.value ? goal.why : "";
    case "A":
      return joined(goal.baseline?.text ?? "", goal.means);
    default:
      return letter satisfies never;
  }
}

const joined = (...parts: string[]) => [...new Set(parts.filter((part) => part !== ""))].join(" · ");

/** Each letter, whether it holds, and on what it rests. */
export function checks(goal: Goal): Check[] {
  return SMART.map((letter) => {
    const refused = goal.reading.refused.includes(letter) && !targetChanged(goal);
    const answer = answered(goal, letter);
    // Words count as long as the fields that were filled from them still hold something, or there are none for them.
    const byWords =
      goal.reading.passed.includes(letter) && (stillHeld(goal, letter) || goal.reading.wordsOnly.includes(letter));
    const byParent = letter === "R" && serving(goal) !== null;
    const passed = !refused && (answer !== "" || byWords || byParent);
    return { letter, passed, proof: passed ? answer || (goal.reading.proof[letter] ?? "") : "" };
  });
}

function stillHeld(goal: Goal, letter: Letter): boolean {
  return {
    S: goal.what !== "",
    M: goal.target !== null,
    T: goal.due !== null,
    R: goal.why !== "",
    A: goal.baseline !== null || goal.means !== "",
  }[letter];
}

function targetChanged({ target, reading }: Goal): boolean {
  return target !== null && (target.value !== reading.target?.value || target.unit !== reading.target.unit);
}

/** What Beacon asks next: the most fundamental gap, then the value; null when the goal is complete. */
export function nextQuestion(goal: Goal): Letter | "value" | null {
  const gaps = missing(goal);
  return LETTERS.find((letter) => gaps.includes(letter)) ?? (goal.value === null ? "value" : null);
}

export function missing(goal: Goal): Letter[] {
  return checks(goal).flatMap(({ letter, passed }) => (passed ? [] : [letter]));
}
