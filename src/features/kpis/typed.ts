import type { Kpi } from "../../catalog/kpi.ts";
import { clear, type Hit, named, search } from "../../catalog/search.ts";
import type { Typed } from "../../core/fields.ts";
import { LANGS } from "../../core/lang.ts";
import { textFor } from "../../text/text.ts";
import { thatTake } from "./takes.ts";

/** What somebody types after `kpi`. */
export type Word = "find" | "show" | "log" | "list" | "add" | "feed" | "today";
export interface Request {
  word: Word;
  rest: string;
}
/** Of a line such as `FCR 78% n=120`: which KPI may be meant, in which words, and what else was said. */
export interface Line {
  words: string;
  hits: readonly Hit[];
  typed: Typed;
  rest: string;
}

/** How sure the best find must be to open its form without asking. */
const SURE = 0.6;
const N = /(?<![\p{L}])n\s*[=:]?\s*(\d[\d,]*)(?!\S)|(?:样本量?|樣本數?)\s*[=:]?\s*(\d[\d,]*)/iu;
const VALUE =
  /(?<![\p{Script=Latin}\d.,])([-+−]?\d[\d,]*(?:\.\d+)?(?:\s*(?:\/|of|out of)\s*\d[\d,]*)?\s*(?:%|[\p{L}$¥€£]{0,8}))$/u;

/** No line with a name and a value is longer, in UTF-16 units. */
const LONGEST = 500;

/** Null for what is no request of this kind: then it is a sentence that begins with the word. */
export function readRequest(args: string, own: readonly Kpi[] = []): Request | null {
  const text = args.trim();
  if (text === "") return { word: "list", rest: "" };
  const found = wordAt(text);
  if (found?.word === "list") return found.rest === "" ? found : null;
  if (found) {
    return found.word === "log" && found.rest !== "" && readLine(found.rest, own).hits.length === 0 ? null : found;
  }
  return named(text, own) ? { word: "show", rest: text } : null;
}

/** `kpi log our smiles 80%`: what the word alone did not tell to be a command. */
export function readSpaced(text: string, own: readonly Kpi[]): Request | null {
  if (own.length === 0) return null;
  const [first = ""] = text.split(/[\s:：,，]/, 1);
  const names = LANGS.flatMap((lang) => ["kpi", ...textFor(lang).core.words.kpi]);
  if (!names.includes(first.normalize("NFKC").toLowerCase())) return null;
  return readRequest(text.slice(first.length).replace(/^[\s:：,，]+/, ""), own);
}

/** `指标记录首解率78%`, written as Chinese is: without spaces, and sure to be meant. */
export function readJoined(text: string, own: readonly Kpi[]): Request | null {
  const name = LANGS.flatMap((lang) => textFor(lang).core.words.kpi).find((one) => text.startsWith(one));
  if (name === undefined || !/\p{Script=Han}/u.test(name)) return null;
  const found = wordAt(text.slice(name.length));
  if (found === null) return null;
  // 指标新增 goes on to many things; only what stands apart is a name.
  if (found.word === "add") return found.apart || found.rest === "" ? found : null;
  const known = found.word === "log" ? readLine(found.rest, own) : { hits: search(found.rest, own), typed: {} };
  const sure = (known.hits[0]?.score ?? 0) >= SURE && (found.word !== "log" || "value" in known.typed);
  const alone = (found.word === "list" || found.word === "today") && found.rest === "";
  return sure || alone ? found : null;
}

export function readLine(text: string, own: readonly Kpi[] = []): Line {
  const whole = text.slice(0, LONGEST).normalize("NFKC").trim();
  const said = whole.match(N);
  const n = (said?.[1] ?? said?.[2])?.replaceAll(",", "");
  const before = (said ? whole.replace(said[0], " ") : whole).replaceAll(/\s+/g, " ").trim();
  const at = named(before, own) ? null : before.match(VALUE);
  const words = (at ? before.slice(0, at.index) : before).replace(/[\s:,，：=]+$/u, "");
  const value = at?.[1]?.trim();
  const typed = { ...(value !== undefined && { value }), ...(n !== undefined && { n }) };
  return {
    words,
    hits: thatTake(search(words, own), value),
    typed,
    rest: [value, n && `n=${n}`].filter(Boolean).join(" "),
  };
}

/** The one KPI that a line is about; null when it must be asked for. */
export function sureHit(hits: readonly Hit[]): Kpi | null {
  const only = hits.length === 1 && (hits[0]?.score ?? 0) >= SURE ? hits[0]?.kpi : undefined;
  return clear(hits) ?? only ?? null;
}

/** A sub-command in any language. One Chinese character alone needs a space behind it: 看板 is no 看. */
function wordAt(text: string): (Request & { apart: boolean }) | null {
  const typed = text.normalize("NFKC").toLowerCase();
  const all = LANGS.flatMap((lang) => Object.entries(textFor(lang).kpis.words) as [Word, readonly string[]][]);
  for (const [word, names] of all) {
    const name = [word, ...names].find((one) => typed.startsWith(one) && endsAt(typed, one));
    if (!name) continue;
    const behind = text.slice(name.length);
    const rest = behind.replace(/^[\s:：,，]+/, "");
    return { word, rest, apart: rest !== behind };
  }
  return null;
}

function endsAt(text: string, name: string): boolean {
  const joins = name.length >= 2 && /\p{Script=Han}$/u.test(name);
  return joins || !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
}
