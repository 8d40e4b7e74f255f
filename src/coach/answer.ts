import { z } from "zod";
import type { Coach, Question, Review } from "../core/coach.ts";
import type { Lang } from "../core/lang.ts";
import { asLang } from "../core/lang.ts";
import type { Day } from "../core/time.ts";
import { ReviewShape } from "./shape.ts";
import { FOLD } from "./words/fold.ts";

/** `lang` null means: by the script of each text. */
export interface AnswerOptions {
  coach: Coach;
  lang: Lang | null;
  today: Day;
}

const Id = z.union([z.string(), z.number()]);
const Line = z.object({
  id: Id.optional(),
  lang: z.string().optional(),
  text: z.string({ error: "text is missing: give the goal as a string" }),
});
const Answer = z.object({ id: Id.optional(), ...ReviewShape.shape });

/** Reviews a question in another way than by the rules alone. */
export type Reviewer = (question: Question) => Promise<Review>;

/** Answers JSON lines `{"id","lang","text"}`, one line each, in their order. Empty lines are skipped. */
export async function* coachLines(
  lines: AsyncIterable<string>,
  options: AnswerOptions,
  reviewer: Reviewer = async (question) => options.coach.review(question),
): AsyncIterable<string> {
  for await (const line of lines) {
    if (line.trim() === "") continue;
    const asked = readLine(line, options);
    yield "refused" in asked ? asked.refused : written(asked, await reviewer(asked.question));
  }
}

/** The answer to one JSON line: `{id, ...Review}`, or `{id?, error}` with what is wrong with it. */
export function answerLine(line: string, options: AnswerOptions): string {
  const asked = readLine(line, options);
  return "refused" in asked ? asked.refused : written(asked, options.coach.review(asked.question));
}

interface AskedLine {
  id: string | number | undefined;
  question: Question;
}

function readLine(line: string, { lang, today }: AnswerOptions): AskedLine | { refused: string } {
  const input = parse(line);
  if (input === undefined)
    return { refused: JSON.stringify({ error: 'not a JSON object: give one {"id","lang","text"} per line' }) };
  const parsed = Line.safeParse(input);
  if (!parsed.success) return { refused: refuse(input, parsed.error.issues[0]?.message ?? "not a goal's line") };
  const { id, text } = parsed.data;
  const spoken = parsed.data.lang === undefined ? (lang ?? guessLang(text)) : asLang(parsed.data.lang);
  if (!spoken) return { refused: refuse(input, `unknown lang "${parsed.data.lang}": use en, zh-Hans or zh-Hant`) };
  return { id, question: { text, lang: spoken, today } };
}

const written = ({ id }: AskedLine, review: Review): string =>
  JSON.stringify(Answer.parse({ ...(id === undefined ? {} : { id }), ...review }));

function parse(line: string): object | undefined {
  try {
    const input: unknown = JSON.parse(line);
    return typeof input === "object" && input !== null && !Array.isArray(input) ? input : undefined;
  } catch {
    return undefined; // reported as a line by the caller
  }
}

function refuse(input: object, error: string): string {
  const id = "id" in input ? Id.safeParse(input.id) : undefined;
  return JSON.stringify({ ...(id?.success ? { id: id.data } : {}), error });
}

const TRADITIONAL = new Set([...FOLD.replaceAll(/\s/g, "")].filter((_, i) => i % 2 === 0));

/** By script: one traditional character makes a text zh-Hant. */
export function guessLang(text: string): Lang {
  if (!/\p{Script=Han}/u.test(text)) return "en";
  return [...text].some((char) => TRADITIONAL.has(char)) ? "zh-Hant" : "zh-Hans";
}
