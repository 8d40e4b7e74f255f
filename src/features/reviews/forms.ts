import { createHash } from "node:crypto";
import { filled, type Typed } from "../../core/fields.ts";
import type { Field, Form } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import type { Change } from "./changes.ts";
import { QUESTIONS, type Review } from "./review.ts";

/** How long texts may be, in characters. */
export const MAX = { answer: 1_000, why: 300, reason: 500 };
/** As many letters tell one print from another. */
const PRINT = 16;

export const form = (
  parts: Pick<Form, "id" | "title" | "submit" | "state" | "intro">,
  fields: Field[],
  typed: Typed,
): Form => ({
  ...{ kind: "form", ...parts },
  fields: filled(fields, typed),
});

export function answerForm(t: Text, { id }: Pick<Review, "id">, typed: Typed): Form {
  const says = t.reviews.answerForm;
  const fields = QUESTIONS.map((name): Field => {
    return { kind: "text", name, label: t.reviews.questions[name], max: MAX.answer, long: true, optional: true };
  });
  const intro = [{ bold: t.reviews.promise }, `\n${says.once}`];
  const parts = { id: "review.answer.save", title: says.title, intro, submit: says.send, state: id };
  return { ...form(parts, fields, typed), unnamed: true };
}

/** @param open goals behind about which nobody has decided */
export function signForm(t: Text, { id }: Pick<Review, "id">, month: string, open: number, typed: Typed): Form {
  const says = t.reviews.signForm;
  const fields: Field[] = [
    { kind: "text", name: "note", label: says.note, max: MAX.reason, long: true, optional: true },
  ];
  const intro = open === 0 ? says.intro(month) : `${says.intro(month)}\n${says.undecided(open)}`;
  return form({ id: "review.sign.save", title: says.title, intro, submit: says.sign, state: id }, fields, typed);
}

/** The form carries a print of what is taken over, so that nobody signs for what they have not seen. */
export function correctForm(t: Text, { id }: Pick<Review, "id">, changes: readonly Change[], typed: Typed): Form {
  const says = t.reviews.correctForm;
  const fields: Field[] = [{ kind: "text", name: "reason", label: says.reason, max: MAX.reason, long: true }];
  const [intro, state] = [says.intro(changes.length), `${id} ${printOf(changes)}`];
  return form({ id: "review.correct.save", title: says.title, intro, submit: says.save, state }, fields, typed);
}

export const printOf = (changes: readonly Change[]): string =>
  createHash("sha256").update(JSON.stringify(changes)).digest("base64url").slice(0, PRINT);
