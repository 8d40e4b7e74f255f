import type { Reading } from "../read.ts";
import type { Span } from "../scan/span.ts";
import { trim, within } from "../scan/span.ts";
import { languageOf } from "./language.ts";
import { PIECES } from "./pieces.ts";
import type { Question } from "./questions.ts";
import { anyOf, scoreOf } from "./scorer.ts";

/** What the rules' own verdict counts for, by how often it held on texts that nobody had read. */
const RULES = {
  english: { goal: 0.5, S: 0.5, M: 0.75, A: 1, R: 0.5 },
  chinese: { goal: 0.75, S: 0.5, M: 1, A: 0.5, R: 0.5 },
} as const;
function leaning(question: keyof typeof RULES.english, reading: Reading, byRules: boolean): number {
  const weight = RULES[languageOf(reading)][question];
  return byRules ? weight : -weight;
}

const scores = (question: Question, reading: Reading): number[] =>
  PIECES[question](reading).map((piece) => scoreOf(question, reading, piece));

/** Whether a text names its thing (S) or sets a measure (M), once the scorer has been heard, too. */
export const holds = (question: "S" | "M", reading: Reading, byRules: boolean): boolean =>
  anyOf(scores(question, reading)) + leaning(question, reading, byRules) > 0;

/** How sure the whole or its best sentence may make: a long English mail says much beside its aim. */
const SURE = { english: 2, chinese: Number.POSITIVE_INFINITY } as const;
/** What the whole may say against its best sentence: a goal is one, whatever is written around it. */
const AGAINST = 1.5;

/** Whether a text is a goal: by the look of the whole, and by the sentence that says it. */
export function isAim(reading: Reading, byRules: boolean): boolean {
  const most = SURE[languageOf(reading)];
  const [whole = 0, best = 0] = (["goal", "aim"] as const).map((question) =>
    Math.max(-most, Math.min(most, anyOf(scores(question, reading)))),
  );
  return (Math.max(-AGAINST, whole) + best) / 2 + leaning("goal", reading, byRules) > 0;
}

/** Where a text says why (R) or how (A), once the scorer has been heard, too; null where nowhere. */
export function findSaid(question: "R" | "A", reading: Reading, byRules: boolean): Span | null {
  const pieces = PIECES[question](reading).filter((piece) => question === "R" || byRules || !setsAim(piece, reading));
  const heard = pieces.map((piece) => scoreOf(question, reading, piece));
  if (anyOf(heard) + leaning(question, reading, byRules) <= 0) return null;
  const best = pieces[heard.indexOf(Math.max(...heard))];
  return best ? trim(best, reading.plain) : null;
}

/** What names the target alone is no means, whatever its words. */
function setsAim(piece: Span, { figures }: Reading): boolean {
  const roles = figures.filter((figure) => within(figure, piece)).map(({ role }) => role);
  return (roles.includes("target") || roles.includes("change")) && !roles.includes("baseline");
}
