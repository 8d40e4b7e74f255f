import type { Reading } from "../read.ts";
import { within } from "../scan/span.ts";
import { isAhead, tells } from "./chinese-clause.ts";

/** 住客反映早餐凉, 二月前加保温台: what is told first, a plan behind it. */
export function plansBehind(reading: Reading): boolean {
  const { plain, clauses, mentions, marks } = reading;
  return clauses.slice(1).some((clause) => {
    const day = mentions.find((mention) => mention.role === "deadline" && within(mention, clause));
    if (!day || !isAhead(day, reading) || tells(clause, reading)) return false;
    const text = plain.slice(day.end, clause.end);
    const acts = [...marks.make, ...marks.serve, ...marks.up, ...marks.down, ...marks.to].some((span) =>
      within(span, clause),
    );
    return (acts || PLANNED.test(text)) && !SPOKEN.test(plain.slice(clause.start, clause.end));
  });
}
const PLANNED = /^(?:[之以]?前|起)?(?:就|要|得|先|会)?(?:[把将](?!来|近)|改|加|换|装|建|增|设|全部|每|逢|所有)/;
const SPOKEN = /[说讲问]|请|麻烦|通知|告诉|答应|能不能|可以|要求|截止|报名|过来|来[取拿查修看]/;

/** 以后每单双人核对, 下月起一律当天到账: a rule for all of them. */
export function setsRule({ plain, marks }: Reading): boolean {
  if (RULE.test(plain)) return true;
  return (
    marks.greeting.length === 0 && (EVERYBODY.test(plain) || (/每[天日周月次单]/.test(plain) && STARTS.test(plain)))
  );
}
const RULE = /(?:^|[,;.:])[^,;.:]{0,8}(?:以后|今后|往后|起)[,]?[^,;]{0,6}(?:每|所有|一律|都(?!没)|不再|必须|逢|全部)/;
/** 每位新人两周内独立接线 */
const EVERYBODY = /^(?:每[位个名单件通次张]|所有|凡)[^,;]{2,10}(?:[内须]|一律)[^,;]{2,}/;
const STARTS = /[日月周季]起(?:执行|实施|实行|落实|开始)[.!]?$/;
