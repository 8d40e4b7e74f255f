import type { Records } from "../../core/work.ts";
import { answers, LEAST, marks, QUESTIONS, type Review } from "./review.ts";

/** Forgets who has answered, and what never came together with enough others; for when no answer is taken any more. */
export async function forgetWho({ id }: Pick<Review, "id">, records: Records): Promise<void> {
  for (const mark of await records.list(marks, { review: id })) records.remove(marks, mark);
  const all = await records.list(answers, { review: id });
  for (const question of QUESTIONS) {
    const given = all.filter((one) => one.question === question);
    if (given.length < LEAST) for (const one of given) records.remove(answers, one);
  }
}
