import type { Span } from "../scan/span.ts";
import type { Around } from "./asides.ts";

/** 借着新招的人手 */
const OPENS_HOW = /^(?:借|用|善用|凭|靠|照|参|依|趁|已|有|买|请|加|为|因)/;

/** 冻仓执错货，上个月1.6%: what is measured next stands before it. */
const NUMBERED =
  /^(?:上个?[月周季]|去年|旧年|现在|目前|现时|而家|眼下|[\d一二三四五六七八九十]+月|每[月周天]|今年|q\d|[\d一二三四五六七八九十])/;

/** 错误码看不懂的ticket, 投诉处理时长: a first clause that is only a name says what the next ones are about. */
export function isTopic(piece: Span, { plain, marks, clauses }: Around): boolean {
  if (piece.start !== clauses[0]?.start) return false;
  const next = clauses[1] ? plain.slice(clauses[1].start, clauses[1].end).trim() : "";
  const text = plain.slice(piece.start, piece.end).trimEnd();
  const end = piece.start + text.length;
  const named = [...marks.head, ...marks.fixed].some((span) => span.end === end);
  if (OPENS_HOW.test(text)) return false;
  if (NUMBERED.test(next) && !/[了都老总被]|[没不]/.test(text)) return true;
  return named || /[\u3400-\u9fff]的 ?[\u3400-\u9fffa-z ]{1,8}$/.test(text);
}
