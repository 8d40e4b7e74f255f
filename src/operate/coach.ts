import { createInterface } from "node:readline";
import { type AnswerOptions, coachLines, guessLang } from "../coach/answer.ts";
import { rulesCoach } from "../coach/rules.ts";
import { readConfig } from "../config.ts";
import type { Review } from "../core/coach.ts";
import { UsageError } from "../core/errors.ts";
import { asLang, type Lang } from "../core/lang.ts";
import { dayIn, isDay, isZone } from "../core/time.ts";
import { textFor } from "../text/text.ts";
import { secondReader } from "./second-coach.ts";
import type { Terminal } from "./terminal.ts";

export interface CoachFlags {
  lang?: string | undefined;
  today?: string | undefined;
  tz?: string | undefined;
  json?: boolean | undefined;
  model?: boolean | undefined;
}

/** Reviews one text, or each JSON line of the input; with `model` read a second time, and what that came to is told. */
export async function coachCommand(text: string, flags: CoachFlags, { env, input, out, err }: Terminal): Promise<void> {
  const options = readFlags(flags, env);
  const second = flags.model ? await secondReader(options.coach, env) : null;
  const lines = text === "" ? createInterface({ input }) : onlyLine(JSON.stringify({ text }));
  for await (const line of coachLines(lines, options, second?.review)) {
    out(text === "" || flags.json ? line : forPeople(JSON.parse(line) as Review, options.lang ?? guessLang(text)));
  }
  if (second) err(second.told());
}

async function* onlyLine(line: string): AsyncIterable<string> {
  yield line;
}

function readFlags({ lang, today, tz }: CoachFlags, env: NodeJS.ProcessEnv): AnswerOptions {
  const spoken = lang === undefined ? null : asLang(lang);
  if (lang !== undefined && spoken === null) throw new UsageError(`--lang is "${lang}": write en, zh-Hans or zh-Hant.`);
  if (tz !== undefined && !isZone(tz))
    throw new UsageError(`--tz is "${tz}": write an IANA time zone such as Asia/Taipei.`);
  if (today !== undefined && !isDay(today))
    throw new UsageError(`--today is "${today}": write a day such as 2026-11-20.`);
  const { zone, clock } = readConfig({ ...env, NODE_ENV: "" });
  return { coach: rulesCoach(), lang: spoken, today: today ?? dayIn(tz ?? zone, clock ?? Date.now()) };
}

/** A review as a few lines to read. */
function forPeople(review: Review, lang: Lang): string {
  const t = textFor(lang).goals;
  if (review.kind === "none") return t.notGoal.inForm;
  const lines = (["S", "M", "A", "R", "T"] as const).map((letter) => {
    const found = review.findings.filter((finding) => finding.letter === letter && finding.level !== "advice");
    const words = found.flatMap(({ evidence }) => evidence.map((piece) => piece.text)).join(" · ");
    const said = review[letter] ? words || t.passedWord : (found[0]?.advice ?? t.missingWord);
    return `${review[letter] ? "✓ " : "· "}${letter} ${t.letters[letter]}${t.dash}${said}`;
  });
  const hints = review.findings.filter(({ level }) => level === "advice").map(({ advice }) => `! ${advice}`);
  return [...lines, ...hints].join("\n");
}
