import type { Letter } from "../../core/coach.ts";
import type { Day } from "../../core/time.ts";
import type { Reading } from "../read.ts";
import { deadlineOf, targetOf } from "../read.ts";
import type { Span } from "../scan/span.ts";
import { inside, overlaps } from "../scan/span.ts";
import { achievable } from "./achievable.ts";
import { specific } from "./specific.ts";
import type { Judge, Verdict } from "./verdict.ts";
import { miss, pass } from "./verdict.ts";
import { weighed } from "./weighed.ts";

/** 卫生评分从C升到A */
const GRADE = /(?:升|提|拿|评|达|冲|降)[到至为上](?:[a-d](?![a-z])[+]?|[甲乙丙丁优]等?(?![一-鿿])|[一二三]级|[四五]星)/;

/** 做到当天, 当日办结: no number, and still how fast. */
const SAME_DAY = /^(?:当天|当日|即日|次日|隔天)(?:$|[,;.! ]|[办解回处修送到开结完发退出通答联付打报])/;

const measurable: Judge = ({ plain, figures, deliverable, marks, mentions, names, beside }) => {
  const target = targetOf(figures);
  if (target) return pass("target", [target]);
  if (deliverable) return pass("deliverable", [deliverable]);
  const grade = figures.length === 0 ? GRADE.exec(plain) : null;
  if (grade) return pass("target", [{ start: grade.index, end: grade.index + grade[0].length }]);
  const sameDay = mentions.find((day) => SAME_DAY.test(plain.slice(day.start, day.end + 2)) && !inside(day, beside));
  if (sameDay) return pass("target", [sameDay]);
  if (marks.vague.length > 0) return miss("how-much", marks.vague.slice(0, 2));
  return miss("no-number", [...figures, ...names.slice(0, 1)]);
};

const timely: Judge = ({ mentions, marks, figures }) => {
  const deadline = deadlineOf(mentions);
  if (deadline) return pass("deadline", [deadline]);
  const impossible = mentions.find(({ due, role }) => role === "deadline" && due === "impossible");
  if (impossible) return miss("no-such-day", [impossible]);
  const level =
    mentions.find(({ role }) => role === "rhythm") ??
    figures.find(({ unit, role }) => role !== "baseline" && /^(s|min|h|d)$/.test(unit ?? ""));
  const soon = marks.asap[0];
  if (soon) return miss("soon", [soon]);
  if (level) return miss("service-level", [level]);
  const past = mentions.find(({ role }) => role === "history");
  return past ? miss("past", [past]) : miss("no-date");
};

const relevant: Judge = ({ reasons, marks, metric, deliverable, scopes, names, figures }) => {
  if (reasons[0]) return pass("purpose", [reasons[0]]);
  const aside = [metric, deliverable, ...scopes].filter((span) => span !== null);
  // 流失12家客户 is what is counted, not why it matters.
  const counts = (span: Span): boolean => figures.some(({ start }) => start >= span.end && start <= span.end + 1);
  const words = [...marks.pain, ...marks.value].find(
    (span) => !counts(span) && !inside(span, names) && !aside.some((other) => overlaps(other, span)),
  );
  return words ? pass("purpose", [words]) : miss("no-reason", marks.order.slice(0, 1));
};

/** In the order in which Beacon asks. */
const JUDGES: readonly (readonly [Letter, Judge])[] = [
  ["S", specific],
  ["M", measurable],
  ["T", timely],
  ["R", relevant],
  ["A", achievable],
];

export const judge = (reading: Reading, today: Day): Verdict[] =>
  JUDGES.map(([letter, verdict]) => weighed({ letter, ...verdict(reading, today) }, reading));
