import { pieceAt } from "../scan/clauses.ts";
import { isTold } from "../scan/told.ts";
import type { Amount } from "./amounts.ts";
import { cueBefore } from "./cues.ts";
import type { Figure, Surroundings } from "./figure.ts";
import { comparable } from "./figure.ts";

/** Two amounts of which one leads to the other, by their places in the list: "from 24 h to 4 h", 9% -> 5%. */
export function pairUp(amounts: readonly Amount[], around: Surroundings): Map<number, Figure> {
  const paired = new Map<number, Figure>();
  for (let i = 0; i + 1 < amounts.length; i += 1) {
    const [a, b] = [amounts[i], amounts[i + 1]];
    if (!a || !b || paired.has(i)) continue;
    const back = replaces(a, b, around);
    if (!back && !leadsTo(a, b, around)) continue;
    paired.set(i, { ...a, unit: a.unit ?? b.unit, role: back ? "target" : "baseline" });
    paired.set(i + 1, { ...b, unit: b.unit ?? a.unit, role: back ? "baseline" : "target" });
  }
  return paired;
}

/** "3 days instead of the 8", "30 min, down from 55", "4 hours, not 9" */
const REPLACED =
  /^[^.;!?()\d]{0,32}?[ ,(-]{1,3}(?:instead of|rather than|down from|up from|and not|not|compared (?:with|to))(?: (?:the|our|its|those|these|today's|current|usual|about|around|at|last [a-z]+'s))* $/;

function replaces(a: Amount, b: Amount, { plain, marks, clauses, told }: Surroundings): boolean {
  if (!REPLACED.test(plain.slice(a.end, b.start)) || (a.unit && b.unit && !comparable(a.unit, b.unit))) return false;
  return !isTold(a.start, told, clauses) && cueBefore(a, undefined, marks, clauses)?.cue !== "change";
}

/** "up 5 points to 85" */
const MOVED = /(?<![a-z])(?:up|down|gain|add|another|lose|drop|rise) $/;

function leadsTo(a: Amount, b: Amount, { plain, marks, clauses }: Surroundings): boolean {
  // "11 in october -> 3 in january"
  const between = plain
    .slice(a.end, b.start)
    .replace(/^ of (?:[a-z]+ ){1,2}(?=->)/, " ")
    .replace(/^ (?:in|last|this|at|an?|per|each|every) [a-z]+(?: \d{4})?(?= ?(?:->|=>|to |but ))/, "");
  const separated = pieceAt(clauses, a.start) !== pieceAt(clauses, b.start) && !between.includes("->");
  if (b.start - a.end > 30 || separated || (a.unit !== null && b.unit !== null && !comparable(a.unit, b.unit)))
    return false;
  const cue = cueBefore(a, undefined, marks, clauses)?.cue;
  if (
    cue === "change" ||
    MOVED.test(plain.slice(0, a.start)) ||
    /(?:older|longer|more|over|after|within) (?:than )?$/.test(plain.slice(Math.max(0, a.start - 14), a.start))
  )
    return false;
  if (
    /^ ?(->|=>|>|to|(?:down|up) to|-|至|到|降|升|提|减|缩|增|变)/.test(between) &&
    /(to|>|到|至|为|成|-) ?(at least|under|below|above|over|about|around|至少|约|大约)? ?$/.test(between.trimEnd())
  ) {
    return !/^ ?-/.test(between) || between.includes(">");
  }
  if (/(?:前年|去年|上[年月季周]|目前|现在)的?$/.test(between)) return false;
  if (/^(?:变|改|变做|变成|缩成|改成)负?$/.test(between)) return true;
  if (between === " but " && plain.slice(0, a.start).endsWith("not ")) return true;
  const from = cueBefore(a, undefined, marks, clauses)?.cue === "from";
  return from && marks.to.concat(marks.most).some(({ start, end }) => start >= a.end && end <= b.start);
}
