import type { Reading } from "../read.ts";
import { findSentences } from "../scan/clauses.ts";
import type { Span } from "../scan/span.ts";
import { inside } from "../scan/span.ts";

/** Greetings before the first real word. */
export const LEAD = /^[\s,.!@#:]*(?:请|麻烦|唔该|你好|您好|各位|早上好|hi|hello|hey)?[\s,.!:]*/;

/** 为啥达标率显示0% */
const WHY =
  /^(?:为什么|为何|为啥|点解|谁|边个|几时|什么时候|咋)|^[^,;]{0,10}(?:怎么|点解|为什么|为何|干嘛)(?:只|还|不|会|又|仲|老|总|没|都)/;

/** 告诉居民什么时候来水 asks nothing. */
const EMBEDS = /(?:告诉|说明|[说讲写标]清楚?|通知|提示|交代|让[^,;]{1,6}知道)[^,;]{0,6}$/;

/** A question names what it asks for anywhere, where a goal would have its number. */
export function isQuestion({ plain, clauses, reasons, marks }: Reading, led: boolean): boolean {
  const start = LEAD.exec(plain)?.[0].length ?? 0;
  if (!led && marks.question.some((span) => span.start === start)) return true;
  if (WHY.test(plain.slice(start))) return true;
  const last = clauses.at(-1);
  const aside = last !== undefined && reasons.some((reason) => reason.start >= last.start);
  if (/[?]\s*$|[吗咩么][?,.]/.test(plain) || (/[吗咩么嘛]\s*[.!~]*$/.test(plain) && !aside)) return true;
  const first = findSentences(plain)[0]?.end ?? plain.length;
  const asked = (span: Span): boolean =>
    span.start < first && !inside(span, reasons) && !EMBEDS.test(plain.slice(0, span.start));
  return marks.question.some(asked) && !led;
}
