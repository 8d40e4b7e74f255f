import PQueue from "p-queue";
import { rulesCoach } from "../../src/coach/rules.ts";
import { LETTERS } from "../../src/core/coach.ts";
import { asLang } from "../../src/core/lang.ts";
import type { Model } from "../../src/core/model.ts";
import { reviewTwice } from "../../src/operate/second-coach.ts";
import { type Judged, judge, ofLetter, ofNone } from "./eval.ts";
import { type Labelled, TODAY } from "./labelled.ts";
import { NotRecorded } from "./recorded.ts";

/** So many questions are on their way at a time. */
const AT_ONCE = 4;

export interface Evaluated {
  rules: Judged[];
  /** With the model's reading merged in; the rules' own where it had no answer. */
  model: Judged[];
  /** How often there was no answer, by kind. */
  failures: Record<string, number>;
  /** The ids that a recording lacks. */
  notRecorded: string[];
}

export async function evaluate(set: readonly Labelled[], model: Pick<Model, "ask">): Promise<Evaluated> {
  const rules = judge(set);
  const failures: Record<string, number> = {};
  const notRecorded: string[] = [];
  const queue = new PQueue({ concurrency: AT_ONCE });
  const coach = rulesCoach();
  const read = async (judged: Judged): Promise<Judged> => {
    const { label } = judged;
    const question = { text: label.text, lang: asLang(label.lang) ?? "en", today: TODAY };
    const fail = (kind: string) => {
      failures[kind] = (failures[kind] ?? 0) + 1;
      return judged;
    };
    try {
      const { review, why } = await reviewTwice(question, coach, model);
      return why === null ? { ...judged, review } : fail(why);
    } catch (error) {
      if (!(error instanceof NotRecorded)) throw error;
      notRecorded.push(label.id);
      return fail("not recorded");
    }
  };
  const both = await Promise.all(rules.map((judged) => queue.add(() => read(judged))));
  return { rules, model: both, failures, notRecorded };
}

/** One line for each letter and language: F1 (precision/recall) with the model, F1 of the rules, and the difference. */
export function table({ rules, model }: Pick<Evaluated, "rules" | "model">): Record<string, string | number>[] {
  const langs = [...new Set(rules.map(({ label }) => label.lang))];
  return [...langs, ...(langs.length > 1 ? [null] : [])].flatMap((lang) => {
    const own = ({ label }: Judged) => lang === null || label.lang === lang;
    const [before, after] = [rules.filter(own), model.filter(own)];
    const set = lang ?? "all";
    const line = (what: string, one: Score, other: Score) => ({
      ...{ set, n: before.length, what, model: one.text, rules: other.text, difference: signed(one.mean - other.mean) },
    });
    return [
      ...LETTERS.map((letter) => line(letter, ofLetter(after, letter), ofLetter(before, letter))),
      line("not a goal", ofNone(after), ofNone(before)),
      line("ask", askOf(after), askOf(before)),
    ];
  });
}

interface Score {
  mean: number;
  text: string;
}

/** Of the goals, whose next question is the right one. */
function askOf(judged: readonly Judged[]): Score {
  const goals = judged.filter(({ label }) => label.kind === "goal");
  const right = goals.filter(({ ask, review }) => review.ask === ask).length;
  const mean = right / Math.max(1, goals.length);
  return { mean, text: mean.toFixed(3) };
}

const signed = (n: number): string => `${n > 0 ? "+" : ""}${n.toFixed(3)}`;

/** So many, spread evenly over all. */
export function some<T>(all: readonly T[], count: number): T[] {
  if (count >= all.length) return [...all];
  return Array.from({ length: count }, (_, n) => all[Math.floor((n * all.length) / count)] as T);
}

/** What else there is to say. @param tokens undefined for a recording */
export function summary(n: number, { failures, notRecorded }: Evaluated, tokens?: number): string {
  const kinds = Object.entries(failures).map(([kind, times]) => `${kind} ${times}`);
  const failed = Object.values(failures).reduce((sum, times) => sum + times, 0);
  return [
    `${n - failed} of ${n} read by the model${failed === 0 ? "" : `; for the rest the rules' reading counts: ${kinds.join(", ")}`}.`,
    ...(notRecorded.length > 0 ? [`Not recorded: ${notRecorded.join(", ")}`] : []),
    tokens === undefined ? "From a recording: no tokens used." : `${tokens} tokens used.`,
  ].join("\n");
}
