import { catalogue } from "./templates.ts";

/** A word that was typed, and those that mean the same. */
export type Term = readonly [typed: string, ...twins: string[]];

/** Whether one is the other with an ending: complaint, complaints; but not over, overtime. */
export function isForm(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && long.length - short.length <= 3 && !isHan(short) && long.startsWith(short);
}

const HAN = /\p{Script=Han}/u;
export const isHan = (word: string): boolean => HAN.test(word);

/** The words to look for: Chinese has no spaces, so each two characters that stand together are one. */
export function termsOf(typed: string): Term[] {
  const text = fold(typed);
  const runs = text.match(/\p{Script=Han}+/gu) ?? [];
  const pairs = runs.flatMap((run) =>
    run.length === 1 ? [run] : Array.from(run.slice(1), (_, at) => run.slice(at, at + 2)),
  );
  const all = [...new Set([...latin(text), ...pairs])];
  const telling = all.filter((word) => !catalogue().common.includes(word));
  return (telling.length > 0 ? telling : all).map(withTwins);
}

function withTwins(word: string): Term {
  const groups = catalogue().alike.filter((group) => group.some((other) => isForm(word, other)));
  return [word, ...groups.flat()];
}

export const latin = (text: string): string[] => text.match(/[\p{Script=Latin}\p{N}]+/gu) ?? [];

/** Full width, case and accents make no difference. */
export const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
