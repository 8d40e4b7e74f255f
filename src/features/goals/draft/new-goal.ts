import { LETTERS, type Letter, type Measure, type Parts, type Review } from "../../../core/coach.ts";
import type { Lang } from "../../../core/lang.ts";
import type { Day, Millis } from "../../../core/time.ts";
import { textFor } from "../../../text/text.ts";
import { canBe, checkDates } from "../check.ts";
import type { Level } from "../content.ts";
import type { Goal, Reading } from "../goal.ts";

/** Finding codes about a target that stays out of reach whatever means are named. */
const ABSURD = ["absurd"];
/** Finding code about 30 February. */
const NO_DAY = "no-such-day";
/** Finding code about a target that says by how much. */
const SHARE_BY = "points-or-percent";

/** A new draft from a sentence and what the coach read in it. */
export function draftGoal(
  origin: {
    id: string;
    org: string;
    owner: string;
    team: string | null;
    sentence: string;
    today: Day;
    now: Millis;
    level?: Level;
  },
  review: Review,
  lang: Lang,
): Goal {
  const { today, now, ...ids } = origin;
  const parts = named(review.parts);
  return withoutWrong({
    ...ids,
    rev: 0,
    createdAt: now,
    reading: readingOf(review, lang, ids.sentence),
    history: [],
    asked: null,
    what: parts.object ?? "",
    who: parts.owner ?? "",
    where: parts.scope ?? "",
    metric: parts.metric ?? "",
    baseline: parts.baseline,
    target: parts.target,
    direction: parts.direction,
    start: today,
    due: parts.due,
    period: parts.due ? "" : (parts.period ?? ""),
    why: parts.reason ?? "",
    value: null,
    means: parts.means ?? "",
    counters: [],
    statement: null,
    visibility: "team",
    state: "draft",
    activeSince: null,
    override: null,
    lesson: "",
    notes: [],
  });
}

/** A day that is over and a number that cannot be are not taken from the sentence: they are asked for, and why is said. */
function withoutWrong(draft: Goal): Goal {
  const { start, due, target, baseline, reading } = draft;
  const t = textFor(reading.lang);
  const said = (level: Measure | null) => (level && !canBe(draft, level) ? t.goals.draft.wrong(level.text) : null);
  const T = checkDates({ start, due: null }, { start, due }, start, t)["due"];
  const [M, A] = [said(target), said(baseline)];
  const wrong = { ...(T && { T }), ...(M && { M }), ...(A && { A }) };
  return {
    ...draft,
    ...(T && { due: null }),
    ...(M && { target: null }),
    ...(A && { baseline: null }),
    ...(Object.keys(wrong).length > 0 && { reading: { ...reading, wrong } }),
  };
}

/** Whoever writes is no name: others read "I" and "我們" as somebody else. */
const isPronoun = (owner: string): boolean =>
  /^(i|we|us|me|my|our|我的|个人|個人|我|我们|我們|咱们|咱們|咱|本人|我自己)$/i.test(owner.trim());

/** "from 10% to 10%" says nothing of where it starts, unless it shall hold. */
const standsStill = ({ baseline, target, direction }: Parts): boolean =>
  direction !== "hold" && baseline?.value === target?.value && baseline?.unit === target?.unit;

/** With the object as a goal's `what`: where there is none but a word of the place ("email team"), it is the metric. */
export function named(parts: Parts): Parts {
  const object = parts.object !== null && parts.scope?.includes(parts.object) ? null : parts.object;
  const owner = parts.owner !== null && isPronoun(parts.owner) ? null : parts.owner;
  return { ...parts, baseline: standsStill(parts) ? null : parts.baseline, owner, object: object ?? parts.metric };
}

/** "cut it by 30 s", 减少30秒: how far it moves, where a share would have been asked about already. */
const BY = /(?<![a-z])by (?:about |around |at least |another |an? (?:further |extra ))?$/i;
const BY_ZH =
  /(?:减少|減少|降低|下降|缩短|縮短|增加|提高|提升|上升|快|多|少|减|減|降|升|增)(?:了|约|約|至少|大约|大約)?$/;

function saysHowFar({ parts, findings }: Review, sentence: string): boolean {
  if (findings.some(({ code }) => code === SHARE_BY)) return true;
  const { target, baseline } = parts;
  const at = target && !baseline ? sentence.indexOf(target.text) : -1;
  const before = sentence.slice(0, Math.max(0, at));
  return BY.test(before) || BY_ZH.test(before);
}

function readingOf(review: Review, lang: Lang, sentence: string): Reading {
  const { parts } = review;
  const passed = LETTERS.filter((letter) => review[letter]);
  const held: Record<Letter, unknown> = {
    S: (parts.object ?? parts.metric) && (parts.scope ?? parts.owner),
    M: parts.target,
    T: parts.due,
    R: parts.reason,
    A: parts.baseline ?? parts.means,
  };
  const proof = Object.fromEntries(passed.map((letter) => [letter, proofOf(review, letter)]));
  const asks = review.findings.filter(({ level }) => level === "ask");
  const refused = asks.filter(({ code }) => ABSURD.includes(code)).map(({ letter }) => letter);
  const advice = Object.fromEntries(asks.map((finding) => [finding.letter, finding.advice]));
  return {
    lang,
    advice,
    target: parts.target,
    passed,
    proof,
    refused,
    wordsOnly: passed.filter((letter) => !held[letter]),
    ...(asks.some(({ code }) => code === NO_DAY) && { noDay: true as const }),
    ...(saysHowFar(review, sentence) && { change: true as const }),
    ...vagueOf(asks),
  };
}

/** What is to change more or better without saying how far; "as soon as possible" is the date's business. */
function vagueOf(asks: Review["findings"]): Pick<Reading, "vague"> {
  const words = (code: string) => asks.filter((one) => one.code === code).flatMap(({ evidence }) => evidence);
  const soon = words("soon").map(({ start }) => start);
  const [vague] = words("how-much").filter(({ start }) => !soon.includes(start));
  return vague ? { vague: vague.text } : {};
}

function proofOf(review: Review, letter: Letter): string {
  const found = review.findings.filter((finding) => finding.letter === letter && finding.level === "passed");
  return [...new Set(found.flatMap(({ evidence }) => evidence.map(({ text }) => text.trim())))].join(" · ");
}
