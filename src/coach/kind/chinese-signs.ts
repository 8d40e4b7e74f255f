import type { Figure } from "../numbers/figure.ts";
import type { Reading } from "../read.ts";
import { baselineOf, deadlineOf, targetOf } from "../read.ts";
import { knows } from "../scan/lexicon.ts";
import type { Span } from "../scan/span.ts";
import { inside, within } from "../scan/span.ts";
import { FAVOUR, RELAYED, REPORTED, SLOGAN, TELLING, URGE } from "../words/chinese-kind.ts";
import type { WordClass } from "../words/words.ts";
import { isAhead, isLed, isTold, setsOutright, tells } from "./chinese-clause.ts";
import { isQuestion, LEAD } from "./chinese-question.ts";

/** What a Chinese text shows of its writer's intent. */
export interface Signs {
  /** A number with a word that makes it a target: 到, 以内, 减少. */
  led: boolean;
  wishes: boolean;
  /** Something shall change, or be good. */
  moves: boolean;
  /** A clause that tells nothing calls for more or better: 再往上提一提. */
  urges: boolean;
  /** It opens as a resolution does: 打造…, 把…. */
  resolves: boolean;
  ahead: boolean;
  /** A level and what it is good for or where it stands: CSAT 94%，最高到过93%，这是公司承诺. */
  states: boolean;
  asksFavour: boolean;
  asks: boolean;
  vents: boolean;
  tells: boolean;
  greets: boolean;
}

/** 上季度91%: where it stands, and nothing that is told. */
const standsOnly = (clause: Span, { plain, mentions, figures }: Reading): boolean => {
  const then = mentions.find((mention) => mention.role === "history" && mention.start <= clause.start + 1);
  const stands = figures.find(({ role, end }) => role === "baseline" && end >= clause.end - 1 && end <= clause.end);
  return (
    then !== undefined &&
    stands !== undefined &&
    /^(?:[是为有才只仅约要]|平均|大概)*$/.test(plain.slice(then.end, stands.start))
  );
};

const isRate = ({ unit }: Figure): boolean => /^(?:%|x|s|min|h|d|score)$/.test(unit ?? "");

function statesLevel(reading: Reading): boolean {
  const { plain, clauses, figures, mentions, reasons } = reading;
  const [first] = clauses;
  const level = targetOf(figures);
  const only = /每[天日周月季]/.test(plain.slice(0, level?.start ?? 0)) && /只|才|仅/.test(plain);
  if (!first || !level || !(isRate(level) || only) || !within(level, first) || tells(first, reading)) return false;
  const stands = baselineOf(figures);
  const argued =
    (reasons.length > 0 && level.unit === "%") ||
    (stands !== null && (stands.unit ?? level.unit) === level.unit) ||
    level.unit === "x";
  return argued && !mentions.some(({ role, ...day }) => role !== "rhythm" && within(day, first));
}

/** These only move an object before its verb. */
const isWeak = knows("把, 将, 让, 令, 使, 准备, 预计, 要求, 决定, 目标");
/** 得压下来, 得更热乎点: 得 that is no complement. */
const OUGHT =
  /再[不唔](?:提|改|抓|管|加|降|减|优|解|整)|得(?:有人|更|再|好好|大幅|压|治|管|方便|把|想办法|加|减|尽快|赶|搞|改|提|降|做到|保证|确保|练|学|让)|(?:^|[,;.!])(?:必|总|真|也)?得(?!分|到|知|奖|了|很|多|个)/;
const NOW = /^(?:本|这个?|今个?|呢个?)(?:周|月份?|星期|季度?|礼拜)$/;
export function signsOf(reading: Reading): Signs {
  const { plain, marks, clauses, mentions, figures, reasons, means } = reading;
  const any = (...kinds: WordClass[]): boolean =>
    kinds.some((kind) => marks[kind].some((span) => !inside(span, reasons)));
  const deadline = deadlineOf(mentions);
  const days = mentions.filter(({ role, due }) => role === "deadline" && due !== "impossible");
  const start = LEAD.exec(plain)?.[0].length ?? 0;
  const opens = (kind: WordClass): boolean => marks[kind].some((span) => span.start === start || span.start === 0);
  const calls = clauses.filter((clause) => !inside(clause, reasons) && !isTold(clause, reading));
  const said = (pattern: RegExp): boolean =>
    calls.some((clause) => pattern.test(plain.slice(clause.start, clause.end)));
  const [urges, resolves] = [said(URGE), said(SLOGAN)];
  const led = figures.some((figure, i) => isLed(reading, figure, figures[i - 1]));
  return {
    led,
    urges,
    resolves,
    wishes:
      OUGHT.test(plain) ||
      marks.forever.length + marks.perfect.length > 0 ||
      marks.wish.some(({ start: at, end }) => !isWeak(plain.slice(at, end)) && !inside({ start: at, end }, reasons)),
    moves: any("up", "down", "hold", "vague", "better", "perfect") || urges || resolves,
    ahead: days.some((day) => isAhead(day, reading)),
    states: statesLevel(reading),
    asksFavour: FAVOUR.test(plain) || TELLING.test(plain) || opens("command"),
    asks: isQuestion(reading, led) && !(led && setsOutright(reading)),
    vents: any("complaint"),
    tells:
      clauses.some(
        (clause, i) =>
          !inside(clause, [...means, ...reasons]) && tells(clause, reading) && !(i > 0 && standsOnly(clause, reading)),
      ) ||
      (deadline !== null && figures.length > 0 && NOW.test(plain.slice(deadline.start, deadline.end))) ||
      REPORTED.test(plain) ||
      RELAYED.test(plain),
    greets: opens("greeting"),
  };
}
