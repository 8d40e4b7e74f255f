import { pieceAt } from "../scan/clauses.ts";
import { knows } from "../scan/lexicon.ts";
import type { Marks } from "../scan/marks.ts";
import type { Span } from "../scan/span.ts";
import { within } from "../scan/span.ts";

/** "so staff can get back to work"; what comes after "so" in "so slow" is no clause, and in "so we must …" the goal. */
const RESULT =
  /(?<![a-z])so (?=((?:the|our|their|my|we|i|they|he|she|it|this|no|every|each|more|fewer|[a-z]+s|people|staff|ppl)(?: [a-z'-]+){2,}))/g;
const RESOLVED =
  /^(?:(?!don't|doesn't|not|never|won't|need not)[a-z'-]+ ){1,3}?(?:must|should|needs? to|has to|have to|wants? to|aim|will have to|better)(?![a-z])|^(?:we|i)(?:'ll| will) |^(?:let us|let's|lets) /;
/** "as wrong slips destroy trust" says why; "as soon as" and "as the outlet does" do not. */
const AS = /(?<=([a-z0-9%)]+),? )as (?![a-z]+ as )(?=([a-z']+) [a-z'-]+ [a-z]|(?:it|they|we|this) )/g;
/** "as we have done since 2009" */
const SO_FAR = /^as (?:we|they|i|it) (?:have|has|had|did|do|does|always|speak)(?![a-z])/;
const NOT_BEFORE_AS = knows(
  "same, such, as, soon, well, much, many, far, long, often, just, known, serve, acts, act, work, worked, working, regard, such, exactly, twice, fast, quickly, good, treat, treated",
);
const NOT_BEHIND_AS = knows(
  "a, an, of, soon, well, much, far, many, few, long, little, possible, part, always, in, at, on, before, agreed, planned, per, to, if, usual, said, promised, described, required, needed, defined, measured, shown, you",
);
/** "or the furniture client leaves": what happens if it fails. */
const OR_ELSE =
  /(?<![a-z])or (?=(?:else|we|they|i|our|the|my|more|another|some)[ '][^,.;]+|[a-z]+ [a-z]{3,}s (?:the|us|our|them|out|away)(?![a-z]))/g;

/** "since customers leave" is a reason, "since March" a date. */
const SINCE =
  /(?<![a-z])since (?!then|launch|last|yesterday|noon|this|(?:mon|tues|wednes|thurs|fri|satur|sun)day|opening|day one|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?![a-z])|january|february|march|april|june|july|august|september|october|november|december|q[1-4]|week|the (?:launch|start|beginning|opening|merger|move))[a-z]/g;
/** Where a clause of result, cause or threat begins that no single word gives away. */
export function resultsIn(plain: string, marks: Marks, clauses: readonly Span[]): number[] {
  const results = [...plain.matchAll(RESULT)].filter(([, rest]) => !RESOLVED.test(rest ?? ""));
  const causes = [...plain.matchAll(AS)].filter(
    ({ index, 1: before, 2: behind }) =>
      !NOT_BEFORE_AS(before ?? "") &&
      !NOT_BEHIND_AS(behind ?? "") &&
      !SO_FAR.test(plain.slice(index)) &&
      !marks.peer.length,
  );
  const threats = [...plain.matchAll(OR_ELSE)].filter(({ index }) => {
    const clause = { start: index, end: pieceAt(clauses, index).end };
    const said = [...marks.harm, ...marks.client, ...marks.pain].some((span) => within(span, clause));
    return said || /(?: will| won't|'ll) /.test(plain.slice(clause.start, clause.end));
  });
  return [...results, ...causes, ...threats, ...plain.matchAll(SINCE)].map(({ index }) => index);
}
