import { join } from "node:path";
import { rulesCoach } from "../../src/coach/rules.ts";
import { LETTERS, type Letter, type Review } from "../../src/core/coach.ts";
import { asLang, LANGS, type Lang } from "../../src/core/lang.ts";
import { flagsOf } from "../support/flags.ts";
import { type Labelled, readKinds, readSet, TODAY } from "./labelled.ts";

/**
 * How well the coach by rules reads goals that people labelled: `npm run eval [-- --split train --misses --lang en]`.
 * Nearly all of it has been read while the rules were written; the test half of the last fresh files has not. The
 * train halves are what the scorer learns from (learn.ts), so only test halves tell anything. What the
 * coach does with text that nobody tuned it on is seen by the first reading of a fresh file, so a new one is measured
 * once before its misses are looked at, and its test half stays unread.
 */

export interface Judged {
  label: Labelled;
  review: Review;
  /** What should be asked: the first letter that is missing. */
  ask: Letter | null;
}

export function judge(all: readonly Labelled[]): Judged[] {
  const coach = rulesCoach();
  return all.map((label) => {
    const review = coach.review({ text: label.text, lang: asLang(label.lang) ?? "en", today: TODAY });
    const ask = label.kind === "none" ? null : (LETTERS.find((letter) => !label[letter]) ?? null);
    return { label, review, ask };
  });
}

/** One line of the table: shares in percent. */
export function row(name: string, judged: readonly Judged[]): Record<string, string | number> {
  const goals = judged.filter(({ label }) => label.kind === "goal");
  const share = (of: readonly Judged[], right: (one: Judged) => boolean) => percent(of.filter(right).length, of.length);
  return {
    set: name,
    n: judged.length,
    ...Object.fromEntries(LETTERS.map((letter) => [letter, f1(judged, letter)])),
    kind: share(judged, ({ label, review }) => label.kind === review.kind),
    "not a goal": ofNone(judged).text,
    ask: share(goals, ({ ask, review }) => review.ask === ask),
    "all five": share(goals, ({ label, review }) => LETTERS.every((letter) => label[letter] === review[letter])),
    target: share(
      goals.filter(({ label }) => label.target),
      ({ label, review }) => review.parts.target?.value === label.target?.value,
    ),
    due: share(
      goals.filter(({ label }) => label.due),
      ({ label, review }) => review.parts.due === label.due,
    ),
  };
}

const f1 = (judged: readonly Judged[], letter: Letter): string => ofLetter(judged, letter).text;

export const ofLetter = (judged: readonly Judged[], letter: Letter) =>
  f1Of(
    judged,
    ({ label }) => label[letter],
    ({ review }) => review[letter],
  );

export const ofNone = (judged: readonly Judged[]) =>
  f1Of(
    judged,
    ({ label }) => label.kind === "none",
    ({ review }) => review.kind === "none",
  );

/** Precision, recall and their harmonic mean, as `F1 (P/R)`. */
function f1Of<One>(all: readonly One[], is: (one: One) => boolean, said: (one: One) => boolean) {
  const both = all.filter((one) => is(one) && said(one)).length;
  const precision = both / Math.max(1, all.filter(said).length);
  const recall = both / Math.max(1, all.filter(is).length);
  const mean = both === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const two = (share: number) => share.toFixed(2).replace("0.", ".");
  return { precision, recall, mean, text: `${mean.toFixed(3)} (${two(precision)}/${two(recall)})` };
}

/** How well goals are told from other texts where only that is known. */
function kindsRow(lang: Lang): Record<string, string | number> {
  const coach = rulesCoach();
  const all = readKinds(join(import.meta.dirname, "kinds")).filter((one) => one.lang === lang);
  const heard = all.map(({ kind, text }) => ({ kind, heard: coach.review({ text, lang, today: TODAY }).kind }));
  const none = f1Of(
    heard,
    ({ kind }) => kind === "none",
    (one) => one.heard === "none",
  );
  return { set: `kinds ${lang}`, n: all.length, "not a goal": none.text };
}

const percent = (part: number, whole: number): string => (whole === 0 ? "-" : (part / whole).toFixed(3));

/** What was misread, one line each: which letters wrongly passed (+) and wrongly missed (-). */
export function misses(judged: readonly Judged[]): string[] {
  return judged.flatMap(({ label, review }) => {
    const wrong = LETTERS.filter((letter) => label[letter] !== review[letter]);
    const kind = label.kind === review.kind ? [] : [`kind is ${label.kind}`];
    if (wrong.length + kind.length === 0) return [];
    const signs = wrong.map((letter) => `${review[letter] ? "+" : "-"}${letter}`);
    return [`${label.id} ${[...kind, ...signs].join(" ")}  ${label.text}`];
  });
}

if (process.argv[1] === import.meta.filename) {
  const usage = "npm run eval [-- --split train|test --lang en|zh-Hans|zh-Hant --misses]";
  const values = flagsOf(usage, ["split", "lang"], ["misses"]);
  const all = readSet(import.meta.dirname).filter(({ lang }) => !values.lang || lang === values.lang);
  const judged = judge(all);
  const splits = values.split ? [values.split] : ["train", "test"];
  const langs = [...new Set(all.map(({ lang }) => lang))];
  const of = (split: string, lang?: string) =>
    judged.filter(({ label }) => label.split === split && (!lang || label.lang === lang));
  console.table(
    splits.flatMap((split) => [
      ...langs.map((lang) => row(`${split} ${lang}`, of(split, lang))),
      row(`${split}, all`, of(split)),
    ]),
  );
  console.table(LANGS.filter((lang) => !values.lang || lang === values.lang).map(kindsRow));
  if (values.misses) for (const line of misses(of(values.split ?? "train"))) console.log(line);
}
