import type { Parts } from "../../../core/coach.ts";
import type { Context } from "../../../core/feature.ts";
import { textFor } from "../../../text/text.ts";
import { checkContent } from "../check.ts";
import type { Content } from "../content.ts";
import { MAX } from "../fields.ts";
import type { Goal } from "../goal.ts";
import { TEXTS, textProblem } from "../parse.ts";
import { statementOf } from "../statement.ts";
import { named } from "./new-goal.ts";

type Words = keyof typeof TEXTS;

/** A corrected sentence and the fields of all that it says otherwise than before; the other fields stay. */
export function readCorrection(
  goal: Goal,
  statement: string,
  { coach, me, today }: Pick<Context, "coach" | "me" | "today">,
) {
  const t = textFor(me.lang);
  const problem = textProblem(statement, MAX.statement, t);
  if (problem !== null) return { patch: {}, problem };
  const before = statementOf(t, goal);
  const read = (text: string) => coach.review({ text, lang: me.lang, today });
  const { kind, parts } = read(statement);
  if (kind === "none") return { patch: {}, problem: t.goals.notGoal.inForm };
  // Only what is read otherwise: what a form took may be more than the coach reads in the sentence made of it.
  const { target, baseline, due, ...told } = differing(named(read(before).parts), named(parts));
  const { object: what, scope, owner: who, reason: why, metric, means } = told;
  // "The night shift …" is no place where it is known to be who does it.
  const where = scope !== null && stands(scope, goal.who) ? null : scope;
  const said: Partial<Content> = {
    ...wordsIn(statement, before, goal, { what, where, who, metric, why, means }),
    ...(target && { target }),
    ...(baseline && { baseline }),
    ...(due && { due }),
  };
  const checked = checkContent(goal, said, today, t);
  return { patch: { ...checked.patch, statement }, problem: Object.values(checked.errors)[0] ?? null };
}

/** The parts that are not as before; null for the others. */
function differing(before: Parts, after: Parts): Parts {
  const parts = Object.entries(after).map(([part, read]) => {
    const same = JSON.stringify(read) === JSON.stringify(before[part as keyof Parts]);
    return [part, same ? null : read];
  });
  return Object.fromEntries(parts) as Parts;
}

/** The texts that a sentence changes: words exchanged for others as they are, else as they were read. */
function wordsIn(
  statement: string,
  before: string,
  goal: Pick<Content, Words>,
  read: Record<Words, string | null>,
): Partial<Content> {
  const fields = (Object.keys(TEXTS) as Words[]).flatMap((name) => {
    const words = exchanged(goal[name], before, statement) ?? anew(goal[name], read[name], before, statement);
    return words !== null && TEXTS[name].safeParse(words).success ? [[name, words]] : [];
  });
  return Object.fromEntries(fields);
}

/** What came in the place of the words when everything around them was left alone; null where it was not. */
function exchanged(words: string, before: string, after: string): string | null {
  const at = forms(words)
    .map((form) => before.indexOf(form))
    .find((start) => start >= 0);
  if (at === undefined) return null;
  const [head, tail] = [before.slice(0, at), before.slice(at + words.length)];
  const around = after.length > head.length + tail.length && after.startsWith(head) && after.endsWith(tail);
  const found = around ? after.slice(head.length, after.length - tail.length).trim() : "";
  return found === "" || forms(words).includes(found) ? null : found;
}

/** What was read, unless the old words stand in the sentence as often as before and it is not just more of them. */
function anew(old: string, read: string | null, before: string, after: string): string | null {
  if (read === null || !stands(old, after) || times(old, after) < times(old, before)) return read;
  return stands(old, read) && read.length > old.length ? read : null;
}

const stands = (words: string, text: string): boolean => times(words, text) > 0;

const times = (words: string, text: string): number =>
  forms(words).reduce((sum, form) => sum + text.split(form).length - 1, 0);

/** The words with a capital and without; a single letter, such as I, proves nothing. */
function forms(words: string): string[] {
  const [first = "", rest] = [words.charAt(0), words.slice(1)];
  return words.length > 1 ? [...new Set([first.toLowerCase() + rest, first.toUpperCase() + rest])] : [];
}
