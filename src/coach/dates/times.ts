import type { Day } from "../../core/time.ts";
import { daysBetween } from "../../core/time.ts";
import { findNumbers } from "../numbers/numbers.ts";
import { pieceAt } from "../scan/clauses.ts";
import type { Marks } from "../scan/marks.ts";
import { HAN } from "../scan/normalise.ts";
import type { Span } from "../scan/span.ts";
import { overlaps, within } from "../scan/span.ts";
import { findTold, isTold } from "../scan/told.ts";
import type { Mention } from "./find.ts";
import { findMentions } from "./find.ts";

interface Around {
  told: readonly Span[];
  marks: Marks;
  clauses: readonly Span[];
  amounts: readonly Span[];
  today: Day;
}

/** Words of time that only say how fast: "within 3 days". */
export const DAYS_ONLY =
  /^(?:with)?in(?:side)? (?:the )?\S+ (?:business |working )?days?$|天(?:之|以)?内$|日(?:之|以)?内$/;

/** The times a text names, each by what it means where it stands. */
export function findTimes(plain: string, today: Day, marks: Marks, clauses: readonly Span[]): Mention[] {
  const named = findMentions(plain, today);
  const told = findTold(plain, marks, clauses, named);
  const around = { told, marks, clauses, amounts: findNumbers(plain), today };
  const times = named
    .filter((mention) => !isAttribute(plain, mention, marks))
    .map((mention) => asPast(plain, asRhythm(plain, mention, marks, clauses), around));
  const own = times.map((mention, _, all) => asOccasion(plain, mention, all));
  return HAN.test(plain) ? own : own.map((mention, _, all) => asLevel(plain, mention, all));
}

/** Nothing is served in a hundred days. */
const LONG = /^(?:[3-9]\d|\d{3}|[三四五六七八九]十[^,;]{0,1}|[^,;]{0,2}百[^,;]{0,3})天/;

/** "within 90 days" at the beginning of a clause */
const WEEKS = /^(?:with)?in(?:side)? (?:the )?(?:next )?(?:[3-9]\d|\d{3}|thirty|sixty|ninety) /;

/** 控制在两日内 is how long something takes. */
const LEVEL =
  /(?:到|至|在|喺|为|压|缩短|缩|减|降|不超过|少于|低于|一律|[均都须]|最迟|最晚|最慢|至迟|[月年季底]前|节前|开始|起)$/;

/** "on Friday nights" says when it happens. */
const WEEKDAY = /(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const PEAK = /^ (?:nights|evenings|mornings|afternoons|lunches|lunchtimes|shifts)(?![a-z])/;

/** 招聘周期35天以内 */
const TAKES = /(?:周期|时间|时长|时效|用时|耗时)$/;

const EACH = /^[^,;了太很要把将]*(?:[的嘅件单者案票诉]|申请|缺件|超时|逾期|报修|投诉|咨询|退[件货款])$/;

/** "within 3 days" is how fast a parcel comes, but also by when the manual is written: what is served decides. */
function asRhythm(plain: string, mention: Mention, marks: Marks, clauses: readonly Span[]): Mention {
  const words = plain.slice(mention.start, mention.end);
  const clause = pieceAt(clauses, mention.start);
  const weekday =
    /^(?:周|星期|礼拜)[一二三四五六日天]$/.test(words) && !/^ ?(?:[之以]?前|截止|下班)/.test(plain.slice(mention.end));
  if (weekday || (WEEKDAY.test(words) && PEAK.test(plain.slice(mention.end))))
    return { ...mention, role: "rhythm", due: null };
  if (mention.role !== "deadline" || !DAYS_ONLY.test(words)) return mention;
  if (TAKES.test(plain.slice(clause.start, mention.start))) return { ...mention, role: "rhythm", due: null };
  if (LONG.test(words) || (WEEKS.test(words) && plain.slice(clause.start, mention.start).trim() === "")) return mention;
  if (LEVEL.test(plain.slice(clause.start, mention.start))) return { ...mention, role: "rhythm", due: null };
  // 备案退回的，七天内必须补正完: how fast each of them shall be done.
  const topic = clauses[clauses.indexOf(clause) - 1];
  if (topic && mention.start === clause.start && EACH.test(plain.slice(topic.start, topic.end)))
    return { ...mention, role: "rhythm", due: null };
  const serves = [...marks.serve, ...marks.object].some(({ start, end }) => start >= clause.start && end <= clause.end);
  const makes =
    marks.make.some(({ start }) => start >= clause.start && start < clause.end) &&
    marks.product.some(({ start }) => start >= clause.start && start < clause.end);
  // 兩天內把投訴從200件降到2件: what shall move from here to there has that long to do it.
  const moves =
    (/^[把将]/.test(plain.slice(mention.end)) || mention.start === clause.start) &&
    [marks.from, marks.to].every((spans) => spans.some((span) => within(span, clause)));
  return serves && !makes && !moves ? { ...mention, role: "rhythm", due: null } : mention;
}

/** "by June, because the audit is in July": beside a deadline, the day of a reason is none. */
function asOccasion(plain: string, mention: Mention, all: readonly Mention[]): Mention {
  const given = ({ start }: Mention): boolean => BECAUSE.test(plain.slice(0, start));
  if (mention.role !== "deadline" || !given(mention)) return mention;
  const due = all.some((other) => other.role === "deadline" && other.due !== null && !given(other));
  return due ? { ...mention, role: "rhythm", due: null } : mention;
}
const BECAUSE = /(?:(?<![a-z])because |因为)[^,.;!?]*$/;

/** "paid back in 3 days … by 31 December": beside a day that is due, or in place of another level, days are a level. */
function asLevel(plain: string, mention: Mention, all: readonly Mention[]): Mention {
  if (mention.role !== "deadline" || !DAYS_ONLY.test(plain.slice(mention.start, mention.end))) return mention;
  const replaces = /^[ ,(]{1,2}(?:instead of|rather than|down from|not|now|today:?|currently)(?![a-z])/.test(
    plain.slice(mention.end),
  );
  const due = all.some(
    (other) =>
      other.role === "deadline" &&
      other.due !== null &&
      other.start !== mention.start &&
      !DAYS_ONLY.test(plain.slice(other.start, other.end)),
  );
  return replaces || due ? { ...mention, role: "rhythm", due: null } : mention;
}

/** "Xmas shoppers" come at Christmas, but nothing is due then; "strategy 2030" is a name. */
function isAttribute(plain: string, { start, end }: Mention, marks: Marks): boolean {
  const words = plain.slice(start, end);
  const behind = (spans: readonly Span[]): boolean =>
    /^ [a-z]/.test(plain.slice(end, end + 2)) && spans.some((span) => span.start === end + 1);
  if (/^\d{4}$/.test(words)) return behind(marks.value) || marks.value.some((span) => span.end === start - 1);
  return !words.includes(" ") && behind(marks.client);
}

/** "was 41 min in Oct", "(19 % in October)": beside what was, in a clause that wants nothing, a time is over. */
function asPast(plain: string, mention: Mention, { told, marks, clauses, amounts, today }: Around): Mention {
  if (mention.role === "deadline" && isTold(mention.start, told, clauses))
    return { ...mention, role: "history", due: null };
  const ahead =
    AHEAD.test(plain.slice(mention.start, mention.end)) ||
    NEARLY.test(plain.slice(Math.max(0, mention.start - 14), mention.start));
  if (mention.role !== "deadline" || ahead) return mention;
  const clause = pieceAt(clauses, mention.start);
  const counted = amounts.some((amount) => within(amount, clause) && !overlaps(amount, mention));
  const noted = counted && (plain.charAt(clause.start - 1) === "(" || isJustOver(plain, mention, today));
  const was = noted || marks.past.some((span) => within(span, clause) && span.start <= mention.end + 1);
  const aims = [...marks.wish, ...marks.to].some((span) => within(span, clause));
  return was && !aims ? { ...mention, role: "history", due: null } : mention;
}

/** "in October", said in November beside a number */
const isJustOver = (plain: string, { start, end, due }: Mention, today: Day): boolean =>
  /^(?:in|during|over) [a-z]+$/.test(plain.slice(start, end)) &&
  due !== null &&
  due !== "impossible" &&
  daysBetween(today, due) > LATE;
/** A month that begins in more days than these was meant as the last one. */
const LATE = 270;

const AHEAD = /^(?:by|until|till|before|within|next|the next|this|end of)(?![a-z])|coming|今|内|前|底|下|明/;
const NEARLY = /(?:by|until|till|before|due|deadline:?|from|starting) $/;
