import { asLang, LANGS, type Lang } from "../../core/lang.ts";
import type { Day } from "../../core/time.ts";
import { textFor } from "../../text/text.ts";

/** What somebody types after `me`. A leave without days is asked for them. */
export type Request =
  | { kind: "show" }
  | { kind: "lang"; lang: Lang }
  | { kind: "leave"; days: { from: Day; to: Day } | null }
  | { kind: "snooze" | "stop" | "start" };

/** Two days as a computer writes them, or one; whether they exist is another question. */
const DAYS = /^(\d{4}-\d{2}-\d{2})(?:\s*(?:\s|–|-|~|～|to|至|到)\s*(\d{4}-\d{2}-\d{2}))?$/;

/** Null for what is no request of this kind: then it is a sentence that begins with the word. */
export function readRequest(args: string): Request | null {
  const typed = args.normalize("NFKC").trim();
  if (typed === "") return { kind: "show" };
  const lang = languageOf(typed);
  if (lang) return { kind: "lang", lang };
  const [first = "", ...rest] = typed.split(/\s+/);
  const word = wordOf(first.toLowerCase());
  if (word === null) return null;
  if (word !== "leave") return rest.length === 0 ? { kind: word } : null;
  if (rest.length === 0) return { kind: "leave", days: null };
  const [, from, to = from] = rest.join(" ").match(DAYS) ?? [];
  return from === undefined || to === undefined ? null : { kind: "leave", days: { from, to } };
}

type Word = Exclude<Request["kind"], "show" | "lang">;

function wordOf(typed: string): Word | null {
  for (const lang of LANGS) {
    const words = Object.entries(textFor(lang).rhythm.words) as [Word, readonly string[]][];
    const found = words.find(([, names]) => names.includes(typed));
    if (found) return found[0];
  }
  return null;
}

/** A language by its tag or by its own name: `zh-TW`, `繁體中文`. */
function languageOf(typed: string): Lang | null {
  const named = LANGS.find((lang) => textFor(lang).people.languages[lang].toLowerCase() === typed.toLowerCase());
  return named ?? asLang(typed);
}
