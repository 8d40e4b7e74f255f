import { createRequire } from "node:module";
import type { ParsedResult } from "chrono-node";
import type { Lang } from "../../core/lang.ts";
import type { Day } from "../../core/time.ts";
import { exactDay } from "./calendar.ts";
import { findMentions } from "./find.ts";

type Parse = (
  text: string,
  reference: { instant: Date; timezone: number },
  options: { forwardDate: boolean },
) => ParsedResult[];

/** chrono's parser for a language: the wrong script silently misreads. */
const PARSERS: Record<Lang, string> = {
  en: "chrono-node/en",
  "zh-Hans": "chrono-node/zh/hans",
  "zh-Hant": "chrono-node/zh/hant",
};
const require = createRequire(import.meta.url);

/** The day a person typed into a date field; null when it names none or one that does not exist. */
export function readDay(text: string, plain: string, lang: Lang, today: Day): Day | null {
  const found = findMentions(plain, today);
  const mentions = found.filter(({ role }) => role === "deadline");
  if (mentions.some(({ due }) => due === "impossible")) return null;
  const dated = mentions.find(({ due }) => due !== null);
  if (dated?.due) return dated.due;
  return found.length > 0 ? null : byChrono(text.trim(), lang, today);
}

/** Only what chrono understands as a whole counts: of "the day after tomorrow" it would read "tomorrow". */
function byChrono(text: string, lang: Lang, today: Day): Day | null {
  if (text.length > 60) return null;
  // Loaded on first use: it costs 30 ms, and most dates never come here.
  const { parse } = require(PARSERS[lang]) as { parse: Parse };
  const [found] = parse(text, { instant: new Date(`${today}T12:00:00Z`), timezone: 0 }, { forwardDate: true });
  if (
    !found ||
    found.text.length < text.length ||
    found.start.isCertain("minute") ||
    !(found.start.isCertain("day") || found.start.isCertain("weekday"))
  )
    return null;
  const part = (name: "year" | "month" | "day"): number => found.start.get(name) ?? 0;
  return exactDay(part("year"), part("month"), part("day"));
}
