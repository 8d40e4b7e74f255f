import { NO_PARTS } from "../coach/parts.ts";
import { type Coach, type Finding, LETTERS, type Letter, type Question, type Review } from "../core/coach.ts";
import { type Model, SILENCES, type Silence } from "../core/model.ts";
import { inputsOf, readSecond, type SecondReading, veiled } from "../features/goals/second/read.ts";
import { reviewTask } from "../features/goals/second/task.ts";
import { veilFor } from "../features/people/veil.ts";
import { type Text, textFor } from "../text/text.ts";
import { commandModel } from "./command-model.ts";

/** The rules' review with the model's merged in; `why` the rules stand alone, null where they do not. */
export interface Seconded {
  review: Review;
  why: Silence | null;
}

/** Reviews with the model that the environment names, and tells how often it had an answer. */
export async function secondReader(coach: Coach, env: NodeJS.ProcessEnv) {
  const { model } = await commandModel(env, "coach --model");
  const whys: (Silence | null)[] = [];
  return {
    async review(question: Question): Promise<Review> {
      const { review, why } = await reviewTwice(question, coach, model);
      whys.push(why);
      return review;
    },
    told(): string {
      const failed = SILENCES.flatMap((why) => {
        const times = whys.filter((one) => one === why).length;
        return times === 0 ? [] : `${why} ${times}`;
      });
      const read = whys.filter((why) => why === null).length;
      const rest = failed.length === 0 ? "" : `; the rest by the rules alone (${failed.join(", ")})`;
      return `The model read ${read} of ${whys.length}${rest}.`;
    },
  };
}

/** Reads a goal by the rules and by the model. */
export async function reviewTwice(question: Question, coach: Coach, model: Pick<Model, "ask">): Promise<Seconded> {
  const rules = coach.review(question);
  const sent = veiled(question.text, veilFor([], coach));
  const asked = await model.ask(reviewTask, inputsOf(sent, question.lang, coach));
  if (asked.why !== null) return { review: rules, why: asked.why };
  return { review: merge(rules, readSecond(asked.answer, sent), question), why: null };
}

/** Letters are the model's where it quotes the text; numbers, days and all other parts stay the rules'. */
export function merge(rules: Review, second: SecondReading, { lang }: Pick<Question, "lang">): Review {
  const says = (letter: Letter) => (second.letters[letter] ?? []).length > 0;
  // Where the rules hear no goal, only quoted words make it one.
  const kind = second.kind === "goal" && rules.kind === "none" && !LETTERS.some(says) ? "none" : second.kind;
  if (kind === "none") return NONE;
  const letters = Object.fromEntries(LETTERS.map((letter) => [letter, holds(letter, rules, second)]));
  const review = { ...rules, ...(letters as Record<Letter, boolean>), kind };
  const ask = LETTERS.find((letter) => !review[letter]) ?? null;
  return { ...review, ask, findings: findingsOf(review, rules, second, textFor(lang)) };
}

const NONE: Review = {
  ...{ kind: "none", S: false, M: false, A: false, R: false, T: false, ask: null },
  ...{ parts: NO_PARTS, findings: [] },
};

function holds(letter: Letter, rules: Review, { letters }: SecondReading): boolean {
  const evidence = letters[letter];
  // Beyond reach is beyond reach, whatever is quoted for it.
  const refused = rules.findings.some(({ code }) => code === "absurd") && letter === "A";
  return evidence === null || refused ? rules[letter] : evidence.length > 0;
}

/** Where both agree the rules' own findings stay, else one of the second reading stands in for them. */
function findingsOf(review: Review, rules: Review, { letters }: SecondReading, t: Text): Finding[] {
  const other = LETTERS.filter((letter) => rules.kind === "none" || rules[letter] !== review[letter]);
  const kept = rules.findings.filter(({ letter, level }) => level === "advice" || !other.includes(letter));
  const found = other.map((letter): Finding => {
    const [level, advice] = review[letter] ? (["passed", ""] as const) : (["ask", t.goals.draft.ask[letter]] as const);
    return { letter, code: "second-reading", level, evidence: [...(letters[letter] ?? [])], advice };
  });
  return [
    ...kept.filter(({ level }) => level !== "advice"),
    ...found,
    ...kept.filter(({ level }) => level === "advice"),
  ];
}
